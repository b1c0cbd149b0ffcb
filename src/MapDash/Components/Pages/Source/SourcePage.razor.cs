using MapDash.Components.Shared;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;

namespace MapDash.Components.Pages.Source;

/// <summary>
/// One published article: who ran it and when, how either is known, and the events read from it. The article's text is not
/// shipped, so the page holds our own words about it.
/// </summary>
public sealed partial class SourcePage
{
    /// <summary>The reader's settings.</summary>
    [CascadingParameter]
    public UiContext Ui { get; set; } = default!;

    /// <summary>Id of the report.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private LiveIndex Live { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private Dataset Dataset { get; set; } = default!;

    private Report? Report { get; set; }

    private ReportedEvent[] Main { get; set; } = [];

    private ReportedEvent[] Background { get; set; } = [];

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var index = Live.Current;
        Dataset = index.Dataset;
        Report = Dataset.FindReport(Id);
        if (Report is null)
        {
            Navigation.NotFound();
            return;
        }

        var events = index.ToldBy(Id);
        Main = [.. events.Where(reported => reported.Salience == Salience.Main)];
        Background = [.. events.Where(reported => reported.Salience == Salience.Background)];
    }
}
