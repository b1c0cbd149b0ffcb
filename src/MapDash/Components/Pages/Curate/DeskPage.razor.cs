using MapDash.Core;
using MapDash.Core.Actors;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Data.Store.Desk;
using MapDash.Reading.Cards;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace MapDash.Components.Pages.Curate;

/// <summary>The desk: an article is pasted here, read, and opened on the workbench.</summary>
public sealed partial class DeskPage : IAsyncDisposable
{
    private const int MaxLetters = TextLimits.LongestArticle;
    private const int Listed = 50;

    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<DeskLine> _lines = [];
    private IJSObjectReference? _module;
    private string _publisher = "";
    private string _url = "";
    private DateOnly? _published;
    private ArticleCopy? _known;
    private IReadOnlyList<LearnedName> _names = [];
    private string _knownFor = "";
    private string? _problem;
    private string _me = "";
    private bool _busy;

    /// <summary>The reader's settings.</summary>
    [CascadingParameter]
    public UiContext Ui { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    [Inject]
    private CurationDesk Desk { get; set; } = default!;

    [Inject]
    private DeskService Service { get; set; } = default!;

    [Inject]
    private LiveIndex Live { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private Dataset Dataset => Live.Current.Dataset;

    private IEnumerable<Actor> Outlets => Dataset.Actors.Actors.Where(actor => actor.Kind == "media" && actor.Id != "NARRATOR");

    private IEnumerable<(string Title, DeskLine[] Lines)> Groups =>
    [
        ("review", [.. _lines.Where(line => line.State == SubmissionState.InReview).OrderBy(line => line.Curator == _me)]),
        ("draft", [.. _lines.Where(line => line.State == SubmissionState.Draft).OrderBy(line => line.Curator != _me)]),
        ("discarded", [.. _lines.Where(line => line.State == SubmissionState.Discarded)]),
        ("published", [.. _lines.Where(line => line.State == SubmissionState.Published)]),
    ];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Desk.Changed -= Follow;
        await _leaving.CancelAsync();
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone and the module with it.
        }

        _leaving.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            try
            {
                _module = await Script.InvokeAsync<IJSObjectReference>("import", _leaving.Token, "./Components/Pages/Curate/DeskPage.razor.js");
                await _module.InvokeVoidAsync("keep", _leaving.Token);
            }
            catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
            {
                // The page was left meanwhile.
            }
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Desk.Changed += Follow;
        (_me, _) = await Service.WhoAsync(SignedIn, _leaving.Token);
        _lines = await Desk.ListAsync(_leaving.Token);
        _names = await Desk.NamesAsync(_leaving.Token);
    }

    // A headline in the other language says more than that there is none.
    private string TitleOf(DeskLine line) =>
        Ui.Text(line.Title) is { Length: > 0 } title ? title : Ui.Text(new BilingualText(line.Title.Ar, line.Title.Ar));

    private async Task ReadAsync()
    {
        // Line ends as they are stored: offsets count in the text as it is kept.
        var text = await PastedAsync() is { } pasted ? DraftFields.Clean(pasted.ReplaceLineEndings("\n")).Trim('\n', ' ') : null;
        if (text is null || TextLimits.IsTooLong(text))
        {
            _problem = Ui.Format("Curate.Fault_too_long_of", MaxLetters);
            return;
        }

        if (text.Length == 0)
        {
            return;
        }

        var sum = Submission.Checksum(text);
        if (_knownFor != sum)
        {
            (_known, _knownFor) = (await KnownAsync(text), sum);
            if (_known is not null)
            {
                return;
            }
        }

        (_busy, _problem) = (true, null);
        StateHasChanged();
        try
        {
            var outlet = Outlets.FirstOrDefault(actor => _publisher.Trim() is { Length: > 0 } typed && (actor.Name.En == typed || actor.Name.Ar == typed));
            var writer = await Service.WriterAsync(_leaving.Token);
            var view = await Task.Run(() => Service.OpenAsync(SignedIn, "a", (id, name) => Make(id, name, text, outlet, writer), _leaving.Token), _leaving.Token);
            await _module!.InvokeVoidAsync("taken", _leaving.Token);
            Navigation.NavigateTo($"/curate/{view.Submission.Id}");
        }
        catch (CurationException refused)
        {
            _problem = FaultWords.Of(refused, Ui);
        }
        catch (DatasetUnavailableException)
        {
            _problem = Ui["Curate.NotSaved"];
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page was left.
        }
        finally
        {
            _busy = false;
        }
    }

    // A copy with some lines left out tells the same events too. Where the store cannot be read, opening will say so.
    private async Task<ArticleCopy?> KnownAsync(string text)
    {
        try
        {
            return await Service.CopyOfAsync(text, Dataset, _leaving.Token);
        }
        catch (Exception gone) when (gone is DatasetUnavailableException or OperationCanceledException)
        {
            return null;
        }
    }

    // An article is longer than one message of the page may be: it comes in pieces. Null where it is longer than any article may be, a
    // letter being four bytes at most.
    private async Task<string?> PastedAsync()
    {
        if (_module is null)
        {
            return "";
        }

        await using var pasted = await _module.InvokeAsync<IJSStreamReference>("pasted", _leaving.Token);
        if (pasted.Length > MaxLetters * 4L)
        {
            return null;
        }

        await using var stream = await pasted.OpenReadStreamAsync(MaxLetters * 4L, _leaving.Token);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(_leaving.Token);
    }

    private Submission Make(string id, string curator, string text, Actor? outlet, CardWriter writer)
    {
        var first = text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";
        var typed = DraftFields.Clean(_publisher).Trim();
        var arabic = typed.Any(letter => letter is >= '؀' and <= 'ۿ');
        var head = PublishedDays.Unknown(
            new Report
            {
                Id = id,
                PublisherId = outlet?.Id,
                Publisher = outlet?.Name ?? new BilingualText(arabic ? "" : typed, arabic ? typed : ""),
                PublisherKnown = typed.Length > 0 ? "stated" : "unknown",
                Title = new BilingualText("", first[..Math.Min(TextLimits.LongestHeadline, first.Length)]),
                Summary = BilingualText.Empty,
                Published = new MapDash.Core.Time.Period(null, null, MapDash.Core.Time.DatePrecision.Unknown),
            },
            DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime));
        head = _published is { } day ? PublishedDays.Known(head, day, day) : head;
        var submission = DraftFields.Apply(Submission.OfArticle(id, curator, text, head), "url", _url);
        return submission with { Cards = writer.Write(submission) };
    }

    private void Follow(object? sender, string id) => _ = InvokeAsync(async () =>
    {
        try
        {
            _lines = await Desk.ListAsync(_leaving.Token);
            _names = id.Length == 0 ? await Desk.NamesAsync(_leaving.Token) : _names;
            StateHasChanged();
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    });
}
