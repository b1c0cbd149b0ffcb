using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using MapDash.Ui;

namespace MapDash.Components.Pages.Explore;

/// <summary>One part of a filter in words, and the filter without it. Immutable.</summary>
/// <param name="Aspect">Which part.</param>
/// <param name="Name">What is narrowed.</param>
/// <param name="Value">To what, in words.</param>
/// <param name="Without">The filter less this part.</param>
public sealed record FilterPart(FilterAspect Aspect, string Name, string Value, EventFilter Without)
{
    /// <summary>The parts that narrow a filter, in the order of the panel.</summary>
    public static IReadOnlyList<FilterPart> Of(EventFilter filter, Dataset dataset, UiContext ui)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(ui);
        return [.. FilterRelief.PartsOf(filter).Select(part => new FilterPart(part.Aspect, ui[KeyOf(part.Aspect)], ValueOf(part.Aspect, filter, dataset, ui), part.Without))];
    }

    private static string KeyOf(FilterAspect aspect) => aspect switch
    {
        FilterAspect.Days => "Explore.ChipPeriod",
        FilterAspect.Text => "Explore.ChipText",
        FilterAspect.Box => "Explore.ChipBox",
        _ => $"Explore.{aspect}",
    };

    private static string ValueOf(FilterAspect aspect, EventFilter filter, Dataset dataset, UiContext ui) => aspect switch
    {
        FilterAspect.Days => ui.Period(new Period(filter.Window.From, filter.Window.To, DatePrecision.Day)) +
            (filter.Match == TimeMatch.Certain ? $" · {ui["Explore.ChipCertain"]}" : ""),
        FilterAspect.Actor => Several(filter.Actors, id => ui.Text(dataset.Actors.Find(id)!.Name), ui),
        FilterAspect.Kind => Several(filter.Kinds, code => ui.Text(dataset.Codes.Kind(code).Label), ui),
        FilterAspect.Corroboration => Several(filter.Corroborations, code => dataset.Codes.Label("corroboration", CodeName.Of(code), ui.Language), ui),
        FilterAspect.Status => Several(filter.Statuses, code => dataset.Codes.Label("claim_status", CodeName.Of(code), ui.Language), ui),
        FilterAspect.Precision => Several(filter.Precisions, code => dataset.Codes.Label("place_precision", CodeName.Of(code), ui.Language), ui),
        FilterAspect.Place => Several(filter.Places, id => ui.Text(dataset.Gazetteer.Find(id)!.Name), ui),
        FilterAspect.Source => Several(filter.Sources, id => ui.Text(dataset.FindReport(id)!.Publisher), ui),
        FilterAspect.Text => filter.Text!,
        _ => FormattableString.Invariant($"{filter.Box!.West:0.##}, {filter.Box.South:0.##} – {filter.Box.East:0.##}, {filter.Box.North:0.##}"),
    };

    private static string Several<T>(IReadOnlyList<T> values, Func<T, string> label, UiContext ui) =>
        values.Count == 1 ? label(values[0]) : ui.Format("Explore.AndMore", label(values[0]), values.Count - 1);
}
