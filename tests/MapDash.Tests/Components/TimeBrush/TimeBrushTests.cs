using System.Globalization;
using Bunit;
using MapDash.Components;
using MapDash.Core;
using MapDash.Core.Codes;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using MapDash.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Xunit;

namespace MapDash.Tests.Components.TimeBrushes;

public sealed class TimeBrushTests : BunitContext
{
    private const string ModulePath = "./Components/TimeBrush/TimeBrush.razor.js";
    private static readonly KindFamily[] Families =
        [new("operations", new BilingualText("Operations", "عمليات"), true), new("attacks", new BilingualText("Attacks", "هجمات"), true)];

    [Fact]
    public void Its_two_ends_are_sliders_that_speak_months_before_any_script_runs()
    {
        SetUpModule();
        var brush = Show(window: new DateWindow(new DateOnly(2020, 1, 1), new DateOnly(2020, 2, 29)));
        var ends = brush.FindAll("#timeline [role=slider]");
        Assert.Equal(["January 2020", "February 2020"], ends.Select(end => end.GetAttribute("aria-valuetext")));
        Assert.All(ends, end => Assert.Equal("0", end.GetAttribute("tabindex")));
        Assert.Equal("Jan 2020 – Feb 2020", brush.Find("[data-part=title]").TextContent);
        Assert.Equal("2 months", brush.Find("[data-part=length]").TextContent);
    }

    [Fact]
    public void In_Arabic_the_ends_speak_the_months_that_Iraq_uses()
    {
        SetUpModule();
        var brush = Show(new UiContext("ar"), new DateWindow(new DateOnly(2020, 1, 1), null));
        Assert.Equal("كانون الثاني ٢٠٢٠", brush.Find("[data-edge=from]").GetAttribute("aria-valuetext"));
        Assert.Equal("٣ أشهر", brush.Find("[data-part=length]").TextContent);
    }

    [Fact]
    public void An_open_window_stands_at_the_extremes_of_what_is_counted()
    {
        SetUpModule();
        var brush = Show();
        var ends = brush.FindAll("[role=slider]");
        Assert.Equal(ends[0].GetAttribute("aria-valuemin"), ends[0].GetAttribute("aria-valuenow"));
        Assert.Equal(ends[1].GetAttribute("aria-valuemax"), ends[1].GetAttribute("aria-valuenow"));
    }

    [Fact]
    public void The_module_is_imported_once_and_told_only_what_changed()
    {
        var handle = SetUpModule();
        var brush = Show();
        brush.Render(p => p.Add(b => b.Window, new DateWindow(null, new DateOnly(2020, 2, 29))));
        brush.Render(p => p.Add(b => b.Window, new DateWindow(null, new DateOnly(2020, 2, 29))));
        Assert.Single(JSInterop.Invocations["import"]);
        Assert.Single(handle.Invocations["update"]);
    }

    [Fact]
    public async Task A_settled_window_is_reported_once()
    {
        SetUpModule();
        var heard = new List<DateWindow>();
        var brush = Show(heard: heard);
        await brush.Instance.SettleAsync(BrushDay(2020, 2, 1), null);
        Assert.Equal([new DateWindow(new DateOnly(2020, 2, 1), null)], heard);
    }

    [Theory]
    [InlineData(20, 10)]
    [InlineData(int.MaxValue, null)]
    [InlineData(null, int.MinValue)]
    public async Task Days_that_make_no_window_are_ignored(int? from, int? to)
    {
        SetUpModule();
        var heard = new List<DateWindow>();
        var brush = Show(heard: heard);
        await brush.Instance.SettleAsync(from, to);
        Assert.Empty(heard);
    }

    [Fact]
    public async Task Leaving_the_page_stops_the_module()
    {
        var handle = SetUpModule();
        Show();
        await DisposeComponentsAsync();
        Assert.Single(handle.Invocations["stop"]);
    }

    [Fact]
    public async Task Leaving_while_the_module_loads_starts_nothing()
    {
        var browser = new SlowBrowser();
        Services.AddSingleton<IJSRuntime>(browser);
        Show();
        await DisposeComponentsAsync();
        browser.Loading.SetResult(new Module());
        Assert.Equal(["import"], browser.Calls);
    }

    [Fact]
    public void Undated_events_stand_in_no_bar_and_are_offered_as_a_list()
    {
        SetUpModule();
        var asked = 0;
        var brush = Show(onUndated: () => asked++);
        brush.Find("button.undated").MarkupMatches("<button type:ignore class:ignore title:ignore>52 undated</button>");
        brush.Find("button.undated").Click();
        Assert.Equal(1, asked);
    }

