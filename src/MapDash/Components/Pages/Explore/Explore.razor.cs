using MapDash.Components.Pages.Explore.Events;
using MapDash.Components.Pages.Explore.Map;
using MapDash.Components.Shared;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace MapDash.Components.Pages.Explore;

/// <summary>
/// Explore. The address is its state: whatever changes, changes the address, and the page is what the address says.
/// Filters replace the address; a selection adds a step that Back undoes.
/// </summary>
public sealed partial class Explore : IDisposable
{
    private const int PageSize = 200;

    private static readonly (string Pane, string Key)[] Panes = [("map", "Map"), ("list", "Events"), ("filters", "Filters")];

    private readonly DialogOptions _helpOptions = new() { CloseOnEscapeKey = true, MaxWidth = MaxWidth.ExtraSmall, FullWidth = true };

    private ExploreMap? _map;
    private EventList? _list;
    private ShareButton? _share;
    private IReadOnlyList<string> _dropped = [];
    private byte[] _mask = [];
    private string? _maskKey;
    private GeoBox? _box;
    private string _pane = "map";
    private int _taken = PageSize;
    private bool _help;
    private string? _query;
    private bool _dismissed;

    /// <summary>The reader's settings.</summary>
    [CascadingParameter]
    public UiContext Ui { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private LiveIndex Live { get; set; } = default!;

    private EventIndex Index { get; set; } = default!;

    private ExploreState State { get; set; } = new();

    private EventAnswer Answer { get; set; } = default!;

    private Dataset Dataset => Index.Dataset;

    // A place that the filter is narrowed to stands out on the map.
    private string? SelectedPlace => State.Filter.Places.Count == 1 ? State.Filter.Places[0] : null;

    private int? OldVersion => !_dismissed && State.Version is { } version && version != Dataset.Version.Number ? version : null;

    /// <inheritdoc />
    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        Live.Published -= Republished;
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Navigation.LocationChanged += Moved;
        Live.Published += Republished;
        Index = Live.Current;
        Follow();
        if (State.Selected is not null)
        {
            _pane = "list";
        }
    }

    private void Moved(object? sender, LocationChangedEventArgs change)
    {
        if (Navigation.ToAbsoluteUri(change.Location).AbsolutePath == "/")
        {
            InvokeAsync(() =>
            {
                Follow();
                StateHasChanged();
            });
        }
    }

    private void Republished(object? sender, EventArgs published) => InvokeAsync(() =>
    {
        Index = Live.Current;
        _query = null;
        _maskKey = null;
        Follow();
        StateHasChanged();
    });

    /// <summary>Becomes what the address says.</summary>
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

    private void Requery()
    {
        Answer = Index.Query(new EventQuery(State.Filter)
        {
            View = _box,
            Granularity = State.Granularity,
            Order = State.Order,
            Take = _taken,
        });
        if (_maskKey != State.Filter.KeyWithoutTime)
        {
            _maskKey = State.Filter.KeyWithoutTime;
            _mask = Index.MatchesIgnoringTime(State.Filter);
        }
    }

    private void Go(ExploreState next, bool push = false)
    {
        var query = ExploreUrl.Write(next, new Uri(Navigation.Uri).Query);
        Navigation.NavigateTo("/" + query, new NavigationOptions { ReplaceHistoryEntry = !push });
    }

    private void Ask(EventFilter filter) => Go(State with { Filter = filter });

    private void Reset() => Go(new ExploreState { At = State.At, Order = State.Order, Granularity = State.Granularity });

    private void Choose(string? id) => Go(State with { Selected = id }, push: true);

    private void ChooseOnMap(string id)
    {
        _pane = "list";
        Choose(id);
    }

    private void TogglePlace(string id) => Ask(State.Filter with
    {
        Places = State.Filter.Places.Contains(id) ? [.. State.Filter.Places.Where(place => place != id)] : [id],
    });

    private void Settle((MapPosition At, GeoBox Box) settled)
    {
        // The first rest shows what the address says; only a later one is the reader's own doing and worth an address.
        var moved = _box is not null;
        _box = settled.Box;
        Requery();
        if (moved && State.At != settled.At)
        {
            Go(State with { At = settled.At });
        }
    }

    private void Step(int by)
    {
        var at = Answer.Page.ToList().FindIndex(reported => reported.Id == State.Selected);
        var next = at < 0 ? 0 : at + by;
        if (next >= 0 && next < Answer.Page.Count)
        {
            Choose(Answer.Page[next].Id);
        }
    }

    private void More()
    {
        _taken += PageSize;
        Requery();
    }

    private void Show(string pane) => _pane = pane;

    private async Task ShowUnplaced()
    {
        _pane = "list";
        if (_list is not null)
        {
            await _list.FocusUnplacedAsync();
        }
    }

    private void Dismiss()
    {
        _dropped = [];
        _dismissed = true;
    }
}
