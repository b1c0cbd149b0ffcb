using MapDash.Accounts;
using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Data.Store.Desk;
using MapDash.Reading.Cards;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace MapDash.Components.Pages.Curate;

/// <summary>The workbench. It holds what the store has acknowledged and the card in hand; each edit goes to the store at once.</summary>
public sealed partial class Workbench : IAsyncDisposable
{
    private static readonly (string Key, string Word)[] Keys =
    [
        ("J", "next"), ("K", "previous"), ("A", "accept"), ("R", "reject"), ("M", "merge"), ("S", "split"), ("E", "edit"), ("1–5", "precision"),
        ("P", "place"), ("W", "words"), ("N", "add"), ("Q", "quote"), ("L", "learn"), ("Esc", "leave"), ("Ctrl Z", "undo"), ("Ctrl ⏎", "send"), ("?", "help"),
    ];

    // What has room on one line below the cards; the help has all of them.
    private static readonly string[] Shown = ["next", "previous", "accept", "reject", "merge", "edit", "precision", "place", "words", "undo", "send", "help"];

    private const int MostComparedForAll = 20_000;

    private readonly CancellationTokenSource _leaving = new();
    private readonly Dictionary<Card, PublishedTwin?> _twins = new(ReferenceEqualityComparer.Instance);
    private DeskView? _view;

    // The step that this person has opened or made: what others did since is shown, and published only by who has looked at it.
    private int _opened;
    private string _me = "";
    private bool _mayReview;
    private int _active;
    private PlacePrecision? _only;
    private string? _message;
    private bool _isProblem;
    private bool _busy;
    private bool _help;
    private IJSObjectReference? _module;
    private IJSObjectReference? _listener;
    private DotNetObjectReference<Workbench>? _self;
    private string? _focus;
    private TextSpan? _learning;
    private string? _numbered;
    private IReadOnlyList<ArticleText.Paragraph> _paragraphs = [];

    /// <summary>The reader's settings.</summary>
    [CascadingParameter]
    public UiContext Ui { get; set; } = default!;

    /// <summary>Id of the submission.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    [Inject]
    private CurationDesk Desk { get; set; } = default!;

    [Inject]
    private DeskService Service { get; set; } = default!;

    [Inject]
    private LiveIndex Live { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private Submission Now => _view!.Submission;

    private Card? Active => Now.Find(_active);

    private bool IsDraft => Now.State == SubmissionState.Draft;

    private Dataset Dataset => Live.Current.Dataset;

    // What it is called; a correction after the event that it is about.
    private string Heading => Correction.Of(Now, Dataset.FindEvent) is { } correction && Dataset.FindEvent(correction.EventId) is { } about
        ? Ui.Format("Curate.CorrectionOf", Ui.Text(about.Title))
        : Ui.Format(Now.IsCorrection ? "Curate.Correction" : "Curate.Article", Now.Id);

    private int Stage => (Now.State switch { SubmissionState.InReview => 2, SubmissionState.Published => 4, _ => 1 }) - (Now.IsCorrection ? 1 : 0);

    private string SavedAt => Ui.InDigits(TimeZoneInfo.ConvertTime(_view!.SavedAt, Time.LocalTimeZone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        Desk.Changed -= Follow;
        try
        {
            if (_listener is not null)
            {
                await _listener.InvokeVoidAsync("stop");
                await _listener.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone and the listener with it.
        }

        _self?.Dispose();
        _leaving.Dispose();
    }

    /// <summary>Called by the script: a key outside fields.</summary>
    [JSInvokable]
    public Task Pressed(string key) => InvokeAsync(async () =>
    {
        await PressAsync(key);
        StateHasChanged();
    });

    /// <summary>Called by the script: what was typed and never acknowledged, by field.</summary>
    /// <returns>The fields that are on the disk now.</returns>
    [JSInvokable]
    public async Task<string[]> Restore(Dictionary<string, string> typed)
    {
        var saved = new List<string>();
        await InvokeAsync(async () =>
        {
            if (_view is null || !IsDraft)
            {
                return;
            }

            var before = Now.Step;
            foreach (var (field, text) in typed)
            {
                if (await SaveAsync(() => Service.ChangeAsync(SignedIn, Id, field, submission => DraftFields.Apply(submission, field, text), _leaving.Token)))
                {
                    saved.Add(field);
                }
            }

            if (Now.Step != before)
            {
                Say(Ui["Curate.Restored"]);
            }

            StateHasChanged();
        });
        return [.. saved];
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Desk.Changed += Follow;
        (_me, _mayReview) = await Service.WhoAsync(SignedIn, _leaving.Token);
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _view = await Desk.FindAsync(Id, _leaving.Token);
        if (_view is null)
        {
            Navigation.NotFound();
            return;
        }

        _opened = Now.Step;
        _active = Waiting();
        await FindSourcesAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_view is null)
        {
            return;
        }

        try
        {
            if (_module is null)
            {
                _self = DotNetObjectReference.Create(this);
                _module = await Script.InvokeAsync<IJSObjectReference>("import", _leaving.Token, "./Components/Pages/Curate/Workbench.razor.js");
                _listener = await _module.InvokeAsync<IJSObjectReference>("listen", _leaving.Token, _self, Id);
            }

            if (_focus is { } selector)
            {
                _focus = null;
                await _module.InvokeVoidAsync("focus", _leaving.Token, selector);
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The page was left meanwhile.
        }
    }

    private int Waiting() => Now.Cards.FirstOrDefault(card => card.Decision == CardDecision.Suggested)?.Number ?? (Now.Cards is [{ } first, ..] ? first.Number : 0);

    // The number of the paragraph that a card was first read from, as it stands beside the text.
    private int? ParagraphOf(Card card)
    {
        if (_numbered != Now.Text)
        {
            (_numbered, _paragraphs) = (Now.Text, ArticleText.Of(Now));
        }

        return card.Evidence is [{ } words, ..] ? _paragraphs.FirstOrDefault(paragraph => words.Start < paragraph.End && words.End > paragraph.Start)?.Number : null;
    }

    private int? PreviousOf(Card card)
    {
        var at = Now.Cards.ToList().IndexOf(card);
        return at > 0 ? Now.Cards[at - 1].Number : null;
    }

    private PublishedTwin? TwinOf(Card card)
    {
        if (!_twins.TryGetValue(card, out var twin))
        {
            _twins[card] = twin = Now.IsCorrection ? null : TwinFinder.Find(card.Event, Dataset, Now.Recognized(Dataset.Reports)) is [{ } first, ..] ? first : null;
        }

        return twin;
    }

    // Closed cards say so too, unless so much is published that asking for each would be felt.
    private PublishedTwin? ListedTwinOf(Card card) => Dataset.Events.Count <= MostComparedForAll && IsDraft ? TwinOf(card) : null;

    // Another tab, or another person at the same submission.
    private void Follow(object? sender, string id)
    {
        if (id == Id && !_busy)
        {
            _ = InvokeAsync(async () =>
            {
                try
                {
                    _view = await Desk.FindAsync(Id, _leaving.Token) ?? _view;
                    StateHasChanged();
                }
                catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
                {
                    // The page was left meanwhile.
                }
            });
        }
    }

    private void Say(string message, bool problem = false) => (_message, _isProblem) = (message, problem);
}
