using MapDash.Core.Time;
using Xunit;

namespace MapDash.Tests.Reading;

/// <summary>Times as words give them, seen from Tuesday 19 May 2020.</summary>
public sealed class TimeTests
{
    private const string Published = "2020-05-19";

    [Theory]
    [InlineData("أمس", "2020-05-18/2020-05-18")]
    [InlineData("مساء أمس الاثنين", "2020-05-18/2020-05-18")]
    [InlineData("أول من أمس", "2020-05-17/2020-05-17")]
    [InlineData("فجر اليوم", "2020-05-19/2020-05-19")]
    [InlineData("يوم السبت الماضي", "2020-05-16/2020-05-16")]
    [InlineData("يوم الثلاثاء الماضي", "2020-05-12/2020-05-12")] // strictly before
    [InlineData("ليلة الخميس", "2020-05-14/2020-05-14")]
    [InlineData("قبل نحو 5 أيام", "2020-05-13/2020-05-15")]
    [InlineData("قبل يومين", "2020-05-17/2020-05-17")]
    [InlineData("قبل أيام", "2020-05-09/2020-05-16")]
    [InlineData("خلال الأيام الأخيرة", "2020-05-05/2020-05-19")]
    [InlineData("خلال الـ24 ساعة الماضية", "2020-05-18/2020-05-19")]
    [InlineData("الأسبوع الماضي", "2020-05-10/2020-05-16")]
    [InlineData("هذا الأسبوع", "2020-05-17/2020-05-19")]
    [InlineData("الشهر الماضي", "2020-04-01/2020-04-30")]
    [InlineData("منذ عدة أسابيع", "2020-03-31/2020-05-19")]
    [InlineData("منذ مطلع العام", "2020-01-01/2020-05-19")]
    [InlineData("منذ 29 نيسان الماضي", "2020-04-29/2020-05-19")]
    [InlineData("منذ مطلع العام وحتى 15 أيار", "2020-01-01/2020-05-15")]
    [InlineData("في 18 أيار/مايو", "2020-05-18/2020-05-18")]
    [InlineData("في 12 كانون الأول 2019", "2019-12-12/2019-12-12")]
    [InlineData("في ١٢ ديسمبر ٢٠١٩", "2019-12-12/2019-12-12")]
    [InlineData("بتاريخ 18/5/2020", "2020-05-18/2020-05-18")]
    [InlineData("بين 5 و8 أيار الجاري", "2020-05-05/2020-05-08")]
    [InlineData("في شهر شباط الماضي", "2020-02-01/2020-02-29")]
    [InlineData("صيف 2014", "2014-06-01/2014-08-31")]
    [InlineData("عام 2017", "2017-01-01/2017-12-31")]
    [InlineData("العام الماضي", "2019-01-01/2019-12-31")]
    [InlineData("ليل السبت/الأحد", "2020-05-17/2020-05-17")] // the night is the second day's
    [InlineData("في التاسع من أيار الجاري", "2020-05-09/2020-05-09")]
    [InlineData("في الثلاثاء، 28 نيسان الماضي", "2020-04-28/2020-04-28")] // which Tuesday
    [InlineData("الأحد", "2020-05-17/2020-05-17")]
    [InlineData("نهاية الشهر الماضي", "2020-04-21/2020-04-30")]
    [InlineData("أواخر عام 2019", "2019-10-02/2019-12-31")]
    [InlineData("خلال الأيام الثلاثة الماضية", "2020-05-16/2020-05-19")]
    [InlineData("منذ أكثر من شهر", "2020-04-18/2020-05-19")]
    [InlineData("في 15 رمضان 1441 هـ", "2020-05-07/2020-05-09")] // a day either side: the moon's sighting
    [InlineData("في 15 رمضان الجاري", "2020-05-07/2020-05-09")]
    [InlineData("يوم الجمعة 15 رمضان", "2020-05-08/2020-05-08")] // the weekday settles it
    [InlineData("في الساعات الأولى من صباح 18 أيار", "2020-05-18/2020-05-18")] // the first hours are no first time
    [InlineData("منذ عام 2017", "2017-01-01/2020-05-19")]
    [InlineData("منذ يوم 5 أيار", "2020-05-05/2020-05-19")]
    [InlineData("لليوم الثالث على التوالي", "2020-05-17/2020-05-19")]
    [InlineData("السبت والأحد والاثنين", "2020-05-16/2020-05-18")]
    [InlineData("الثلاثاء والأربعاء", "2020-05-12/2020-05-13")] // of two, the last has been
    [InlineData("خلال عام 2020", "2020-01-01/2020-05-19")] // what has happened had happened when it was told
    public void An_attack_has_the_time_that_its_words_give(string words, string days) =>
        Assert.Equal(days, Articles.Only($"استهدف هجوم مسلح نقطة تفتيش في ديالى {words}.", Published).Days());

