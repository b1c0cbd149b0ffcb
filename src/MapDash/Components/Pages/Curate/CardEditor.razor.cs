using System.Globalization;
using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;

namespace MapDash.Components.Pages.Curate;

/// <summary>The card in hand. It changes nothing itself: each field says how the card would become another.</summary>
public sealed partial class CardEditor
{
    /// <summary>What the keys 1 to 5 stand for.</summary>
    public static IReadOnlyList<PlacePrecision> PrecisionKeys { get; } =
        [PlacePrecision.Exact, PlacePrecision.Settlement, PlacePrecision.NamedArea, PlacePrecision.Province, PlacePrecision.BorderStrip];

    private static readonly string[] PlaceRoles = ["event", "target_area", "mentioned", "foreign", "origin"];

    private string? _dateProblem;
    private int _shown;

    /// <summary>The reader's settings.</summary>
    [CascadingParameter]
    public UiContext Ui { get; set; } = default!;

    /// <summary>The card.</summary>
    [Parameter, EditorRequired]
    public Card Card { get; set; } = default!;

    /// <summary>Head of its article; null for a correction.</summary>
    [Parameter]
    public Report? Report { get; set; }

    /// <summary>Names and codes.</summary>
    [Parameter, EditorRequired]
    public Dataset Dataset { get; set; } = default!;

    /// <summary>The published event that it looks most like, or null.</summary>
    [Parameter]
    public PublishedTwin? Twin { get; set; }

    /// <summary>Number of the card before it, or null.</summary>
    [Parameter]
    public int? Previous { get; set; }

    /// <summary>Number of the paragraph that it was first read from, or null.</summary>
    [Parameter]
    public int? Paragraph { get; set; }

    /// <summary>Whether an article stands beside it whose words may be its quotation.</summary>
    [Parameter]
    public bool MayQuote { get; set; }

    /// <summary>Raised with what is to have the focus, as a selector of the page.</summary>
    [Parameter]
    public EventCallback<string> OnFocus { get; set; }

    /// <summary>Whether it is only to be read.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Raised with what was changed and how.</summary>
    [Parameter]
    public EventCallback<(string Action, Func<Card, Card> Change)> OnChange { get; set; }

    /// <summary>Raised with the name of a field, as <see cref="DraftFields"/> knows it, and what was typed.</summary>
    [Parameter]
    public EventCallback<(string Field, string Text)> OnText { get; set; }

    /// <summary>Raised with a decision.</summary>
    [Parameter]
    public EventCallback<CardDecision> OnDecide { get; set; }

    /// <summary>Raised with the published event that it is to be merged with.</summary>
    [Parameter]
    public EventCallback<string> OnMerge { get; set; }

    /// <summary>Raised when it is to be two.</summary>
    [Parameter]
    public EventCallback OnSplit { get; set; }

    /// <summary>Raised with the number of the card that it is to be one with.</summary>
    [Parameter]
    public EventCallback<int> OnJoin { get; set; }

    /// <summary>Raised when its first field is to have the focus.</summary>
    [Parameter]
    public EventCallback OnEdit { get; set; }

    /// <summary>Raised when the selected words are to be its quotation.</summary>
    [Parameter]
    public EventCallback OnQuote { get; set; }

    /// <summary>Raised with a precision that its place is to have.</summary>
    [Parameter]
    public EventCallback<PlacePrecision> OnPrecision { get; set; }

    private ReportedEvent Event => Card.Event;

    private DeskNames Names => DeskNames.Of(Dataset);

    private Claim? What => Event.Claims.FirstOrDefault(claim => claim.Field == "what");

    private string Claimant => What?.Claimant ?? "NARRATOR";

    private AttributionMode Mode => What?.Mode ?? AttributionMode.Narrator;

    private string? Rule => Card.Rules.Count > 0 ? Ui.Format("Curate.ByRule", UiContext.Ltr(string.Join(" · ", Card.Rules))) : null;

    private IEnumerable<CardProblem> Problems => Card.Decision is CardDecision.Rejected ? [] : CardCheck.Of(Card, Report);

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_shown != Card.Number)
        {
            (_shown, _dateProblem) = (Card.Number, null);
        }
    }

    // An id keeps its order within Arabic words.
    private static string Text(ChangeEventArgs change) => change.Value as string ?? "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? ReadDay(ChangeEventArgs change) =>
        DateOnly.TryParseExact(Text(change), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private string NameOf(string actor) => Dataset.Actors.Find(actor) is { } found ? Ui.Text(found.Name) : actor;

    private Task Set(string action, Func<Card, Card> change) => OnChange.InvokeAsync((action, change));

    // What is removed takes its button along: the focus goes to the next one, or to where another is added.
    private async Task Drop(string action, string what, int at, Func<Card, Card> change)
    {
        await Set(action, change);
        await OnFocus.InvokeAsync($"#drop-{what}-{at}|#drop-{what}-{at - 1}|#pick-{what}|#card");
    }

    private async Task ClearPeriodAsync()
    {
        await SetPeriod(null, null);
        await OnFocus.InvokeAsync("#card-from|#card");
    }

    // A plan lies ahead of the statement and what was done behind it: undated, its open end follows the status.
    private Card WithStatus(Card card, string code)
    {
        var status = CodeName.Parse<ReportedStatus>(code);
        var changed = card.Set("status", reported => reported with { Status = status });
        return Report is { } report && card.Event.Period.IsUndated
            ? changed with { Event = changed.Event with { Period = CardFields.AsOfStatement(status, report.Published) } }
            : changed;
    }

    private Task SetPeriod(DateOnly? from, DateOnly? to)
    {
        // What a browser sends may be any day; those that no report can mean would stretch every axis.
        if (from > to || new[] { from, to }.Any(day => day is { Year: < 1900 or > 2100 }))
        {
            _dateProblem = Ui[from > to ? "Curate.DatesCross" : "Curate.NoSuchYear"];
            return Task.CompletedTask;
        }

        _dateProblem = null;
        return Set("period", card => card.WithPeriod(from, to, Report?.Published ?? card.Event.Period));
    }
}
