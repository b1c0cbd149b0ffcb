using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.JSInterop;

namespace Blazor.Leaflet;

/// <summary>
/// A Leaflet map. Layers are child components. State goes down as parameters and comes up as callbacks; the script is
/// imported once, after the first render, and creates the map with every layer in one call. Mutable; used on the
/// renderer's synchronisation context only.
/// </summary>
public sealed partial class LeafletMap : ComponentBase, IAsyncDisposable
{
    private MapElement? _element;
    private MapView? _knownView;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    /// <summary>Id of the map's element.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>Where the map looks. Null at first shows <see cref="HomeBounds"/>; later changes move the map at once.</summary>
    [Parameter]
    public MapView? View { get; set; }

    /// <summary>The view has changed and come to rest.</summary>
    [Parameter]
    public EventCallback<MapView> ViewChanged { get; set; }

    /// <summary>Smallest zoom.</summary>
    [Parameter]
    public double MinZoom { get; set; } = 4;

    /// <summary>Largest zoom.</summary>
    [Parameter]
    public double MaxZoom { get; set; } = 14;

    /// <summary>Where the map may be moved to, or null for anywhere.</summary>
    [Parameter]
    public LatLngBounds? MaxBounds { get; set; }

    /// <summary>What "home" shows.</summary>
    [Parameter]
    public LatLngBounds? HomeBounds { get; set; }

    /// <summary>The words the library says itself.</summary>
    [Parameter]
    public MapLabels Labels { get; set; } = MapLabels.Default;

    /// <summary>Whether names are written right to left. The map itself is never mirrored.</summary>
    [Parameter]
    public bool Rtl { get; set; }

    /// <summary>Whether movement is instant; null follows the reader's own setting.</summary>
    [Parameter]
    public bool? ReducedMotion { get; set; }

    /// <summary>
    /// Panels over the map: labels and flights keep clear of them. Left at zero, the style sheet's
    /// <c>--map-inset-top/right/bottom/left</c> (lengths) say it, and may change with the width of the page.
    /// </summary>
    [Parameter]
    public MapInsets Insets { get; set; }

    /// <summary>Whom the map is owed to; plain text in the corner.</summary>
    [Parameter]
    public string? Attribution { get; set; }

    /// <summary>The map exists in the browser; its layers may still be loading.</summary>
    [Parameter]
    public EventCallback OnReady { get; set; }

    /// <summary>The map has come to rest after a movement.</summary>
    [Parameter]
    public EventCallback<ViewSettled> OnViewSettled { get; set; }

    /// <summary>The layers.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Any further attributes of the map's element, such as <c>aria-label</c> or <c>data-*</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <summary>Flies so that the bounds fill what panels leave free, with a padding in pixels. Does nothing before the map exists.</summary>
    public ValueTask FlyToAsync(LatLngBounds bounds, int paddingPx = 24) => CallAsync("flyTo", bounds, paddingPx);

    /// <summary>Shows the view at once. Does nothing before the map exists.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="view"/> is null.</exception>
    public ValueTask SetViewAsync(MapView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        _knownView = view;
        return CallAsync("setView", view);
    }

    /// <summary>One level nearer.</summary>
    public ValueTask ZoomInAsync() => CallAsync("zoomIn");

    /// <summary>One level farther.</summary>
    public ValueTask ZoomOutAsync() => CallAsync("zoomOut");

    /// <summary>Shows <see cref="HomeBounds"/>.</summary>
    public ValueTask HomeAsync() => CallAsync("home");

    /// <summary>Puts the keyboard focus on the map.</summary>
    public ValueTask FocusAsync() => CallAsync("focus");

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenComponent<CascadingValue<LeafletMap>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), this);
        builder.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
        builder.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), (RenderFragment)(inner =>
        {
            inner.OpenComponent<MapElement>(0);
            inner.AddComponentParameter(1, nameof(MapElement.ElementId), Id);
            inner.AddComponentParameter(2, nameof(MapElement.Attributes), Attributes);
            inner.AddComponentReferenceCapture(3, reference => _element = (MapElement)reference);
            inner.CloseComponent();
            inner.AddContent(4, ChildContent);
        }));
        builder.CloseComponent();
    }

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => SyncAsync();

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await StartAsync();
        }
    }

    internal async Task ViewSettledAsync(ViewSettled settled)
    {
        if (_disposed)
        {
            return;
        }

        if (_knownView != settled.View)
        {
            _knownView = settled.View;
            await ViewChanged.InvokeAsync(settled.View);
        }

        // What hears of the view may have taken the map off the page.
        if (!_disposed)
        {
            await OnViewSettled.InvokeAsync(settled);
        }
    }

    private Dictionary<string, object?> Describe() => new()
    {
        ["minZoom"] = MinZoom,
        ["maxZoom"] = MaxZoom,
        ["maxBounds"] = MaxBounds,
        ["homeBounds"] = HomeBounds,
        ["labels"] = Labels,
        ["rtl"] = Rtl,
        ["reducedMotion"] = ReducedMotion,
        ["insets"] = Insets,
        ["attribution"] = Attribution,
        ["attributes"] = OwnAttributes(),
    };

    // Class and id are the script's and the first render's; everything else may change later.
    private Dictionary<string, string> OwnAttributes()
    {
        var own = new Dictionary<string, string>();
        foreach (var (name, value) in Attributes ?? new Dictionary<string, object>())
        {
            if (name is not ("class" or "id") && value is string or bool or IFormattable)
            {
                own[name] = value switch
                {
                    bool flag => flag ? "" : "\0",
                    IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                    _ => (string)value,
                };
            }
        }

        return own;
    }
}
