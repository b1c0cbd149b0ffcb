using System.Globalization;
using System.Runtime.CompilerServices;
using MapDash.Components.Shared;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Ui;

namespace MapDash.Components.Pages.Explore.Filters;

/// <summary>
/// The rows of all facets for one answer in one language. Whoever has the same answer shares them, and they go when the
/// answer goes. Immutable.
/// </summary>
internal sealed class FacetTree
{
    private static readonly ConditionalWeakTable<object, RecentCache<(string Language, string Digits), FacetTree>> Known = new();

    private FacetTree(FacetNodes nodes, UiContext ui)
    {
        Actors = Written(nodes.Actors(), ui);
        Kinds = Written(nodes.Kinds(), ui);
        Corroborations = Written(nodes.Corroborations(), ui);
        Statuses = Written(nodes.Statuses(), ui);
        Precisions = Written(nodes.Precisions(), ui);
        OtherPlaces = Written(nodes.OtherPlaces(), ui);
        Governorates = Written(nodes.Governorates(), ui);
        Sources = Written(nodes.Sources(), ui);
    }

    /// <summary>The register as a tree.</summary>
    public IReadOnlyList<FacetNode> Actors { get; }

    /// <summary>Families, signs and kinds.</summary>
    public IReadOnlyList<FacetNode> Kinds { get; }

    /// <summary>How many origins stand behind an event.</summary>
    public IReadOnlyList<FacetNode> Corroborations { get; }

    /// <summary>What the claimant says of it.</summary>
    public IReadOnlyList<FacetNode> Statuses { get; }

    /// <summary>How exactly the place is known.</summary>
    public IReadOnlyList<FacetNode> Precisions { get; }

    /// <summary>Areas, strips, settlements and states.</summary>
    public IReadOnlyList<FacetNode> OtherPlaces { get; }

    /// <summary>Governorates.</summary>
    public IReadOnlyList<FacetNode> Governorates { get; }

    /// <summary>Reports.</summary>
    public IReadOnlyList<FacetNode> Sources { get; }

    /// <summary>The rows of an answer.</summary>
    public static FacetTree Of(EventAnswer answer, Dataset dataset, UiContext ui) => Known
        .GetValue(answer.Facets, static _ => new(4))
        .GetOrAdd((ui.Language, ui.Digits), static all => new FacetTree(new FacetNodes(all.dataset, all.answer, all.ui), all.ui), (dataset, answer, ui));

    private static FacetNode[] Written(IReadOnlyList<FacetNode> nodes, UiContext ui)
    {
        var longest = Math.Max(1, nodes.Select(node => node.IsHeading ? node.Children.Select(child => child.Total).DefaultIfEmpty(node.Total).Max() : node.Total).DefaultIfEmpty().Max());
        return [.. nodes.Select(node => Written(node, longest, ui))];
    }

    // The pale bar is all events, the dark bar those that match the other filters.
    private static FacetNode Written(FacetNode node, int longest, UiContext ui)
    {
        var mark = node.Mark.Length > 0 ? $"<span class=\"mark\">{node.Mark}</span>" : node.IsHeading ? "<span class=\"square\"></span>" : "";
        var label = Marks.Encoder.Encode(node.Label);
        var bar = node.IsHeading
            ? ""
            : $"<span class=\"bar\" aria-hidden=\"true\"><i style=\"width:{Share(node.Total, longest)}\"></i><b style=\"width:{Share(node.Matching, longest)}\"></b></span>";
        var written = node with
        {
            Body = $"{mark}<span class=\"label\" title=\"{label}\"><bdi>{label}</bdi></span>{bar}<span class=\"count\">{ui.Number(node.Matching)}</span>",
            Children = [.. node.Children.Select(child => Written(child, longest, ui))],
        };
        return written with
        {
            Folded = FacetRow.Of(written, chosen: false, partly: false, open: false, ui),
            Unfolded = written.Children.Count == 0 ? "" : FacetRow.Of(written, chosen: false, partly: false, open: true, ui),
        };
    }

    private static string Share(int count, int longest) => (100.0 * count / longest).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
