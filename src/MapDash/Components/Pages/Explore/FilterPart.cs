using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using MapDash.Ui;

namespace MapDash.Components.Pages.Explore;

/// <summary>One part of a filter in words, and the filter without it. Immutable.</summary>
/// <param name="Name">What is narrowed.</param>
/// <param name="Value">To what, in words.</param>
/// <param name="Without">The filter less this part.</param>
public sealed record FilterPart(string Name, string Value, EventFilter Without)
{
    /// <summary>The parts that narrow a filter, in the order of the panel.</summary>
    public static IReadOnlyList<FilterPart> Of(EventFilter filter, Dataset dataset, UiContext ui)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(ui);
        var parts = new List<FilterPart>();
        void Add(string key, IReadOnlyList<string> values, Func<string, string> label, EventFilter without)
        {
            if (values.Count > 0)
            {
                var first = label(values[0]);
                parts.Add(new(ui[key], values.Count == 1 ? first : ui.Format("Explore.AndMore", first, values.Count - 1), without));
            }
        }

        string Code(string list, string code) => dataset.Codes.Label(list, code, ui.Language);
        if (!filter.Window.IsUnbounded || filter.Match == TimeMatch.Certain)
        {
            var days = filter.Window.IsUnbounded ? "" : ui.Period(new Period(filter.Window.From, filter.Window.To, DatePrecision.Day));
            var certain = filter.Match == TimeMatch.Certain ? ui["Explore.ChipCertain"] : "";
            parts.Add(new(ui["Explore.ChipPeriod"], string.Join(" · ", new[] { days, certain }.Where(word => word.Length > 0)),
                filter with { Window = DateWindow.Unbounded, Match = TimeMatch.Possible }));
        }

        Add("Explore.Actor", filter.Actors, id => ui.Text(dataset.Actors.Find(id)!.Name), filter with { Actors = [] });
        Add("Explore.Kind", filter.Kinds, code => ui.Text(dataset.Codes.Kind(code).Label), filter with { Kinds = [] });
        Add("Explore.Corroboration", [.. filter.Corroborations.Select(CodeName.Of)], code => Code("corroboration", code), filter with { Corroborations = [] });
        Add("Explore.Status", [.. filter.Statuses.Select(CodeName.Of)], code => Code("claim_status", code), filter with { Statuses = [] });
        Add("Explore.Precision", [.. filter.Precisions.Select(CodeName.Of)], code => Code("place_precision", code), filter with { Precisions = [] });
        Add("Explore.Place", filter.Places, id => ui.Text(dataset.Gazetteer.Find(id)!.Name), filter with { Places = [] });
        Add("Explore.Source", filter.Sources, id => ui.Text(dataset.FindReport(id)!.Publisher), filter with { Sources = [] });
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            parts.Add(new(ui["Explore.ChipText"], filter.Text, filter with { Text = null }));
        }

        if (filter.Box is not null)
        {
            parts.Add(new(ui["Explore.ChipBox"], FormattableString.Invariant($"{filter.Box.West:0.##}, {filter.Box.South:0.##} – {filter.Box.East:0.##}, {filter.Box.North:0.##}"), filter with { Box = null }));
        }

        return parts;
    }
}
