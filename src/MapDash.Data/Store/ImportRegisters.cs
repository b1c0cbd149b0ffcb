using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Data.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>
/// The registers as an import finds them and adds to them: reports, places and actors by id. What the shipped files keep up is
/// theirs, and what an import added stays as it added it; an import only adds. Not thread-safe.
/// </summary>
internal sealed class ImportRegisters
{
    private const int AfterShipped = 1_000_000;

    private readonly int _next;
    private readonly Dictionary<string, RegisterRow> _reports;
    private readonly Dictionary<string, RegisterRow> _places;
    private readonly Dictionary<string, RegisterRow> _actors;
    private readonly HashSet<string> _codes;
    private readonly HashSet<string> _compared = new(StringComparer.Ordinal);

    private ImportRegisters(
        int next, Dictionary<string, RegisterRow> reports, Dictionary<string, RegisterRow> places, Dictionary<string, RegisterRow> actors, HashSet<string> codes) =>
        (_next, _reports, _places, _actors, _codes) = (next, reports, places, actors, codes);

    public static async Task<ImportRegisters> ReadAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var next = (await context.Versions.MaxAsync(row => (int?)row.Number, cancellationToken).ConfigureAwait(false) ?? 0) + 1;
        return new ImportRegisters(
            next,
            await ByIdAsync(context.Reports, next, cancellationToken).ConfigureAwait(false),
            await ByIdAsync(context.Places, next, cancellationToken).ConfigureAwait(false),
            await ByIdAsync(context.Actors, next, cancellationToken).ConfigureAwait(false),
            [.. (await StoreReader.EntriesAsync(context.Codes, next, cancellationToken).ConfigureAwait(false)).Select(row => row.Id)]);
    }

    /// <summary>Why an event cannot be taken, or null.</summary>
    public RowNote? Refusal(ImportedEvent imported) =>
        Missing(imported) is (var field, { } id) ? new RowNote(imported.Row, field, $"'{id}' is not known here.") : null;

    /// <summary>What an event brings along that stands here otherwise: the registers are kept as they are. Each id is told once.</summary>
    public IEnumerable<RowNote> Kept(ImportedEvent imported) =>
    [
        .. Kept(imported, "reports", _reports, RegisterMapper.ToRows(imported.Reports.Where(report => Asks(_reports, report.Id)))),
        .. Kept(imported, "added_places", _places, RegisterMapper.ToRows(imported.Places.Where(place => Asks(_places, place.Id)))),
        .. Kept(imported, "added_actors", _actors, RegisterMapper.ToRows(imported.Actors.Where(actor => Asks(_actors, actor.Id)))),
    ];

    /// <summary>The first thing that an event names and that neither the registers have nor it brings along; nothing where all is there.</summary>
    public (string Field, string? Id) Missing(ImportedEvent imported)
    {
        var reported = imported.Event;
        (string Field, IEnumerable<string> Ids, Func<string, bool> Known)[] named =
        [
            ("kind", [reported.Kind], code => _codes.Contains($"kinds/{code}")),
            ("places", reported.Places.Select(place => place.PlaceId), id => _places.ContainsKey(id) || imported.Places.Any(place => place.Id == id)),
            ("province_ids", reported.ProvinceIds, id => _places.GetValueOrDefault(id) is PlaceRow { Precision: "province" }),
            ("actors", ActorsOf(imported), id => _actors.ContainsKey(id) || imported.Actors.Any(actor => actor.Id == id)),
            ("actors", reported.Actors.Select(actor => actor.Role), code => _codes.Contains($"actor_roles/{code}")),
            ("claims", reported.Claims.Select(claim => claim.ReportId), id => _reports.ContainsKey(id) || imported.Reports.Any(report => report.Id == id)),
            ("added_places", imported.Places.SelectMany(place => place.Parents), id => _places.ContainsKey(id)),
            ("added_actors", imported.Actors.Select(actor => actor.Kind), code => _codes.Contains($"actor_kinds/{code}")),
        ];
        return named.Select(part => (part.Field, Id: part.Ids.FirstOrDefault(id => !part.Known(id)))).FirstOrDefault(part => part.Id is not null);
    }

    /// <summary>Adds to the context the rows that the registers lack.</summary>
    public void Add(StoreContext context, IEnumerable<ImportedEvent> taken)
    {
        foreach (var imported in taken)
        {
            foreach (var row in RegisterMapper.ToRows(imported.Reports.Where(report => IsNew(_reports, report.Id))))
            {
                Put(context.Reports, _reports, row, imported.Collection);
            }

            foreach (var row in RegisterMapper.ToRows(imported.Places.Where(place => IsNew(_places, place.Id))))
            {
                Put(context.Places, _places, row, imported.Collection);
            }

            foreach (var row in RegisterMapper.ToRows(imported.Actors.Where(actor => IsNew(_actors, actor.Id))))
            {
                Put(context.Actors, _actors, row, imported.Collection);
            }
        }
    }

    private static IEnumerable<string> ActorsOf(ImportedEvent imported) =>
        imported.Event.Actors.Select(actor => actor.ActorId)
            .Concat(imported.Event.Claims.SelectMany(claim => claim.Relay.Prepend(claim.Claimant)))
            .Concat(imported.Event.Figures.Select(figure => figure.ClaimedBy))
            .Concat(imported.Reports.SelectMany(report => report.PublisherId is { } publisher ? report.Relays.Append(publisher) : report.Relays));

    private bool Asks(Dictionary<string, RegisterRow> known, string id) => known.ContainsKey(id) && _compared.Add(id);

    private static IEnumerable<RowNote> Kept(ImportedEvent imported, string field, Dictionary<string, RegisterRow> known, IEnumerable<RegisterRow> rows) =>
        rows.Where(row => known[row.Id].Body != row.Body)
            .Select(row => new RowNote(imported.Row, field, $"'{row.Id}' stands in the store otherwise, and is kept as it was."));

    private static bool IsNew(Dictionary<string, RegisterRow> known, string id) => !known.ContainsKey(id);

    private void Put<T>(DbSet<T> table, Dictionary<string, RegisterRow> known, T row, string collection)
        where T : RegisterRow
    {
        // One row may describe the same thing twice; the first counts.
        (row.Since, row.Collection, row.Ordinal) = (_next, collection, AfterShipped + known.Count);
        if (known.TryAdd(row.Id, row))
        {
            table.Add(row);
        }
    }

    private static async Task<Dictionary<string, RegisterRow>> ByIdAsync<T>(DbSet<T> rows, int next, CancellationToken cancellationToken)
        where T : RegisterRow =>
        (await StoreReader.EntriesAsync(rows, next, cancellationToken).ConfigureAwait(false)).ToDictionary(row => row.Id, RegisterRow (row) => row, StringComparer.Ordinal);
}
