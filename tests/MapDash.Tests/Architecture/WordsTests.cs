using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace MapDash.Tests.Architecture;

/// <summary>Nothing is said in one language only.</summary>
public sealed partial class WordsTests
{
    // Texts that are the same in both languages: signs and placeholders, no words.
    private static readonly HashSet<string> SameInBoth = ["Explore.AndMore", "Map.More"];

    public static TheoryData<string> Areas
    {
        get
        {
            var areas = new TheoryData<string>();
            foreach (var file in SourceTree.Files("src/MapDash/Ui/Words").Where(file => file.EndsWith(".resx", StringComparison.Ordinal) && !file.EndsWith(".ar.resx", StringComparison.Ordinal)))
            {
                areas.Add(Path.GetFileNameWithoutExtension(file));
            }

            return areas;
        }
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Both_languages_have_the_same_keys(string area)
    {
        var (english, arabic) = (Read(area, ""), Read(area, ".ar"));

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), arabic.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Each_text_is_translated(string area)
    {
        var (english, arabic) = (Read(area, ""), Read(area, ".ar"));

        Assert.Empty(english.Where(pair => string.IsNullOrWhiteSpace(pair.Value)).Select(pair => pair.Key));
        Assert.Empty(english.Where(pair => pair.Value == arabic[pair.Key] && !SameInBoth.Contains($"{area}.{pair.Key}")).Select(pair => pair.Key));
        Assert.Empty(arabic.Where(pair => !ArabicLetter().IsMatch(pair.Value) && !SameInBoth.Contains($"{area}.{pair.Key}")).Select(pair => pair.Key));
        Assert.Empty(english.Where(pair => ArabicLetter().IsMatch(pair.Value)).Select(pair => pair.Key));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Both_languages_have_the_same_places_for_values(string area)
    {
        var (english, arabic) = (Read(area, ""), Read(area, ".ar"));

        // Arabic says one and two without a number.
        var uneven = english.Where(pair => !OneOrTwo().IsMatch(pair.Key) && !Places(pair.Value).SetEquals(Places(arabic[pair.Key]))).Select(pair => pair.Key);

        Assert.Empty(uneven);
    }

    [Fact]
    public void Every_text_of_the_shipped_data_stands_in_both_languages()
    {
        var missing = new List<string>();
        var read = 0;
        foreach (var file in SourceTree.Files("geodata").Where(file => file.EndsWith("json", StringComparison.Ordinal) && !file.StartsWith("geodata/build/", StringComparison.Ordinal)))
        {
            using var document = JsonDocument.Parse(SourceTree.Read(file));
            Look(document.RootElement, file, missing);
            read++;
        }

        Assert.True(read > 8, $"only {read} files");
        Assert.Empty(missing);
    }

    // note_en, merged_ids and the like explain the data to those who maintain it, in English.
    private static void Look(JsonElement element, string where, List<string> missing)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in element.EnumerateArray().Index())
            {
                Look(item, $"{where}[{index}]", missing);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (Shown().IsMatch(property.Name) && property.Value.ValueKind == JsonValueKind.String && property.Value.GetString()!.Any(char.IsLetter))
                {
                    var other = property.Name[..^3] + "_ar";
                    if (!element.TryGetProperty(other, out var arabic) || arabic.ValueKind != JsonValueKind.String || !ArabicLetter().IsMatch(arabic.GetString()!))
                    {
                        missing.Add($"{where}.{property.Name}");
                    }
                }

                Look(property.Value, $"{where}.{property.Name}", missing);
            }
        }
    }

    private static Dictionary<string, string> Read(string area, string language) =>
        XDocument.Parse(SourceTree.Read($"src/MapDash/Ui/Words/{area}{language}.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static HashSet<string> Places(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex ArabicLetter();

    [GeneratedRegex(@"\{[0-9]+")]
    private static partial Regex Placeholder();

    [GeneratedRegex("(One|Two)$")]
    private static partial Regex OneOrTwo();

    [GeneratedRegex("^(title|summary|label|name|of|value|reasoning|publisher_name|publisher_basis|definition|basis)_en$")]
    private static partial Regex Shown();
}
