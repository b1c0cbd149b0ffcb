using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Core.Time;

namespace MapDash.Tests.Core;

/// <summary>What the answer to a query must be, worked out event by event without any index.</summary>
internal sealed class NaiveAnswer(Dataset dataset, EventFilter filter)
{
    // Written down, not computed: which places of the sample hold which by name.
    private static readonly Dictionary<string, string[]> Holders = new()
    {
        ["IQ"] = ["IQ"],
        ["SY"] = ["SY"],
        ["IQ-AN"] = ["IQ-AN", "IQ"],
        ["IQ-NI"] = ["IQ-NI", "IQ"],
        ["IQ-KI"] = ["IQ-KI", "IQ"],
        ["IQ-MU"] = ["IQ-MU", "IQ"],
        ["D-RUTBA"] = ["D-RUTBA", "IQ-AN", "IQ"],
        ["NA-ANBAR-DESERT"] = ["NA-ANBAR-DESERT", "IQ-AN", "IQ"],
        ["NA-RUTBA-DESERT"] = ["NA-RUTBA-DESERT", "NA-ANBAR-DESERT", "D-RUTBA", "IQ-AN", "IQ"],
        ["NA-HAMRIN"] = ["NA-HAMRIN", "IQ"],
        ["town"] = ["town", "IQ-KI", "IQ"],
        ["border"] = ["border"],
        ["somewhere"] = ["somewhere"],
    };

    public IEnumerable<ReportedEvent> Matching(Facet? ignoring = null, bool ignoringTime = false) =>
        Shown(ignoring == Facet.Corroboration).Where(reported =>
            (ignoringTime || InTime(reported)) && HasWords(reported) && (filter.Box is null || IsDrawnIn(reported, filter.Box)) &&
            Enum.GetValues<Facet>().All(facet => facet == ignoring || Chosen(facet) is not { Count: > 0 } chosen || chosen.Any(ValuesOf(reported, facet).Contains)));

    public IEnumerable<ReportedEvent> Shown(bool withRetracted = false) => dataset.Events.Where(reported =>
        (filter.IncludeBackground || reported.Salience == Salience.Main) &&
        (!reported.Retracted || withRetracted || filter.Corroborations.Contains(Corroboration.Retracted)));

    public Dictionary<string, (int Matching, int Total)> Counts(Facet facet)
    {
        var matching = Matching(facet).ToArray();
        var shown = Shown(facet == Facet.Corroboration).ToArray();
        var values = shown.SelectMany(reported => ValuesOf(reported, facet)).Distinct();
        if (facet == Facet.Place)
        {
            values = values.Union(["IQ-AN", "IQ-NI", "IQ-KI", "IQ-MU"]);
        }

        return values.ToDictionary(
            value => value,
            value => (matching.Count(reported => ValuesOf(reported, facet).Contains(value)), shown.Count(reported => ValuesOf(reported, facet).Contains(value))));
    }

    public ViewTotals Totals(GeoBox? view)
    {
        var matching = Matching().ToArray();
        var inView = matching.Count(reported => DrawnAt(reported).Length > 0 && (view is null || IsDrawnIn(reported, view)));
        var drawn = matching.Count(reported => DrawnAt(reported).Length > 0);
        return new ViewTotals(inView, drawn - inView, matching.Length - drawn, matching.Count(reported => reported.Period.Precision == DatePrecision.Unknown));
    }

    public string[] Page(EventOrder order)
    {
        static DateOnly? Last(ReportedEvent reported) => reported.Period.End ?? reported.Period.Start;
        static DateOnly? First(ReportedEvent reported) => reported.Period.Start ?? reported.Period.End;
        var sorted = order == EventOrder.NewestFirst
            ? Matching().OrderByDescending(reported => Last(reported) ?? DateOnly.MinValue).ThenByDescending(reported => First(reported) ?? DateOnly.MinValue)
            : Matching().OrderBy(reported => reported.Period.Start ?? DateOnly.MinValue).ThenBy(reported => Last(reported) ?? DateOnly.MinValue);
        return [.. sorted.ThenBy(reported => reported.Id, StringComparer.Ordinal).Select(reported => reported.Id)];
    }

    public static string[] DrawnAt(ReportedEvent reported) =>
        reported.Kind == "threat_assessment" || reported.Status == ReportedStatus.Denied
            ? []
            : [.. reported.Places.Where(place => !place.Implicit && place.Role is "event" or "target_area")
                .Select(place => place.PlaceId).Where(id => id is not ("IQ" or "SY" or "somewhere")).Distinct()];

    private HashSet<string> ValuesOf(ReportedEvent reported, Facet facet) => facet switch
    {
        Facet.Actor => [.. reported.Actors.SelectMany(actor => Above(actor.ActorId))],
        Facet.Kind => [reported.Kind],
        Facet.Status => [Code(reported.Status.ToString())],
        Facet.Corroboration => [Code(dataset.CorroborationOf(reported).ToString())],
        Facet.Precision => [Code(reported.PlacePrecision.ToString())],
        Facet.Source => [.. reported.Claims.Select(claim => claim.ReportId)],
        _ => [.. reported.Places
            .Where(place => place.Role is "event" or "target_area" && (!place.Implicit || place.PlaceId is "IQ" or "SY" or "somewhere"))
            .SelectMany(place => Holders[place.PlaceId])],
    };

    private IReadOnlyCollection<string> Chosen(Facet facet) => facet switch
    {
        Facet.Actor => filter.Actors,
        Facet.Kind => filter.Kinds,
        Facet.Status => [.. filter.Statuses.Select(value => Code(value.ToString()))],
        Facet.Corroboration => [.. filter.Corroborations.Select(value => Code(value.ToString()))],
        Facet.Precision => [.. filter.Precisions.Select(value => Code(value.ToString()))],
        Facet.Source => filter.Sources,
        _ => filter.Places,
    };

    private IEnumerable<string> Above(string id)
    {
        var actor = dataset.Actors.Actors.Single(actor => actor.Id == id);
        return actor.MemberOf.Concat(actor.Parent is null ? [] : [actor.Parent]).SelectMany(Above).Append(id);
    }

    private bool InTime(ReportedEvent reported)
    {
        var from = filter.Window.From ?? DateOnly.MinValue;
        var to = filter.Window.To ?? DateOnly.MaxValue;
        var (start, end) = (reported.Period.Start, reported.Period.End);
        return filter.Match == TimeMatch.Possible
            ? (start ?? DateOnly.MinValue) <= to && (end ?? DateOnly.MaxValue) >= from
            : (start >= from || (start is null && filter.Window.From is null)) && (end <= to || (end is null && filter.Window.To is null));
    }

    private bool HasWords(ReportedEvent reported) =>
        (filter.Text ?? "").ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(asked => reported.Title.En.ToUpperInvariant().Split(' ').Any(word => word.StartsWith(asked, StringComparison.Ordinal)));

    private bool IsDrawnIn(ReportedEvent reported, GeoBox box) => DrawnAt(reported).Any(id =>
    {
        var bounds = dataset.Gazetteer.Find(id)!.Geometry!.EnvelopeInternal;
        return !(bounds.MinX > box.East || bounds.MaxX < box.West || bounds.MinY > box.North || bounds.MaxY < box.South);
    });

    private static string Code(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
