using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;
using Xunit;

namespace MapDash.Tests.Core.Codes;

public sealed class CodeNameTests
{
    [Fact]
    public void A_code_is_the_name_in_lower_snake_case()
    {
        Assert.Equal("named_area", CodeName.Of(PlacePrecision.NamedArea));
        Assert.Equal("multi_year", CodeName.Of(DatePrecision.MultiYear));
        Assert.Equal("exact", CodeName.Of(PlacePrecision.Exact));
    }

    [Fact]
    public void Every_value_is_found_again_by_its_code()
    {
        Assert.All(Enum.GetValues<ReportedStatus>(), value => Assert.Equal(value, CodeName.Parse<ReportedStatus>(CodeName.Of(value))));
        Assert.All(Enum.GetValues<Corroboration>(), value => Assert.Equal(value, CodeName.TryParse<Corroboration>(CodeName.Of(value))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Exact")]
    [InlineData("0")]
    [InlineData("namedarea")]
    public void What_is_no_code_is_refused_and_named(string? code)
    {
        Assert.Null(CodeName.TryParse<PlacePrecision>(code));
        Assert.Contains($"'{code}' is not a PlacePrecision", Assert.Throws<FormatException>(() => CodeName.Parse<PlacePrecision>(code)).Message, StringComparison.Ordinal);
    }
}