    [Fact]
    public void Each_match_is_explained_in_plain_words()
    {
        SetUpModule();
        var brush = Show();
        var choices = brush.FindAll(".match button");
        Assert.Equal(2, choices.Count);
        Assert.All(choices, choice => Assert.True(choice.QuerySelector("span")!.TextContent.Length > 40));
        Assert.Equal("true", choices[0].GetAttribute("aria-pressed"));
    }

    [Fact]
    public void Where_nothing_is_dated_it_says_so()
    {
        SetUpModule();
        var brush = Show(timeline: new Timeline(Granularity.Month, [], 0, 0, []));
        Assert.Equal("true", brush.Find("#timeline").GetAttribute("data-empty"));
        Assert.Contains("No dated event matches.", brush.Find(".nothing").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_axis_does_not_move_with_reports_of_undated_events()
    {
        SetUpModule();
        var far = ThreeMonths() with { Statements = [new StatementMark(new DateOnly(1999, 5, 1), 3), new StatementMark(new DateOnly(2031, 1, 1), 4)] };
        var end = Show(timeline: far).Find("[data-edge=from]");
        Assert.Equal(BrushDay(2020, 1, 1).ToString(CultureInfo.InvariantCulture), end.GetAttribute("aria-valuemin"));
        Assert.Equal(BrushDay(2020, 3, 31).ToString(CultureInfo.InvariantCulture), end.GetAttribute("aria-valuemax"));
    }

    [Fact]
    public void Where_only_undated_events_match_and_none_is_dated_there_is_no_axis()
    {
        Assert.Null(BrushPayload.AxisOf(ThreeMonths() with { Bins = [] }));
    }

    [Theory]
    [InlineData(Granularity.Week)]
    [InlineData(Granularity.Month)]
    [InlineData(Granularity.Quarter)]
    [InlineData(Granularity.Year)]
    public void An_axis_from_the_first_day_of_the_calendar_to_its_last_is_drawn(Granularity granularity)
    {
        SetUpModule();
        var whole = new Timeline(
            granularity,
            [new TimelineBin(DateOnly.MinValue, new DateOnly(1, 1, 6), [1, 0], [0, 0]), new TimelineBin(new DateOnly(9999, 12, 26), DateOnly.MaxValue, [1, 0], [0, 0])],
            0,
            0,
            []);
        var brush = Show(timeline: whole);
        Assert.Equal("January 1", brush.Find("[data-edge=from]").GetAttribute("aria-valuetext"));
        Assert.Equal("December 9999", brush.Find("[data-edge=to]").GetAttribute("aria-valuetext"));
    }

    private static int BrushDay(int year, int month, int day) =>
        new DateOnly(year, month, day).DayNumber - new DateOnly(1970, 1, 1).DayNumber;

    private static Timeline ThreeMonths() => new(
        Granularity.Month,
        [.. Enumerable.Range(1, 3).Select(month => new TimelineBin(
            new DateOnly(2020, month, 1), new DateOnly(2020, month, 1).AddMonths(1).AddDays(-1), [month, 0], [0, 1]))],
        Undated: 52,
        OpenStart: 0,
        [new StatementMark(new DateOnly(2020, 3, 9), 52)]);

    private BunitJSModuleInterop SetUpModule()
    {
        var module = JSInterop.SetupModule(ModulePath);
        var handle = module.SetupModule("init", _ => true);
        handle.SetupVoid("update", _ => true).SetVoidResult();
        handle.SetupVoid("stop").SetVoidResult();
        return handle;
    }

    private IRenderedComponent<TimeBrush> Show(
        UiContext? ui = null,
        DateWindow? window = null,
        Timeline? timeline = null,
        List<DateWindow>? heard = null,
        Action? onUndated = null) =>
        Render<TimeBrush>(p => p
            .AddCascadingValue(ui ?? new UiContext())
            .Add(b => b.Timeline, timeline ?? ThreeMonths())
            .Add(b => b.Families, Families)
            .Add(b => b.Window, window ?? DateWindow.Unbounded)
            .Add(b => b.WindowChanged, settled => heard?.Add(settled))
            .Add(b => b.Granularity, Granularity.Month)
            .Add(b => b.Match, TimeMatch.Possible)
            .Add(b => b.OnUndated, () => onUndated?.Invoke()));

    // Answers an import only when told to.
    private sealed class SlowBrowser : IJSRuntime
    {
        public TaskCompletionSource<IJSObjectReference> Loading { get; } = new();

        public List<string> Calls { get; } = [];

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
            InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            Calls.Add(identifier);
            return (TValue)await Loading.Task;
        }
    }

    // Stands for a module whose component has gone: any call but its disposal is a fault.
    private sealed class Module : IJSObjectReference
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new InvalidOperationException(identifier);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            throw new InvalidOperationException(identifier);
    }
}
