using MapDash.Components.Pages.Explore.Events;
using MapDash.Components.Pages.Explore.Map;
using MapDash.Components.Shared;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace MapDash.Components.Pages.Explore;

/// <summary>
/// Explore. The address is its state: whatever changes, changes the address, and the page is what the address says.
/// Filters replace the address; a selection adds a step that Back undoes.
/// </summary>
public sealed partial class Explore : IDisposable
{
    private const int PageSize = 200;

    private static readonly (string Pane, string Key)[] Panes = [("map", "Map"), ("list", "Events"), ("filters", "Filters")];

    private ExploreMap? _map;
    private EventList? _list;
    private ShareButton? _share;
    private Shortcuts? _shortcuts;
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<string> _dropped = [];
    private byte[] _mask = [];
    private GeoBox? _box;
    private MapPosition? _at;
    private string _pane = "map";
    private int _taken = PageSize;
    private bool _dialog;
    private bool _exporting;
    private int _exported;
    private string? _query;
    private bool _dismissed;
    private bool _goingOut;
    private int _awaited;
    private bool _unsearched;
    private bool _told;
    private bool _asShown;

    /// <summary>The reader's settings.</summary>
    [CascadingParameter]
    public UiContext Ui { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private LiveIndex Live { get; set; } = default!;

    [Inject]
    private IDatasetVersions Versions { get; set; } = default!;

    private EventIndex Index { get; set; } = default!;

    private ExploreState State { get; set; } = new();

    private EventAnswer Answer { get; set; } = default!;

    private Dataset Dataset => Index.Dataset;

    private int? OldVersion => !_dismissed && Dataset.Version.Number != Live.Current.Dataset.Version.Number ? Dataset.Version.Number : null;

    // A link to an event shows it even where the filters leave it out or the page ends before it.
    private ReportedEvent? Apart => State.Selected is { } id && Answer.Page.All(reported => reported.Id != id) ? Dataset.FindEvent(id) : null;

    /// <inheritdoc />
    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        Live.Published -= Republished;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        Live.Published += Republished;
        Index = Live.Current;
        Follow();
        await OpenVersionAsync();
        if (State.Selected is not null)
        {
            _pane = "list";
        }
    }

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        var changed = !_asShown;
        _asShown = false;
        return changed;
    }

    private void Moved(object? sender, LocationChangedEventArgs change)
    {
        if (Navigation.ToAbsoluteUri(change.Location).AbsolutePath == "/")
        {
            InvokeAsync(async () =>
            {
                // An address that was asked for before the way out says nothing of it; any other means that we are still here.
                if (_awaited > 0)
                {
                    _awaited--;
                }
                else
                {
                    _goingOut = false;
                }

                Follow();
                await OpenVersionAsync();
                StateHasChanged();
            });
        }
    }

    private void Republished(object? sender, EventArgs published) => InvokeAsync(() =>
    {
        // Who looks at a named version goes on looking at it.
        if (State.Version is null)
        {
            Show(Live.Current);
            StateHasChanged();
        }
    });

    /// <summary>Becomes what the address says, in the dataset that is open.</summary>
    private void Follow()
    {
        var query = new Uri(Navigation.Uri).Query;
        if (query == _query)
        {
            return;
        }

        var parsed = ExploreUrl.Read(query, Dataset);
        var narrowed = _query is null || parsed.State.Filter.Key != State.Filter.Key;
        _dropped = parsed.Dropped.Count > 0 ? parsed.Dropped : _query is null ? [] : _dropped;
        _query = query;
        State = parsed.State;
        if (narrowed)
        {
            _taken = PageSize;
        }

        Requery();
    }

    // A link that names a dataset version shows what was said in it.
    private async Task OpenVersionAsync()
    {
        var wanted = State.Version ?? Live.Current.Dataset.Version.Number;
        if (wanted == Dataset.Version.Number)
        {
            return;
        }

        try
        {
            var index = wanted == Live.Current.Dataset.Version.Number ? Live.Current : await Versions.FindAsync(wanted, _leaving.Token);
            if (index is not null)
            {
                Show(index);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has moved on.
        }
        catch (DatasetUnavailableException)
        {
            // The store cannot be read: the version that is open stays, and the notice says which it is.
        }
    }

    private void Show(EventIndex index)
    {
        Index = index;
        State = ExploreUrl.Read(new Uri(Navigation.Uri).Query, Dataset).State;
        Requery();
    }

    private void Requery()
    {
        try
        {
            Requery(State.Filter);
            _unsearched = _told = false;
        }
        catch (DatasetUnavailableException)
        {
            // The words are the store's to find; all else is answered from memory, and the page says what is missing.
            Requery(State.Filter with { Text = null });
            _unsearched = true;
        }
    }

    private void Requery(EventFilter filter)
    {
        Answer = SharedAnswers.Of(Index).Query(new EventQuery(filter)
        {
            View = _box,
            Granularity = State.Granularity,
            Order = State.Order,
            Take = _taken,
        });
        _mask = Index.MatchesIgnoringTime(filter);
    }

    private void Go(ExploreState next, bool push = false)
    {
        // A callback that comes late must not pull the reader back here, nor one that comes while the way out is open.
        if (_leaving.IsCancellationRequested || _goingOut || Navigation.ToAbsoluteUri(Navigation.Uri).AbsolutePath != "/")
        {
            return;
        }

        var query = ExploreUrl.Write(next, new Uri(Navigation.Uri).Query);
        _awaited++;
        Navigation.NavigateTo("/" + query, new NavigationOptions { ReplaceHistoryEntry = !push });
    }

    private void Ask(EventFilter filter) => Go(State with { Filter = filter });

    private void Reset() => Go(new ExploreState { At = State.At, Order = State.Order, Granularity = State.Granularity });

    // From the list: the map comes along where the event is drawn beyond the view.
    private async Task Choose(string? id)
    {
        Go(State with { Selected = id }, push: true);

        // The address comes back over the network; a key that follows at once means what was chosen just now.
        State = State with { Selected = id };
        if (id is not null && _map is not null && _box is { } box && Dataset.FindEvent(id) is { } reported)
        {
            var places = Dataset.DrawnPlacesOf(reported).ToArray();
            if (places.Length > 0 && !places.Any(place => GeoBox.Around(place.Geometry!).Meets(box)))
            {
                await _map.ShowAsync(places[0]);
            }
        }
    }

    private Task ChooseOnMap(string id)
    {
        _pane = "list";
        return Choose(id);
    }

    // A symbol may stand for several places at this zoom; choosing it again gives them up.
    private void TogglePlaces(IReadOnlyList<string> ids) => Ask(State.Filter with
    {
        Places = ids.All(State.Filter.Places.Contains) ? [.. State.Filter.Places.Except(ids)] : ids,
    });

    private void Settle((MapPosition At, GeoBox Box) settled)
    {
        // The first rest shows what the address says; only a later one is the reader's own doing and worth an address.
        var moved = _box is not null;
        var (shown, unsearched) = (Answer, _unsearched);
        _box = settled.Box;
        _at = settled.At;
        Requery();

        // That first rest mostly shows what stands there already: drawn again, the renderer would hold all of it twice.
        _asShown = !moved && unsearched == _unsearched && Answer.Totals == shown.Totals && Answer.Page.SequenceEqual(shown.Page) &&
            Answer.Page.All(reported => Standings.Of(reported, Dataset, null) == Standings.Of(reported, Dataset, _box));
        if (moved && State.At != settled.At)
        {
            Go(State with { At = settled.At });
        }
    }

    // The neighbour is the one that is seen beside it: the list stands in groups, and the order within each is the query's.
    private Task Step(int by)
    {
        var seen = Answer.Page.OrderBy(reported => Standings.Of(reported, Dataset, _box)).ToList();
        var at = seen.FindIndex(reported => reported.Id == State.Selected);
        var next = at < 0 ? 0 : at + by;
        return next >= 0 && next < seen.Count ? Choose(seen[next].Id) : Task.CompletedTask;
    }

    private void More()
    {
        _taken += PageSize;
        Requery();
    }

    private void Show(string pane) => _pane = pane;

    private void ShowUnplaced()
    {
        _pane = "list";
        _list?.FocusUnplaced();
    }

    private void OpenExport()
    {
        _exported = Index.Redistributable.TotalsOf(new EventQuery(State.Filter)).All;
        (_exporting, _dialog) = (true, true);
    }

    private void OpenHelp() => (_exporting, _dialog) = (false, true);

    private Task SwitchLetters(bool on) => _shortcuts?.SwitchAsync(on) ?? Task.CompletedTask;

    // Everything that the view depends on stands in a shared link, whatever the next reader's browser remembers.
    private string ShareAddress()
    {
        var state = State with { Version = Dataset.Version.Number, At = State.At ?? _at };
        var query = ExploreUrl.Write(state, $"?lang={Ui.Language}&digits={Ui.Digits}&theme={Ui.Theme}");
        return Navigation.ToAbsoluteUri("/" + query).ToString();
    }

    private void Dismiss()
    {
        _dropped = [];
        _dismissed = _told = true;
    }
}
