using MapDash.Api.Ogc;
using MapDash.Api.Ogc.Cql2;
using Xunit;

namespace MapDash.Tests.Api.Ogc.Cql2;

public sealed class CqlConditionTests
{
    private static readonly IReadOnlyList<Queryable<Thing>> Known =
    [
        new("name", PropertyType.Text, "", thing => thing.Name),
        new("size", PropertyType.Number, "", thing => thing.Size),
        new("big", PropertyType.Boolean, "", thing => thing.Big),
        new("day", PropertyType.Day, "", thing => thing.Day),
        new("shape", PropertyType.Geometry, "", _ => null),
    ];

    [Theory]
    [InlineData("name='raid'", true)]
    [InlineData("name <> 'raid'", false)]
    [InlineData("'raid' = name", true)]
    [InlineData("\"name\" = 'raid'", true)]
    [InlineData("name='Raid'", false)]
    [InlineData("name < 'rb' AND name > 'ra'", true)]
    [InlineData("size=5.5", true)]
    [InlineData("size >= 55e-1 and size <= +5.5", true)]
    [InlineData("size > -6", true)]
    [InlineData("size<5.5", false)]
    [InlineData("big = TRUE", true)]
    [InlineData("big<>true", false)]
    [InlineData("day=DATE('2020-05-18')", true)]
    [InlineData("day < DATE('2020-05-18')", false)]
    [InlineData("day >= TIMESTAMP('2020-05-18T12:00:00Z')", true)]
    [InlineData("day = '2020-05-18'", true)]
    [InlineData("TRUE", true)]
    [InlineData("false", false)]
    [InlineData("NOT (false)", true)]
    [InlineData("name IS NULL", false)]
    [InlineData("name is not null", true)]
    [InlineData("shape IS NULL", true)]
    [InlineData("name LIKE 'r%d'", true)]
    [InlineData("name LIKE 'r__d'", true)]
    [InlineData("name LIKE 'r_d'", false)]
    [InlineData("name NOT LIKE '%x%'", true)]
    [InlineData(@"name LIKE 'r\%d'", false)]
    [InlineData("size BETWEEN 5 AND 6", true)]
    [InlineData("size NOT BETWEEN 5 AND 6", false)]
    [InlineData("day BETWEEN DATE('2020-05-18') AND DATE('2020-05-18')", true)]
    [InlineData("name IN ('arrest', 'raid')", true)]
    [InlineData("name NOT IN ('arrest')", true)]
    public void A_condition_holds_or_not(string condition, bool holds) =>
        Assert.Equal(holds, Test(condition)(new Thing("raid", 5.5, true, new DateOnly(2020, 5, 18))));

    [Theory]
    [InlineData("TRUE OR FALSE AND FALSE", true)]
    [InlineData("(TRUE OR FALSE) AND FALSE", false)]
    [InlineData("NOT TRUE OR TRUE", true)]
    [InlineData("NOT (TRUE OR TRUE)", false)]
    [InlineData("NOT NOT TRUE", true)]
    public void Not_binds_closer_than_and_and_that_than_or(string condition, bool holds) => Assert.Equal(holds, Test(condition)(new Thing(null, null, null, null)));

    [Theory]
    [InlineData("name = 'raid'")]
    [InlineData("name <> 'raid'")]
    [InlineData("NOT name = 'raid'")]
    [InlineData("name NOT IN ('raid')")]
    [InlineData("NOT name LIKE '%'")]
    [InlineData("NOT size BETWEEN 1 AND 2")]
    [InlineData("NOT (name = 'raid' AND TRUE)")]
    [InlineData("day < DATE('2020-01-01') OR FALSE")]
    public void A_comparison_with_what_is_missing_is_neither_true_nor_false(string condition) => Assert.False(Test(condition)(new Thing(null, null, null, null)));

    [Theory]
    [InlineData("name = 'raid' OR TRUE")]
    [InlineData("NOT (name = 'raid' AND FALSE)")]
    public void What_is_unknown_makes_no_difference_beside_what_decides(string condition) => Assert.True(Test(condition)(new Thing(null, null, null, null)));

    [Fact]
    public void A_quote_in_a_text_is_written_twice_or_after_a_backslash()
    {
        Assert.True(Test("name = 'Mada''in'")(new Thing("Mada'in", null, null, null)));
        Assert.True(Test(@"name = 'Mada\'in'")(new Thing("Mada'in", null, null, null)));
    }

    [Theory]
    [InlineData("", 1, "expected a property or a value")]
    [InlineData("name", 5, "IS NULL")]
    [InlineData("name =", 7, "expected a property or a value")]
    [InlineData("name = 'raid", 8, "closing '")]
    [InlineData("name = 'raid' size", 15, "AND, OR or the end")]
    [InlineData("(name = 'raid'", 15, "expected )")]
    [InlineData("name IS 5", 9, "expected NULL")]
    [InlineData("nam = 'raid'", 1, "there is no property 'nam'")]
    [InlineData("name = 5", 8, "a text cannot be compared with a number")]
    [InlineData("day = 'yesterday'", 7, "expected a day")]
    [InlineData("day = name", 7, "expected a day")]
    [InlineData("day = DATE('2020-13-01')", 12, "expected a day")]
    [InlineData("day = DATE('2020-05-18T00:00:00Z')", 12, "expected a day")]
    [InlineData("size = 1e400", 8, "is no number")]
    [InlineData("size = 1.2.3", 8, "is no number")]
    [InlineData("big > FALSE", 1, "no order")]
    [InlineData("shape = 'x'", 1, "only IS NULL")]
    [InlineData("size LIKE '5'", 1, "LIKE compares texts")]
    [InlineData("S_INTERSECTS(shape, POINT(1 2))", 1, "is no function here")]
    [InlineData("name = 'raid'; DROP", 14, "has no meaning")]
    [InlineData("name NOT = 'raid'", 10, "expected LIKE, IN or BETWEEN")]
    [InlineData("name IN ()", 10, "expected a property or a value")]
    public void What_cannot_be_read_is_refused_with_its_place_and_what_was_expected(string condition, int character, string why)
    {
        var refused = Assert.Throws<CqlException>(() => Test(condition));

        Assert.Equal(character, refused.Position + 1);
        Assert.StartsWith($"at character {character}: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_and_length_have_a_limit()
    {
        Assert.True(Test(new string('(', 50) + "TRUE" + new string(')', 50))(new Thing(null, null, null, null)));
        Assert.Throws<CqlException>(() => Test(new string('(', 51) + "TRUE" + new string(')', 51)));
        Assert.Throws<CqlException>(() => Test(string.Concat(Enumerable.Repeat("NOT ", 51)) + "TRUE"));
        Assert.Throws<CqlException>(() => Test("name = '" + new string('a', 2000) + "'"));
        Assert.Throws<CqlException>(() => Test("name LIKE '" + new string('%', 101) + "'"));
    }

    private static Func<Thing, bool> Test(string condition) => CqlCondition.Of(CqlParser.Parse(condition), Known);

    private sealed record Thing(string? Name, double? Size, bool? Big, DateOnly? Day);
}
