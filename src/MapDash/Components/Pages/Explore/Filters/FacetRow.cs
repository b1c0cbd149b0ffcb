using MapDash.Components.Shared;
using MapDash.Ui;

namespace MapDash.Components.Pages.Explore.Filters;

/// <summary>
/// A row of a facet as markup: box, sign, label, bar, count, and what unfolds the rows below. The browser says what was done to it
/// (<see cref="RowEventArgs"/>), so that no page holds more of a row than a reference to it.
/// </summary>
internal static class FacetRow
{
    /// <summary>The row of a node as it stands: ticked, ticked somewhere below, unfolded. Everything from data is encoded.</summary>
    public static string Of(FacetNode node, bool chosen, bool partly, bool open, UiContext ui)
    {
        var row = $"data-value=\"{Marks.Encoder.Encode(node.Key)}\" data-level=\"{node.Level}\"";
        var told = partly ? $"<span class=\"visually-hidden\">{Marks.Encoder.Encode(ui["Explore.Partly"])}</span>" : "";
        var fold = node.Children.Count == 0 || node.IsHeading
            ? ""
            : $"<button type=\"button\" class=\"fold\" data-row=\"{RowEventArgs.Fold}\" {row} aria-expanded=\"{(open ? "true" : "false")}\" " +
              $"aria-label=\"{Marks.Encoder.Encode(ui.Format("Explore.Unfold", node.Label))}\"></button>";
        var markup = $"<div class=\"{(node.Matching == 0 ? "row zero" : "row")}\"><label><input type=\"checkbox\"{(chosen ? " checked" : "")}" +
            $"{(partly ? " class=\"partly\"" : "")} data-row=\"{RowEventArgs.Choose}\" {row}>{node.Body}{told}</label>{fold}</div>";
        return node.Children.Count > 0 ? markup : $"<li{(node.IsHeading ? $" class=\"{node.Class}\"" : "")}>{markup}</li>";
    }
}
