using System.Globalization;
using System.Text.Json;

namespace MapDash.Browser.Tests.Support;

/// <summary>An event as the shipped files have it, read without the product's own code.</summary>
internal sealed record CuratedEvent(
    string Id,
    string Source,
    string Kind,
    string Status,
    string PlacePrecision,
    DateOnly? Start,
    DateOnly? End,
    string DatePrecision,
    IReadOnlyList<string> Actors,
    IReadOnlyList<string> Places);

/// <summary>The main events of the shipped files: what the pages are held against.</summary>
internal static class Curated
{
    /// <summary>All main events, in order of id.</summary>
    public static IReadOnlyList<CuratedEvent> Main { get; } = Read();

    /// <summary>Ids of the main events that fit, sorted.</summary>
    public static string[] Ids(Func<CuratedEvent, bool> fits) => [.. Main.Where(fits).Select(each => each.Id)];

    private static List<CuratedEvent> Read()
    {
        var events = new List<CuratedEvent>();
        foreach (var file in Directory.GetFiles(Repository.At("geodata", "curated"), "*.json").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var source = document.RootElement.GetProperty("report").GetProperty("id").GetString()!;
            foreach (var each in document.RootElement.GetProperty("events").EnumerateArray())
            {
                if (Text(each, "salience") == "main")
                {
                    events.Add(One(each, source));
                }
            }
        }

        return [.. events.OrderBy(each => each.Id, StringComparer.Ordinal)];
    }

    private static CuratedEvent One(JsonElement each, string source)
    {
        var period = each.GetProperty("period");
        return new CuratedEvent(
            Text(each, "id")!,
            source,
            Text(each, "kind")!,
            Text(each, "status")!,
            Text(each, "place_precision")!,
            Day(period, "start"),
            Day(period, "end"),
            Text(period, "precision")!,
            [.. each.GetProperty("actors").EnumerateArray().Select(actor => Text(actor, "id")!)],
            [.. each.GetProperty("places").EnumerateArray().Select(place => Text(place, "id")!)]);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateOnly? Day(JsonElement element, string name) =>
        Text(element, name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
