namespace MapDash.Components.Pages.Explore.Filters;

/// <summary>One row of a facet, with the rows below it. Immutable.</summary>
/// <param name="Key">Identifies the row among its facet.</param>
/// <param name="Values">The filter values that choosing it means.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Matching">Events with it under the other filters.</param>
/// <param name="Total">Events with it in all.</param>
public sealed record FacetNode(string Key, IReadOnlyList<string> Values, string Label, int Matching, int Total)
{
    /// <summary>Rows below it.</summary>
    public IReadOnlyList<FacetNode> Children { get; init; } = [];

    /// <summary>A sign before the label, as markup.</summary>
    public string Mark { get; init; } = "";

    /// <summary>All that stands beside the check box, as markup: sign, label, bar and count. Written once, for all who look at
    /// the same answer.</summary>
    public string Body { get; init; } = "";

    /// <summary>The row folded and not chosen, as markup of <see cref="FacetRow"/>: how most rows stand for most readers, who share it.</summary>
    public string Folded { get; init; } = "";

    /// <summary>The row unfolded and not chosen; empty where nothing is below it.</summary>
    public string Unfolded { get; init; } = "";

    /// <summary>Class of the hue, e.g. <c>family-attacks</c>.</summary>
    public string Hue { get; init; } = "";

    /// <summary>A heading rather than a row: set in the hue and bold.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Tells rows of one key apart: a family, a sign of several kinds, a single value.</summary>
    public string Level => IsHeading ? "family" : Values.Count > 1 ? "sign" : "value";

    /// <summary>Class of the row's list item, or null. What stands below a heading takes its hue from there.</summary>
    public string? Class => IsHeading ? Hue + " heading" : null;

    /// <summary>Whether the rows below are shown at first.</summary>
    public bool StartsOpen { get; init; }
}
