using MapDash.Core.Events;
using MapDash.Data.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>
/// The register entries that are not what they were at an earlier dataset version, by id: an event that names one of them is
/// found by other names than before. An entry that left is the same as before to whoever still names it.
/// </summary>
internal sealed class RenamedNames
{
    private HashSet<string> _kinds = [];
    private HashSet<string> _places = [];
    private HashSet<string> _actors = [];
    private HashSet<string> _reports = [];

    private RenamedNames()
    {
    }

    /// <summary>The entries that differ between two dataset versions; none where there is no earlier one (0).</summary>
    public static async Task<RenamedNames> BetweenAsync(StoreContext context, int before, int version, CancellationToken cancellationToken) =>
        before == 0 ? new() : new()
        {
            _kinds = await IdsAsync(context.Codes, before, version, cancellationToken).ConfigureAwait(false),
            _places = await IdsAsync(context.Places, before, version, cancellationToken).ConfigureAwait(false),
            _actors = await IdsAsync(context.Actors, before, version, cancellationToken).ConfigureAwait(false),
            _reports = await IdsAsync(context.Reports, before, version, cancellationToken).ConfigureAwait(false),
        };

    /// <summary>Whether an event uses one of the names.</summary>
    public bool StandIn(ReportedEvent reported) =>
        (_kinds.Count > 0 && _kinds.Contains(RetiredEntries.KindPrefix + reported.Kind)) ||
        (_places.Count > 0 && reported.Places.Any(place => _places.Contains(place.PlaceId))) ||
        (_actors.Count > 0 && (reported.Actors.Any(actor => _actors.Contains(actor.ActorId)) || reported.Claims.Any(claim => _actors.Contains(claim.Claimant)))) ||
        (_reports.Count > 0 && reported.Claims.Any(claim => _reports.Contains(claim.ReportId)));

    private static async Task<HashSet<string>> IdsAsync<T>(DbSet<T> rows, int before, int version, CancellationToken cancellationToken)
        where T : RegisterRow
    {
        var steps = await rows.AsNoTracking()
            .Where(row => row.Since <= version && rows.Any(later => later.Id == row.Id && later.Since > before && later.Since <= version))
            .Select(row => new { row.Id, row.Since, row.Body }).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. steps.GroupBy(step => step.Id, StringComparer.Ordinal)
            .Where(entry => entry.Where(step => step.Since <= before).MaxBy(step => step.Since) is { } old && entry.MaxBy(step => step.Since)!.Body != old.Body)
            .Select(entry => entry.Key)];
    }
}
