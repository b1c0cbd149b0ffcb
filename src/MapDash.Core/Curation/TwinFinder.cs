using MapDash.Core.Codes;
using MapDash.Core.Events;
using MapDash.Core.Time;

namespace MapDash.Core.Curation;

/// <summary>
/// Finds published events that a card may tell of once more: the same speaker, kind, days, place and figures. A proposal for a
/// person, never a decision. Pure and thread safe.
/// </summary>
public static class TwinFinder
{
    /// <summary>From here on a published event is proposed.</summary>
    public const double Threshold = 0.6;

    private const int Most = 3;

    /// <summary>The most alike, best first; at most three.</summary>
    /// <param name="reported">The card's event.</param>
    /// <param name="dataset">What is published.</param>
    public static IReadOnlyList<PublishedTwin> Find(ReportedEvent reported, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ArgumentNullException.ThrowIfNull(dataset);
        var family = dataset.Codes.HasKind(reported.Kind) ? dataset.Codes.Kind(reported.Kind) : null;
        return [.. dataset.Events
            .Where(other => !other.Retracted && !other.IsRestricted && other.Id != reported.Id && MayBe(reported, other))
            .Select(other => Compare(reported, other, dataset, family))
            .Where(twin => twin.Similarity >= Threshold)
            .OrderByDescending(twin => twin.Similarity).ThenBy(twin => twin.EventId, StringComparer.Ordinal)
            .Take(Most)];
    }

    // Cheap, since it is asked of every event: what shares neither kind nor a figure is not looked at.
    private static bool MayBe(ReportedEvent reported, ReportedEvent other) =>
        (reported.Status == ReportedStatus.AnnouncedPlan) == (other.Status == ReportedStatus.AnnouncedPlan) &&
        (reported.Status == ReportedStatus.Denied) == (other.Status == ReportedStatus.Denied) &&
        (other.Kind == reported.Kind || SharesFigure(reported, other));

    private static PublishedTwin Compare(ReportedEvent reported, ReportedEvent other, Dataset dataset, EventKind? kind)
    {
        var same = new List<string>();
        var score = 0.0;
        void Count(string what, double weight, bool agrees)
        {
            if (agrees)
            {
                score += weight;
                same.Add(what);
            }
        }

        Count("speaker", 0.25, Bodies(reported, dataset).Intersect(Bodies(other, dataset)).Any());
        Count("kind", 0.2, other.Kind == reported.Kind);
        score += other.Kind != reported.Kind && kind is not null && dataset.Codes.Kind(other.Kind).Family == kind.Family ? 0.05 : 0;
        var days = Days(reported.Period, other.Period);
        Count("period", 0.2 * days, days > 0.5);
        Count("place", 0.15, Where(reported).Intersect(Where(other)).Any());
        score += !Where(reported).Any() && !Where(other).Any() ? 0.05 : 0;
        Count("figures", 0.25, SharesFigure(reported, other));

        // Both give numbers of the same thing, and none agrees: rather another day's operation.
        score -= !SharesFigure(reported, other) && Counted(reported).Select(figure => figure.Unit).Intersect(Counted(other).Select(figure => figure.Unit)).Any() ? 0.2 : 0;
        score = reported.Period.Start > other.Period.End || reported.Period.End < other.Period.Start ? Math.Min(score, 0.4) : score;
        return new PublishedTwin(other.Id, Math.Round(Math.Clamp(score, 0, 1), 2), same, AddsOrigin(reported, other, dataset));
    }

    private static bool AddsOrigin(ReportedEvent reported, ReportedEvent other, Dataset dataset) =>
        dataset.OriginsOf(EventJoin.Add(other, reported)).Count > dataset.OriginsOf(other).Count;

    private static IEnumerable<string> Bodies(ReportedEvent reported, Dataset dataset) => reported.Claims
        .Where(claim => claim.Mode != AttributionMode.Narrator)
        .Select(claim => dataset.Actors.Find(claim.Claimant) is { Kind: "person", Parent: { } body } ? body : claim.Claimant);

    private static IEnumerable<string> Where(ReportedEvent reported) => reported.Places.Where(place => place.IsWhere).Select(place => place.PlaceId);

    // One and two are everybody's numbers.
    private static IEnumerable<Figure> Counted(ReportedEvent reported) => reported.Figures.Where(figure => figure.Value > 2);

    private static bool SharesFigure(ReportedEvent reported, ReportedEvent other) =>
        Counted(reported).Any(figure => other.Figures.Any(known => known.Value == figure.Value && known.Unit == figure.Unit));

    // 1 for the same days, less the less exact either is, 0 where they share no day or none is given.
    private static double Days(Period one, Period other)
    {
        if (one.IsUndated || other.IsUndated || one.Start is not { } from || one.End is not { } to || other.Start is not { } otherFrom || other.End is not { } otherTo)
        {
            return 0;
        }

        var shared = Math.Min(to.DayNumber, otherTo.DayNumber) - Math.Max(from.DayNumber, otherFrom.DayNumber) + 1;
        var all = Math.Max(to.DayNumber, otherTo.DayNumber) - Math.Min(from.DayNumber, otherFrom.DayNumber) + 1;
        return shared <= 0 ? 0 : Math.Max((double)shared / all, shared >= Math.Min(to.DayNumber - from.DayNumber, otherTo.DayNumber - otherFrom.DayNumber) + 1 && all <= 31 ? 0.6 : 0);
    }
}
