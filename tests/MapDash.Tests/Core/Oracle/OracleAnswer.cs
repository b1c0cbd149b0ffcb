using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Core.Time;

namespace MapDash.Tests.Core.Oracle;

/// <summary>Who matches a filter, by the doc comments of the filter and the answer, one event at a time.</summary>
internal sealed class OracleAnswer(Dataset dataset, EventFilter filter)
{
    private readonly Dictionary<string, HashSet<string>> _above = dataset.Actors.Actors.ToDictionary(actor => actor.Id, actor => AtOrAbove(dataset, actor.Id));

    public IEnumerable<ReportedEvent> Matching => Kept(null, withDays: true);

    public IEnumerable<ReportedEvent> MatchingAnyDay => Kept(null, withDays: false);

    public IEnumerable<ReportedEvent> Kept(Facet? ignored, bool withDays) => Shown(ignored).Where(reported =>
        (!withDays || Days(reported)) && Words(reported) && (filter.Box is null || DrawnIn(reported, filter.Box)) &&
        Enum.GetValues<Facet>().All(facet => facet == ignored || Chosen(facet) is var chosen && (chosen.Length == 0 || chosen.Intersect(Values(reported, facet)).Any())));

    // Withdrawn events are not counted unless asked for; hiding them belongs to the facet of corroboration.
    public IEnumerable<ReportedEvent> Shown(Facet? ignored = null) => dataset.Events.Where(reported =>
        (reported.Salience == Salience.Main || filter.IncludeBackground) &&
        (!reported.Retracted || ignored == Facet.Corroboration || filter.Corroborations.Contains(Corroboration.Retracted)));

    public IEnumerable<FacetCount> Counts(Facet facet)
    {
        var (kept, shown) = (Kept(facet, withDays: true).ToArray(), Shown(facet).ToArray());
        return Order(facet)
            .Select(value => new FacetCount(value, kept.Count(reported => Values(reported, facet).Contains(value)), shown.Count(reported => Values(reported, facet).Contains(value))))
            .Where(count => count.Total > 0 || (facet == Facet.Place && OracleWorld.Provinces.Contains(count.Value)));
    }

    public static IReadOnlyList<string> Drawn(ReportedEvent reported) => reported.Kind == "opinion" || reported.Status == ReportedStatus.Denied
        ? []
        : [.. reported.Places.Where(place => place.Role is "event" or "target_area" && !place.Implicit).Select(place => place.PlaceId).Except(OracleWorld.NeverDrawn).Distinct()];

    public static bool DrawnIn(ReportedEvent reported, GeoBox box) => Drawn(reported).Any(id =>
    {
        var bounds = OracleWorld.Land.Places.Single(place => place.Id == id).Geometry!.EnvelopeInternal;
        return bounds.MinX <= box.East && bounds.MaxX >= box.West && bounds.MinY <= box.North && bounds.MaxY >= box.South;
    });

    public static string Standing(Dataset dataset, ReportedEvent reported)
    {
        if (reported.Retracted)
        {
            return "retracted";
        }

        var said = reported.Claims.Where(claim => claim.Field == "what").ToArray();
        var origins = new HashSet<string>();
        foreach (var claim in said)
        {
            var speaker = dataset.Actors.Actors.Single(actor => actor.Id == claim.Claimant);
            if (claim.Mode != AttributionMode.Narrator)
            {
                origins.Add(speaker.Kind == "person" && speaker.Parent is not null ? speaker.Parent : speaker.Id);
            }
            else if (said.Where(other => other.ReportId == claim.ReportId).All(other => other.Mode == AttributionMode.Narrator))
            {
                origins.Add("the voice of " + claim.ReportId);
            }
        }

        return origins.Count > 1 ? "corroborated" : said.Select(claim => claim.ReportId).ToHashSet().Count > 1 ? "echoed" : "single_source";
    }

    private HashSet<string> Values(ReportedEvent reported, Facet facet) => facet switch
    {
        Facet.Actor => [.. reported.Actors.SelectMany(actor => _above[actor.ActorId])],
        Facet.Kind => [reported.Kind],
        Facet.Status => [Snake(reported.Status)],
        Facet.Corroboration => [Standing(dataset, reported)],
        Facet.Precision => [Snake(reported.PlacePrecision)],
        Facet.Source => [.. reported.Claims.Select(claim => claim.ReportId)],
        _ => [.. reported.Places
            .Where(place => place.Role is "event" or "target_area" && (!place.Implicit || OracleWorld.NeverDrawn.Contains(place.PlaceId)))
            .SelectMany(place => OracleWorld.Holders[place.PlaceId])],
    };

    private string[] Chosen(Facet facet) => facet switch
    {
        Facet.Actor => [.. filter.Actors],
        Facet.Kind => [.. filter.Kinds],
        Facet.Status => [.. filter.Statuses.Select(Snake)],
        Facet.Corroboration => [.. filter.Corroborations.Select(Snake)],
        Facet.Precision => [.. filter.Precisions.Select(Snake)],
        Facet.Source => [.. filter.Sources],
        _ => [.. filter.Places],
    };

    private IEnumerable<string> Order(Facet facet) => facet switch
    {
        Facet.Actor => dataset.Actors.Actors.Select(actor => actor.Id),
        Facet.Kind => OracleWorld.KindCodes,
        Facet.Status => ["claimed", "ongoing", "announced_plan", "denied", "assessed"],
        Facet.Corroboration => ["single_source", "echoed", "corroborated", "disputed", "retracted"],
        Facet.Precision => ["exact", "settlement", "district", "province", "named_area", "border_strip", "country", "unknown"],
        Facet.Source => OracleWorld.ReportIds,
        _ => OracleWorld.Land.Places.Select(place => place.Id),
    };

    private bool Days(ReportedEvent reported)
    {
        var (start, end, from, to) = (reported.Period.Start, reported.Period.End, filter.Window.From, filter.Window.To);
        var before = from is not null && end is not null && end < from;
        var after = to is not null && start is not null && start > to;
        var sticksOut = (from is not null && (start is null || start < from)) || (to is not null && (end is null || end > to));
        return filter.Match == TimeMatch.Certain ? !sticksOut : !before && !after;
    }

    private bool Words(ReportedEvent reported)
    {
        var written = reported.Title.En.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => OracleWorld.Spellings[word]).ToArray();
        return filter.Text is null || OracleWorld.Typed[filter.Text].All(sign => written.Any(word => word.StartsWith(sign, StringComparison.Ordinal)));
    }

    private static HashSet<string> AtOrAbove(Dataset dataset, string id)
    {
        var found = new HashSet<string> { id };
        var open = new Queue<string>(found);
        while (open.TryDequeue(out var at))
        {
            var actor = dataset.Actors.Actors.Single(actor => actor.Id == at);
            foreach (var above in actor.MemberOf.Append(actor.Parent).OfType<string>().Where(found.Add))
            {
                open.Enqueue(above);
            }
        }

        return found;
    }

    private static string Snake<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
