using MapDash.Core.Events;
using Xunit;

namespace MapDash.Tests.Reading;

/// <summary>What is only intended stays a plan, and is never dated into the past. All sentences are ours; published on Tuesday 16 March 2021.</summary>
public sealed class PlanTests
{
    [Fact]
    public void A_plan_is_announced_and_never_dated_into_the_past()
    {
        var plan = Articles.Only("من المقرر أن تنطلق خلال الأيام المقبلة عملية أمنية في صحراء الأنبار ووادي حوران لملاحقة خلايا داعش.");

        Assert.Equal(ReportedStatus.AnnouncedPlan, plan.Status.Value);
        Assert.Equal(["NA-ANBAR-DESERT", "NA-WADI-HAURAN"], plan.PlaceIds());
        Assert.Equal("2021-03-17/2021-03-30", plan.Days());

        var vague = Articles.Only("تعتزم قيادة العمليات المشتركة إطلاق خطة أمنية أعلنت عنها الأسبوع الماضي.");
        Assert.Equal(ReportedStatus.AnnouncedPlan, vague.Status.Value);
        Assert.Null(vague.Period);
    }

    [Fact]
    public void What_is_told_of_a_time_to_come_is_a_plan()
    {
        var events = Articles.Read("اتفق الجيش والبيشمركة على إنشاء مركز تنسيق مشترك في مخمور، على أن يفتح أبوابه في نيسان المقبل.", "2021-03-13");

        Assert.Equal("plan_announced", events[^1].Kind.Value);
        Assert.Equal("2021-04-01/2021-04-30", events[^1].Days());
        Assert.Null(events[0].Period);
    }

    [Theory]
    [InlineData("وقررت قيادة الحدود نصب كاميرات حرارية في محافظة ميسان هذا الأسبوع.")]
    [InlineData("قررت قيادة العمليات إطلاق عملية في جبال حمرين خلال الأسبوع الحالي.")]
    [InlineData("طالب نواب بإطلاق عملية عسكرية في جبال حمرين هذا الأسبوع.")]
    [InlineData("أعلنت قيادة الحدود نيتها نصب أبراج مراقبة هذا الأسبوع في محافظة ميسان.")]
    public void What_somebody_resolves_or_asks_for_has_not_happened(string text)
    {
        var plan = Articles.Only(text);

        Assert.Equal(ReportedStatus.AnnouncedPlan, plan.Status.Value);
        Assert.Equal("2021-03-16/2021-03-20", plan.Days()); // what is left of the week
    }

    [Theory]
    [InlineData("طالب نواب عن ديالى باعتقال المتورطين في تهريب السلاح.")]
    [InlineData("دعت العشائر إلى إقالة قائد عمليات ديالى.")]
    public void What_is_asked_for_has_not_happened_though_others_could_do_it_by_a_word(string text) =>
        Assert.Equal(ReportedStatus.AnnouncedPlan, Articles.Only(text).Status.Value);

    [Theory]
    [InlineData("قرر القاضي توقيف ثلاثة متهمين بالانتماء إلى داعش.")] // done by being decided
    [InlineData("نفذت القوة عملية قرر القائد إطلاقها أمس في جبال حمرين وقتلت ثلاثة إرهابيين.")]
    [InlineData("بعد أن قررت القيادة تعزيز القاطع، نفذت القوات عملية تفتيش في جبال حمرين أمس.")]
    public void What_was_done_is_no_plan_because_somebody_decided_on_it(string text) =>
        Assert.Equal(ReportedStatus.Claimed, Articles.Read(text)[^1].Status.Value);

    [Fact]
    public void What_was_done_this_week_was_done_by_today()
    {
        var done = Articles.Only("نفذت القوات الأمنية عملية تفتيش في قضاء الحويجة هذا الأسبوع.");

        Assert.Equal(ReportedStatus.Claimed, done.Status.Value);
        Assert.Equal("2021-03-14/2021-03-16", done.Days());
    }

