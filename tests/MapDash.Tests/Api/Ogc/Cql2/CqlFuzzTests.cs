using System.Diagnostics;
using System.Text.RegularExpressions;
using CsCheck;
using MapDash.Api.Ogc;
using MapDash.Api.Ogc.Cql2;
using Xunit;

namespace MapDash.Tests.Api.Ogc.Cql2;

/// <summary>Whatever is written as a condition, it is read or refused, and soon.</summary>
public sealed class CqlFuzzTests
{
    private static readonly IReadOnlyList<Queryable<string>> Known =
    [
        new("name", PropertyType.Text, "", name => name),
        new("size", PropertyType.Number, "", name => (double)name.Length),
        new("day", PropertyType.Day, "", _ => null),
        new("shape", PropertyType.Geometry, "", _ => null),
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        OneOf("AND", "OR", "NOT", "IS", "NULL", "LIKE", "IN", "BETWEEN", "TRUE", "DATE", "TIMESTAMP", "name", "size", "day", "shape", "nothing"),
        OneOf("(", ")", ",", "=", "<>", "<", "<=", ">", ">=", "'", "\"", "'%a_'", "'2020-05-18'", "DATE('2020-05-18')", "-5.5", "1e9", "1e999", ".", "\\", "\0", "ى", "\uD83D"),
        Gen.String[0, 6]);

    [Fact]
    public void Nothing_but_its_own_exception_is_ever_thrown() =>
        Piece.Array[0, 60].Select(pieces => string.Join(' ', pieces)).Sample(Try, iter: 20_000);

    [Fact]
    public void A_sound_condition_with_one_character_otherwise_neither() => Gen.Select(
        OneOf(
            "name = 'raid' AND (size > 5 OR NOT day IS NULL)",
            "name IN ('a', 'b') OR name LIKE '%x_' AND size BETWEEN 1 AND 2",
            "day >= TIMESTAMP('2020-05-18T00:00:00Z') AND shape IS NOT NULL"),
        Gen.Int[0, 200],
        Gen.Char).Select((text, at, letter) => text.Remove(at % text.Length, 1).Insert(at % text.Length, letter.ToString())).Sample(Try, iter: 20_000);

    [Fact]
    public void Patterns_agree_with_regular_expressions() => Gen.Select(OneOf("a", "b", "%", "_", "\\").Array[0, 8].Select(string.Concat), OneOf("a", "b", "%", "_").Array[0, 8].Select(string.Concat)).Sample((pattern, text) =>
    {
        var expected = Regex.IsMatch(text, "^" + Regex.Replace(pattern, @"\\(.)|%|_|.", part => part.Value switch
        {
            "%" => ".*",
            "_" => ".",
            _ when part.Groups[1].Success => Regex.Escape(part.Groups[1].Value),
            _ => Regex.Escape(part.Value),
        }) + "$", RegexOptions.Singleline);

        return CqlPattern.Matches(text, pattern) == expected;
    });

    [Fact]
    public void A_pattern_made_to_take_for_ever_does_not()
    {
        var clock = Stopwatch.StartNew();

        Assert.False(CqlPattern.Matches(new string('a', 10_000), string.Concat(Enumerable.Repeat("%a", 49)) + "b"));
        Assert.InRange(clock.ElapsedMilliseconds, 0, 2000);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static bool Try(string text)
    {
        try
        {
            var test = CqlCondition.Of(CqlParser.Parse(text), Known);
            test("");
            test("raid");
        }
        catch (CqlException refused)
        {
            return refused.Position >= 0 && refused.Position <= text.Length;
        }

        return true;
    }
}