    [Theory]
    [InlineData("شهر حزيران المقبل", "2020-06-01/2020-06-30")]
    [InlineData("بعد غد", "2020-05-21/2020-05-21")]
    [InlineData("سبتمبر من العام المقبل", "2021-09-01/2021-09-30")]
    [InlineData("الأيام القليلة المقبلة", "2020-05-20/2020-06-02")]
    [InlineData("الأشهر المقبلة", "2020-05-20/2020-11-18")]
    public void What_is_to_come_is_counted_forward(string words, string days) =>
        Assert.Equal(days, Articles.Only($"ستعقد القيادات اجتماعا أمنيا في {words}.", Published).Days());

    [Theory]
    [InlineData("قال قائد الشرطة، اليوم الثلاثاء، إن هجوما مسلحا استهدف نقطة تفتيش.")] // dates the statement
    [InlineData("أعلن قائد الشرطة في مؤتمر صحفي عقده الأحد مقتل جندي في هجوم مسلح.")] // dates the conference
    [InlineData("استهدف هجوم مسلح نقطة تفتيش في وقت سابق.")]
    [InlineData("استهدف هجوم مسلح نقطة تفتيش خلال الفترة الماضية.")]
    [InlineData("استهدف هجوم مسلح قاعدة اللواء 52 في قرية رمضان.")]
    [InlineData("كان الهجوم المسلح على نقطة التفتيش الأعنف منذ عام 2017.")] // compares
    public void Words_that_give_no_time_give_none(string text) => Assert.Null(Articles.Only(text, Published).Period);

    [Fact]
    public void A_report_of_unknown_day_widens_what_is_counted_from_it()
    {
        var meeting = Assert.Single(Articles.Read("عقدت قيادة العمليات اجتماعا أمنيا السبت الماضي لمراجعة الخطط.", "2024-11-03", "2024-11-12"));

        Assert.Equal("2024-11-02/2024-11-09", meeting.Days());
        Assert.Equal(DatePrecision.Month, meeting.Period!.Value.Precision);
    }

    [Theory]
    [InlineData("أعلن الجيش عن ضربة جوية في ديالى يوم السبت الماضي.")]
    [InlineData("أعلن الجيش عن ضربة جوية في ديالى في حزيران المقبل.")]
    [InlineData("أعلن الجيش عن ضربة جوية في ديالى في أيار من العام الماضي.")]
    public void Of_a_report_that_nobody_knows_the_year_of_nothing_is_counted(string text) =>
        Assert.All(Articles.Read(text, "2003-01-01", "2026-11-30"), told => Assert.Null(told.Period));

    [Fact]
    public void A_date_said_in_full_stands_whenever_the_report_was() =>
        Assert.Equal("2019-05-13/2019-05-13", Articles.Only("أعلن الجيش عن ضربة جوية في ديالى يوم 13 أيار 2019.", "2003-01-01", "2026-11-30").Days());

    [Fact]
    public void A_report_cannot_end_before_it_starts() =>
        Assert.Throws<ArgumentException>(() => Articles.Read("هجوم", "2024-11-12", "2024-11-03"));
}
