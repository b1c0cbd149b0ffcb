using System.Globalization;
using MapDash.Components.Pages.Explore;
using MapDash.Core;
using MapDash.Core.Codes;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;

namespace MapDash.Components.Pages.Record;

/// <summary>
/// One record in full: who said what, as exactly as they said it. An unknown id is answered with 404 and a way back.
/// </summary>
public sealed partial class EventPage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<Revision>? _revisions = [];
    private IReadOnlyList<ReportedEvent> _pointingHere = [];
    private ReportedEvent? _before;
    private ReportedEvent? _after;
    private string? _ledTo;

    /// <summary>The reader's settings.</summary>
    [CascadingParameter]
    public UiContext Ui { get; set; } = default!;

    /// <summary>Id of the event.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The version of the record whose changes are asked for, or null.</summary>
    [SupplyParameterFromQuery(Name = "changes")]
    private string? Changes { get; set; }

    /// <summary>The id that led here, or null.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    /// <summary>Whether an event that another has taken the place of is to be shown itself.</summary>
    [SupplyParameterFromQuery(Name = "old")]
    private string? Old { get; set; }

    [Inject]
    private LiveIndex Live { get; set; } = default!;

    [Inject]
    private IRecordArchive Archive { get; set; } = default!;

    [Inject]
    private IDatasetVersions Versions { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private Dataset Dataset { get; set; } = default!;

    private ReportedEvent? Event { get; set; }

    private IReadOnlyList<string> Successors { get; set; } = [];

    private EventTrail Trail { get; set; } = default!;

    /// <summary>The dataset version that the link names, or null.</summary>
    private int? Named { get; set; }

    private int Current => Live.Current.Dataset.Version.Number;

    private EventKind Kind => Dataset.Codes.Kind(Event!.Kind);

    private Corroboration Corroboration => Dataset.CorroborationOf(Event!);

    private Claim Quoted => Event!.Claims.FirstOrDefault(claim => claim.Field == "what") ?? Event.Claims[0];

    /// <inheritdoc />
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        try
        {
            var query = new Uri(Navigation.Uri).Query;
            var index = await NamedAsync(query) ?? Live.Current;
            Dataset = index.Dataset;
            Event = Dataset.FindEvent(Id);
            if (Event is null)
            {
                Navigation.NotFound();
                return;
            }

            // Merged events keep their addresses: a citation names the version in which it stood, and shows it as it was.
            Successors = Corrections.SuccessorsOf(Event);
            if (Successors is [var only] && Named is null && Changes is null && Old is null)
            {
                Event = null;
                if (_ledTo != only)
                {
                    _ledTo = only;
                    Navigation.NavigateTo($"/events/{only}?from={Uri.EscapeDataString(Id)}", replace: true);
                }

                return;
            }

            Trail = EventTrail.Of(Event, index, query);
            _pointingHere = index.LinkedTo(Id);
            _revisions = await Archive.RevisionsAsync(Id, _leaving.Token);
            await CompareAsync();
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The reader has moved on.
        }
    }

    // What a version changed is asked for by the link, so that it can be sent on.
    private async Task CompareAsync()
    {
        (_before, _after) = (null, null);
        // A link may hold anything: what is no number asks for nothing.
        if (int.TryParse(Changes, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 1)
        {
            _before = await Archive.RevisionAsync(Id, version - 1, _leaving.Token);
            _after = await Archive.RevisionAsync(Id, version, _leaving.Token);
        }
    }

    private string ChangesLink(int version) => $"{Navigation.GetUriWithQueryParameter("changes", version)}#changes";

    // A citation's link names a dataset version, and shows what was said in it. Where that cannot be opened, the current
    // one is shown and the page says so.
    private async Task<EventIndex?> NamedAsync(string query)
    {
        Named = ExploreUrl.Read(query, Live.Current.Dataset).State.Version;
        return Named is { } version && version != Live.Current.Dataset.Version.Number
            ? await Versions.FindAsync(version, _leaving.Token)
            : null;
    }

    private string Label(string list, string code) => Dataset.Codes.Label(list, code, Ui.Language);
}
