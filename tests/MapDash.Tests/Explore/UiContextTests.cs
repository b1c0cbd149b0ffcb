using MapDash.Core;
using MapDash.Core.Time;
using MapDash.Ui;
using Xunit;

namespace MapDash.Tests.Explore;

public sealed class UiContextTests
{
    private static readonly UiContext English = new("en");
    private static readonly UiContext Arabic = new("ar");

    [Fact]
    public void An_unknown_setting_falls_back_to_the_first_of_its_list()
    {
        var ui = new UiContext("fr", "roman", "sepia");
        Assert.Equal(("en", "latn", "light", "ltr"), (ui.Language, ui.Digits, ui.Theme, ui.Direction));
        Assert.Equal(("ar", "arab", "rtl"), (Arabic.Language, Arabic.Digits, Arabic.Direction));
        Assert.Equal("latn", new UiContext("ar", "latn").Digits);
        Assert.Equal("arab", new UiContext("en", "arab").Digits);
    }

    [Fact]
    public void Months_have_the_names_that_Iraq_uses() => Assert.Equal(
        ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"],
        Enumerable.Range(1, 12).Select(month => Arabic.MonthName(month)));

    [Fact]
    public void Days_are_written_out()
    {
        var day = new DateOnly(2020, 5, 18);
        Assert.Equal("18 May 2020", English.Date(day));
        Assert.Equal("٨ تشرين الثاني ٢٠٢٠", Arabic.Date(new DateOnly(2020, 11, 8)));
        Assert.Equal("18 أيار 2020", new UiContext("ar", "latn").Date(day));
        Assert.Equal("8 Nov 2020", English.Date(new DateOnly(2020, 11, 8), brief: true));
    }

    [Theory]
    [InlineData("2020-05-18", "2020-05-18", "18 May 2020", "١٨ أيار ٢٠٢٠")]
    [InlineData("2020-05-01", "2020-05-31", "May 2020", "أيار ٢٠٢٠")]
    [InlineData("2020-02-01", "2020-02-29", "February 2020", "شباط ٢٠٢٠")]
    [InlineData("2020-02-01", "2020-02-28", "1–28 Feb 2020", "١–٢٨ شباط ٢٠٢٠")]
    [InlineData("2020-01-01", "2020-12-31", "2020", "٢٠٢٠")]
    [InlineData("2019-01-01", "2020-12-31", "2019 – 2020", "٢٠١٩ – ٢٠٢٠")]
    [InlineData("2019-12-01", "2020-01-31", "Dec 2019 – Jan 2020", "كانون الأول ٢٠١٩ – كانون الثاني ٢٠٢٠")]
    [InlineData("2020-05-14", "2020-05-18", "14–18 May 2020", "١٤–١٨ أيار ٢٠٢٠")]
    [InlineData("2020-04-28", "2020-05-02", "28 Apr 2020 – 2 May 2020", "٢٨ نيسان ٢٠٢٠ – ٢ أيار ٢٠٢٠")]
    [InlineData("2019-05-18", "2020-05-18", "18 May 2019 – 18 May 2020", "١٨ أيار ٢٠١٩ – ١٨ أيار ٢٠٢٠")]
    public void A_period_is_named_no_more_exactly_than_it_is(string start, string end, string english, string arabic)
    {
        var period = new Period(Day(start), Day(end), DatePrecision.Days);
        Assert.Equal(english, English.Period(period));
        Assert.Equal(arabic, Arabic.Period(period));
    }

    [Fact]
    public void An_open_end_is_said_to_be_open()
    {
        var day = new DateOnly(2020, 5, 18);
        Assert.Equal("until 18 May 2020", English.Period(new Period(null, day, DatePrecision.MultiYear)));
        Assert.Equal("from 18 May 2020, open end", English.Period(new Period(day, null, DatePrecision.MultiYear)));
        Assert.Equal("undated", English.Period(new Period(null, null, DatePrecision.Unknown)));
        Assert.Equal("undated, said by 18 May 2020", English.Period(new Period(null, day, DatePrecision.Unknown)));
        Assert.Equal("حتى ١٨ أيار ٢٠٢٠", Arabic.Period(new Period(null, day, DatePrecision.MultiYear)));
        Assert.Equal("غير مؤرَّخ، ورد حتى ١٨ أيار ٢٠٢٠", Arabic.Period(new Period(null, day, DatePrecision.Unknown)));
    }

    [Fact]
    public void Numbers_are_grouped_and_written_in_the_chosen_digits()
    {
        Assert.Equal("438,317", English.Number(438_317));
        Assert.Equal("٤٣٨٬٣١٧", Arabic.Number(438_317));
        Assert.Equal("598.9", English.Number(598.9));
        Assert.Equal("٥٩٨٫٩", Arabic.Number(598.9));
        Assert.Equal("438,317", new UiContext("ar", "latn").Number(438_317));
        Assert.Equal("٤٣٨٬٣١٧", new UiContext("en", "arab").Number(438_317));
        Assert.Equal("٢٠٢٠", Arabic.Year(2020));
    }

    [Theory]
    [InlineData(0, "٠ حدثاً")]
    [InlineData(1, "حدث واحد")]
    [InlineData(2, "حدثان")]
    [InlineData(3, "٣ أحداث")]
    [InlineData(10, "١٠ أحداث")]
    [InlineData(11, "١١ حدثاً")]
    [InlineData(99, "٩٩ حدثاً")]
    [InlineData(103, "١٠٣ أحداث")]
    [InlineData(111, "١١١ حدثاً")]
    public void Arabic_counts_in_four_forms(int number, string words) => Assert.Equal(words, Arabic.Plural("Explore.Reports", number));

    [Fact]
    public void English_counts_in_two_forms() =>
        Assert.Equal(["0 events", "1 event", "2 events", "3 events", "1,011 events"], new[] { 0, 1, 2, 3, 1_011 }.Select(number => English.Plural("Explore.Reports", number)));

    [Fact]
    public void Our_own_text_takes_the_chosen_digits_and_a_quotation_keeps_its_own()
    {
        var text = new BilingualText("95 operations, “95”", "95 عملية، «95 عملية» منذ 29 آب");
        Assert.Equal("95 operations, “95”", English.Text(text));
        Assert.Equal("٩٥ عملية، «95 عملية» منذ ٢٩ آب", Arabic.Text(text));
        Assert.Equal(text.Ar, new UiContext("ar", "latn").Text(text));
    }

    [Fact]
    public void A_text_without_Arabic_falls_back_to_English() => Assert.Equal("only English", Arabic.Text(new BilingualText("only English", "")));

    [Fact]
    public void A_key_without_words_is_an_error_and_never_shown() =>
        Assert.Throws<KeyNotFoundException>(() => English["Explore.NoSuchWords"]);

    [Fact]
    public void Settings_of_an_address_come_before_those_of_the_page()
    {
        var ui = UiPreference.Of(new Uri("http://localhost/?lang=ar&theme=dark"), English);
        Assert.Equal(("ar", "arab", "dark"), (ui.Language, ui.Digits, ui.Theme));
        var kept = UiPreference.Of(new Uri("http://localhost/?lang=xx&digits=yy"), new UiContext("ar", "latn", "dark"));
        Assert.Equal(("ar", "latn", "dark"), (kept.Language, kept.Digits, kept.Theme));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
