using System.Globalization;
using CsCheck;
using MapDash.Data.Exchange.Export;
using Xunit;

namespace MapDash.Tests.Data.Export;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("  =HYPERLINK(\"x\")")]
    [InlineData("+cmd")]
    [InlineData("-Sharqiyah TV")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("'=1")]
    [InlineData("＝1")]
    public void Text_that_a_spreadsheet_might_calculate_gets_an_apostrophe(string text) => Assert.Equal($"'{text}", CsvText.Guard(text));

    [Theory]
    [InlineData("-5.5")]
    [InlineData("+3")]
    [InlineData("-1e3")]
    [InlineData("a=b")]
    [InlineData("الأنبار")]
    [InlineData("'tis so")]
    [InlineData("")]
    public void Numbers_and_plain_text_are_left_alone(string text) => Assert.Equal(text, CsvText.Guard(text));

    [Fact]
    public void What_goes_in_comes_out() => Gen.Select(Gen.Char["=+-@' \t\rab1.\u0627＝"].Array[0, 12], letters => new string(letters)).Sample(text =>
    {
        var guarded = CsvText.Guard(text);
        Assert.Equal(text, CsvText.Unguard(guarded));
        Assert.False(guarded.TrimStart() is ['=' or '@', ..], guarded);
        Assert.False(guarded.TrimStart() is ['+' or '-', ..] && !double.TryParse(guarded, NumberStyles.Float, CultureInfo.InvariantCulture, out _), guarded);
    });
}
