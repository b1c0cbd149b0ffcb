using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Places;
using Xunit;

namespace MapDash.Tests.Curation;

/// <summary>A composed title names what is claimed, and where or by whom, in words that a newsroom would use.</summary>
public sealed class HeadlineTests : IAsyncLifetime, IDisposable
{
    private readonly DeskStore _desk = new();
    private Dataset _dataset = default!;
    private ReportedEvent _event = default!;

    public async Task InitializeAsync()
    {
        await _desk.OpenedAsync();
        _dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);
        _event = _dataset.FindEvent("004-E17")! with { Title = BilingualText.Empty, Summary = BilingualText.Empty, Actors = [] };
    }

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("air_strike", ReportedStatus.Claimed, "Air strikes reported in Kirkuk", "أنباء عن ضربات جوية في كركوك")]
    [InlineData("ground_clearing_operation", ReportedStatus.Ongoing, "Clearing operation reported under way in Kirkuk", "أنباء عن استمرار عملية تفتيش وتطهير في كركوك")]
    [InlineData("force_withdrawal", ReportedStatus.AnnouncedPlan, "Plan announced for withdrawal of forces in Kirkuk", "الإعلان عن التخطيط لانسحاب قوات في كركوك")]
    [InlineData("plan_announced", ReportedStatus.AnnouncedPlan, "Security plan announced for Kirkuk", "الإعلان عن خطة أمنية في كركوك")]
    [InlineData("armed_attack", ReportedStatus.Denied, "Reports of armed attack in Kirkuk denied", "نفي أنباء عن هجوم مسلح في كركوك")]
    [InlineData("denial_statement", ReportedStatus.Denied, "Reports of events in Kirkuk denied", "نفي أنباء عن أحداث في كركوك")]
    [InlineData("threat_assessment", ReportedStatus.Assessed, "Security situation in Kirkuk assessed", "تقدير للوضع الأمني في كركوك")]
    public void A_title_says_what_and_where(string kind, ReportedStatus status, string en, string ar) =>
        Assert.Equal(new BilingualText(en, ar), ComposedWords.Title(_event with { Kind = kind, Status = status }, _dataset));

    [Fact]
    public void Without_a_place_it_says_who()
    {
        var placeless = _event with { Kind = "arrest", Places = [], Actors = [new EventActor("CTS", "acting", null)] };
        Assert.Equal(new BilingualText("Arrests by Counter-Terrorism Service reported", "أنباء عن اعتقالات من قبل جهاز مكافحة الإرهاب"), ComposedWords.Title(placeless, _dataset));
        Assert.Equal(
            new BilingualText("Arrests reported by Maj. Gen. Tahsin al-Khafaji", "أنباء عن اعتقالات بحسب اللواء تحسين الخفاجي"),
            ComposedWords.Title(placeless with { Actors = [] }, _dataset));
        Assert.Equal(
            "Plan announced for arrests, according to Maj. Gen. Tahsin al-Khafaji",
            ComposedWords.Title(placeless with { Actors = [], Status = ReportedStatus.AnnouncedPlan }, _dataset).En);
    }

    [Fact]
    public void A_denial_names_whom_it_is_about_and_never_who_denies()
    {
        var denial = _event with { Kind = "denial_statement", Status = ReportedStatus.Denied, Places = [], Actors = [new EventActor("JOC", "mentioned", null), new EventActor("ISIS", "target", null)] };
        Assert.Equal(new BilingualText("Reports about Islamic State denied", "نفي أنباء عن تنظيم داعش"), ComposedWords.Title(denial, _dataset));
    }

    [Fact]
    public void A_number_has_the_noun_that_it_asks_for_and_no_number_is_left_out()
    {
        Figure Count(double? value, string unit, string qualifier = "exact") => new(value, value, value, unit, qualifier, BilingualText.Empty, "JOC", null);
        var summary = ComposedWords.Summary(_event with { Kind = "air_strike", Figures = [Count(11, "strikes"), Count(1, "tunnels"), Count(4, "arrested"), Count(2, "strikes"), Count(null, "sites", "vague")] }, new BilingualText("Outlet", "الجهة"), _dataset);

        Assert.Equal("According to Maj. Gen. Tahsin al-Khafaji (JOC spokesman), as carried by Outlet: air strikes in Kirkuk. Figures as claimed: 11 strikes; 1 tunnel; 4 arrested; 2 strikes.", summary.En);
        Assert.Equal("بحسب اللواء تحسين الخفاجي، نقلاً عن الجهة: ضربات جوية في كركوك. الأرقام كما وردت: 11 ضربة؛ نفق واحد؛ 4 معتقلين؛ ضربتان.", summary.Ar);
    }

    [Fact]
    public void An_event_across_mountains_has_the_article_in_English() => Assert.Equal(
        "Air strikes reported in the Hamrin mountains",
        ComposedWords.Title(_event with { Kind = "air_strike", PlacePrecision = PlacePrecision.NamedArea, Places = [new EventPlace("NA-HAMRIN", "event", false, null, null)] }, _dataset).En);
}