    [Theory]
    [InlineData("قررت القيادة نصب كاميرات حرارية في محافظة ميسان قبل نهاية الشهر الحالي.", "2021-03-17/2021-03-31")]
    [InlineData("اتفق الجانبان على سحب القوات الأميركية بنهاية العام الجاري.", "2021-12-01/2021-12-31")]
    [InlineData("قرر القائد إطلاق عملية في جبال حمرين قبل الأول من نيسان المقبل.", "2021-03-17/2021-03-31")]
    [InlineData("سينتشر لواء من الشرطة الاتحادية الخميس في محافظة ميسان.", "2021-03-18/2021-03-18")]
    [InlineData("طالب نواب بإطلاق عملية عسكرية في جبال حمرين خلال 48 ساعة.", "2021-03-16/2021-03-18")]
    public void A_plan_lies_between_now_and_its_end(string text, string days) => Assert.Equal(days, Articles.Only(text).Days());

    [Fact]
    public void The_day_of_an_attack_is_not_the_day_of_what_is_planned_on_it()
    {
        var plan = Articles.Only("ستعقد اللجنة الأمنية اجتماعاً لبحث هجوم الجمعة.");

        Assert.Equal(ReportedStatus.AnnouncedPlan, plan.Status.Value);
        Assert.Null(plan.Period);
    }

    [Fact]
    public void What_forces_prepare_for_is_not_told_as_done() =>
        Assert.Equal("protective_deployment", Articles.Only("وصلت تعزيزات إلى ديالى تمهيداً لإطلاق عملية واسعة.").Kind.Value);

    [Fact]
    public void After_that_the_subject_of_what_is_to_come_stands_first()
    {
        var plan = Articles.Only("وقال المصدر إن وفداً من وزارة الدفاع سيصل إلى قضاء سنجار يوم الخميس لبحث سحب المسلحين.");

        Assert.Equal(ReportedStatus.AnnouncedPlan, plan.Status.Value);
        Assert.Equal("2021-03-18/2021-03-18", plan.Days());
    }

    [Fact]
    public void What_nobody_means_to_do_is_denied() =>
        Assert.Equal(ReportedStatus.Denied, Articles.Only("أكد مصدر حكومي أن فرنسا لا تعتزم سحب جنودها من العراق.").Status.Value);

    [Fact]
    public void What_was_said_before_and_is_not_so_is_no_event() =>
        Assert.DoesNotContain(Articles.Read("أوضحت الخلية أن الضربة الجوية في جبال مكحول لم تسفر عن مقتل أي قيادي في داعش كما ورد سابقاً."), told => told.Status.Value != ReportedStatus.Denied);

    [Theory]
    [InlineData("استبعد المتحدث انسحاب القوات الأميركية من القاعدة هذا العام.")]
    [InlineData("وأضاف أن ما تداولته بعض المواقع عن انسحاب الحشد من سنجار محض افتراء.")]
    [InlineData("سحبت الوكالة خبراً عن تفجير في محافظة كركوك بعد أن تبين أنه خاطئ.")]
    public void What_is_ruled_out_or_withdrawn_is_denied(string text) => Assert.Equal("denial_statement", Articles.Only(text).Kind.Value);

    [Fact]
    public void What_was_put_off_did_not_happen_on_its_day()
    {
        var plan = Articles.Only("تأجلت عملية تطهير الجزيرة التي كان مقرراً انطلاقها السبت الماضي.");

        Assert.Equal(ReportedStatus.AnnouncedPlan, plan.Status.Value);
        Assert.Null(plan.Period);
    }

    [Fact]
    public void That_nobody_was_hurt_denies_no_attack() =>
        Assert.Equal("armed_attack", Articles.Only("ولم تسجل أي خسائر بشرية في الهجوم الذي استهدف القاعدة.").Kind.Value);

    [Fact]
    public void A_stipulation_is_to_come()
    {
        Assert.Equal(ReportedStatus.AnnouncedPlan, Articles.Read("وغادر آخر الجنود الموقع، على أن تستمر قوات التحالف في تدريب الجيش العراقي.")[^1].Status.Value);
        Assert.Equal(ReportedStatus.AnnouncedPlan, Articles.Only("وسيتم تسليم القاعدة إلى الجيش العراقي.").Status.Value);
    }
}
