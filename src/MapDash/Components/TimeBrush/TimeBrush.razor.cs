using MapDash.Core.Codes;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MapDash.Components;

/// <summary>
/// The timeline: a histogram with a window that readers drag. While they drag, the root element gets
/// <c>timewindow</c> events (<c>{channel, from, to, settled, inFrame}</c>, days since 1970-01-01, null at an extreme), at most
/// one a frame and with <c>settled</c> false; those sent from within an animation frame say so with <c>inFrame</c>; <see cref="WindowChanged"/> comes once, when the window has settled, and when it
/// has been answered a last event with <c>settled</c> true.
/// </summary>
public sealed partial class TimeBrush : IAsyncDisposable
{
    private ElementReference _root;
    private DotNetObjectReference<TimeBrush>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _brush;
    private Sent? _sent;
    private (Sent Sent, TimeMatch Match)? _shown;
    private bool _changed;
    private bool _disposed;

    /// <summary>The reader's settings.</summary>
    [CascadingParameter]
    public UiContext Ui { get; set; } = default!;

    /// <summary>What to draw.</summary>
    [Parameter, EditorRequired]
    public Timeline Timeline { get; set; } = default!;

    /// <summary>Families in the order of the timeline's counts, which is the order of stacking.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<KindFamily> Families { get; set; } = [];

    /// <summary>The days chosen; an open end stands at the extreme.</summary>
    [Parameter, EditorRequired]
    public DateWindow Window { get; set; } = DateWindow.Unbounded;

    /// <summary>The window has settled: 150 ms after the reader let go or pressed the last key.</summary>
    [Parameter]
    public EventCallback<DateWindow> WindowChanged { get; set; }

    /// <summary>Width of a bar and of a step.</summary>
    [Parameter, EditorRequired]
    public Granularity Granularity { get; set; } = Granularity.Month;

    /// <summary>The reader chose another width.</summary>
    [Parameter]
    public EventCallback<Granularity> GranularityChanged { get; set; }

    /// <summary>How a vague date is held against the window.</summary>
    [Parameter, EditorRequired]
    public TimeMatch Match { get; set; }

    /// <summary>The reader chose another match.</summary>
    [Parameter]
    public EventCallback<TimeMatch> MatchChanged { get; set; }

    /// <summary>The reader asks for the events that stand in no bar.</summary>
    [Parameter]
    public EventCallback OnUndated { get; set; }

    /// <summary>Name that <c>timewindow</c> events carry, so that several maps on a page can tell them apart.</summary>
    [Parameter]
    public string Channel { get; set; } = "explore";

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    private DateWindow? Axis => BrushPayload.AxisOf(Timeline);

    private int AxisFirst => BrushPayload.DayOf(Axis?.From ?? default);

    private int AxisLast => BrushPayload.DayOf(Axis?.To ?? default);

    private int FirstDay => Math.Clamp(BrushPayload.DayOf(Window.From ?? Axis?.From ?? default), AxisFirst, AxisLast);

    private int LastDay => Math.Clamp(BrushPayload.DayOf(Window.To ?? Axis?.To ?? default), AxisFirst, AxisLast);

    /// <summary>The browser reports where the window came to rest.</summary>
    /// <param name="from">First day since 1970-01-01, or null at the extreme.</param>
    /// <param name="to">Last day, or null.</param>
    [JSInvokable]
    public Task SettleAsync(int? from, int? to)
    {
        var window = BrushPayload.WindowOf(from, to);
        // A forged or stale message must not throw into the circuit.
        return window is null || window == Window || _disposed
            ? Task.CompletedTask
            : InvokeAsync(() => WindowChanged.InvokeAsync(window));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        await StopAsync();
        _self?.Dispose();
    }

    // What is drawn once is held once; drawn again, the renderer holds the former state as well.
    /// <inheritdoc />
    protected override bool ShouldRender() => _changed;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var shown = (Wanted(), Match);
        _changed = shown != _shown;
        _shown = shown;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender)
            {
                await StartAsync();
            }
            else if (_brush is not null && Wanted() is var next && next != _sent)
            {
                var data = next.Timeline != _sent?.Timeline;
                _sent = next;
                await _brush.InvokeVoidAsync("update", BrushPayload.Of(this, data));
            }
        }
        catch (JSDisconnectedException)
        {
            // The page was closed; there is nothing left to draw on.
        }
    }

    private async Task StartAsync()
    {
        _self = DotNetObjectReference.Create(this);
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/TimeBrush/TimeBrush.razor.js");
        if (!_disposed)
        {
            _sent = Wanted();
            _brush = await _module.InvokeAsync<IJSObjectReference>("init", _root, _self, BrushPayload.Of(this, withData: true));
        }

        // Disposal may have come while either call was under way, and then found nothing to stop.
        if (_disposed)
        {
            await StopAsync();
        }
        else if (Wanted() != _sent)
        {
            // What changed while the module was loading.
            _sent = Wanted();
            await _brush!.InvokeVoidAsync("update", BrushPayload.Of(this, withData: true));
        }
    }

    private async Task StopAsync()
    {
        var (brush, module) = (_brush, _module);
        (_brush, _module) = (null, null);
        try
        {
            if (brush is not null)
            {
                await brush.InvokeVoidAsync("stop");
                await brush.DisposeAsync();
            }

            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has forgotten both already.
        }
    }

    private Sent Wanted() => new(Timeline, Window, Granularity, Ui, Channel);

    // What the browser was last told. The timeline counts as the same only while it is the same answer of the index.
    private sealed record Sent(Timeline Timeline, DateWindow Window, Granularity Granularity, UiContext Ui, string Channel);
}
