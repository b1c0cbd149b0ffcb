using MapDash.Components.Shared;
using MapDash.Core;
using MapDash.Core.Actors;
using MapDash.Core.Codes;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Ui;

namespace MapDash.Components.Pages.Explore.Filters;

/// <summary>Builds the rows of each facet from an answer, in the reader's language.</summary>
internal sealed class FacetNodes(Dataset dataset, EventAnswer answer, UiContext ui)
{
    private static readonly FacetCount None = new("", 0, 0);

    /// <summary>Families, their signs, and the kinds of a sign that stands for several.</summary>
    public IReadOnlyList<FacetNode> Kinds()
    {
        var counts = Counts(Facet.Kind);
        return [.. dataset.Codes.Families.Select(family =>
        {
            var glyphs = dataset.Codes.Glyphs.Where(glyph => glyph.Family == family.Code)
                .Select(glyph => GlyphNode(glyph, counts)).ToArray();
            return Sum(family.Code, ui.Text(family.Label), glyphs) with
            {
                Hue = $"family-{family.Code}",
                IsHeading = true,
                StartsOpen = family.Drawn,
                // A family of one sign has nothing to unfold but that sign's kinds.
                Children = glyphs.Length == 1 ? glyphs[0].Children : glyphs,
            };
        }).Where(node => node.Total > 0)];
    }

    /// <summary>The register as a tree: a service stands below the forces it belongs to.</summary>
    public IReadOnlyList<FacetNode> Actors()
    {
        var counts = Counts(Facet.Actor);
        var below = dataset.Actors.Actors.ToLookup(actor => actor.MemberOf.Count > 0 ? actor.MemberOf[0] : actor.Parent);
        FacetNode[] Level(string? parent, int depth) =>
            [.. below[parent].Where(actor => counts.ContainsKey(actor.Id))
                .Select(actor => ActorNode(actor, counts[actor.Id], Level(actor.Id, depth + 1), depth))
                .OrderByDescending(node => node.Total).ThenBy(node => node.Label, StringComparer.Ordinal)];
        return Level(null, 0);
    }

    /// <summary>Governorates: all of them, since a zero is an answer too.</summary>
    public IReadOnlyList<FacetNode> Governorates()
    {
        var counts = Counts(Facet.Place);
        return [.. dataset.Gazetteer.Provinces.Where(place => !place.Indicative)
            .Select(place => PlaceNode(place, counts.GetValueOrDefault(place.Id, None)))
            .OrderByDescending(node => node.Total).ThenBy(node => node.Label, StringComparer.Ordinal)];
    }

    /// <summary>Areas, strips, settlements and states.</summary>
    public IReadOnlyList<FacetNode> OtherPlaces() =>
        [.. Counts(Facet.Place).Values
            .Select(count => (Count: count, Place: dataset.Gazetteer.Find(count.Value)))
            .Where(pair => pair.Place is { Precision: not PlacePrecision.Province })
            .Select(pair => PlaceNode(pair.Place!, pair.Count))
            .OrderByDescending(node => node.Total).ThenBy(node => node.Label, StringComparer.Ordinal)];

    /// <summary>Reports, oldest first.</summary>
    public IReadOnlyList<FacetNode> Sources()
    {
        var counts = Counts(Facet.Source);
        return [.. dataset.Reports.Where(report => counts.ContainsKey(report.Id))
            .OrderBy(report => report.Published.End)
            .Select(report => Node(counts[report.Id], $"{ui.Text(report.Publisher)}, {ui.Period(report.Published)}"))];
    }

    /// <summary>What the claimant says of the event.</summary>
    public IReadOnlyList<FacetNode> Statuses() => Plain(Facet.Status, "claim_status");

    /// <summary>How many origins stand behind it.</summary>
    public IReadOnlyList<FacetNode> Corroborations() =>
        Plain(Facet.Corroboration, "corroboration", code => Marks.Of(CodeName.Parse<Corroboration>(code)).Value);

    /// <summary>How exactly the place is known.</summary>
    public IReadOnlyList<FacetNode> Precisions() =>
        Plain(Facet.Precision, "place_precision", code => Marks.Of(CodeName.Parse<PlacePrecision>(code)).Value);

    private static FacetNode Node(FacetCount count, string label) =>
        new(count.Value, [count.Value], label, count.Matching, count.Total);

    // An event has one kind, so the kinds of a sign and the signs of a family may be added up.
    private static FacetNode Sum(string key, string label, IReadOnlyList<FacetNode> parts) =>
        new(key, [.. parts.SelectMany(part => part.Values)], label, parts.Sum(part => part.Matching), parts.Sum(part => part.Total));

    private Dictionary<string, FacetCount> Counts(Facet facet) =>
        answer.Facets.GetValueOrDefault(facet, []).ToDictionary(count => count.Value, StringComparer.Ordinal);

    private FacetNode GlyphNode(KindGlyph glyph, Dictionary<string, FacetCount> counts)
    {
        var kinds = dataset.Codes.Kinds.Where(kind => kind.Glyph == glyph.Code).ToArray();
        var nodes = kinds.Select(kind => Node(counts.GetValueOrDefault(kind.Code, None) with { Value = kind.Code }, ui.Text(kind.Label)) with { Hue = $"family-{glyph.Family}" }).ToArray();
        return Sum(glyph.Code, ui.Text(glyph.Label), nodes) with
        {
            Hue = $"family-{glyph.Family}",
            Children = kinds.Length > 1 ? [.. nodes.Where(node => node.Total > 0)] : [],
            Mark = Marks.Sign(glyph, 15).Value,
        };
    }

    private FacetNode ActorNode(Actor actor, FacetCount count, FacetNode[] children, int depth) =>
        Node(count, ui.Text(actor.Name)) with { Children = children, StartsOpen = depth == 0 };

    private FacetNode PlaceNode(Place place, FacetCount count) =>
        Node(count with { Value = place.Id }, ui.Text(place.Name)) with { Mark = Marks.Of(place.Precision).Value };

    private FacetNode[] Plain(Facet facet, string list, Func<string, string>? mark = null)
    {
        var counts = Counts(facet);
        return [.. dataset.Codes.Lists[list].Where(entry => counts.ContainsKey(entry.Code))
            .Select(entry => Node(counts[entry.Code], ui.Text(entry.Label)) with { Mark = mark?.Invoke(entry.Code) ?? "" })];
    }
}
