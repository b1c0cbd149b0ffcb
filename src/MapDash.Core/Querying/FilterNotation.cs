using System.Globalization;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;

namespace MapDash.Core.Querying;

/// <summary>
/// A filter in writing: the names and values that links, commands and interfaces for machines share. Reading never fails: a
/// value that means nothing is dropped and noted, and the caller decides whether that is a notice or a refusal. Stateless.
/// </summary>
public static class FilterNotation
{
    private const int LongestText = 200;

    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["from"] = "a day such as 2020-05-18, a month or a year",
        ["to"] = "a day such as 2020-05-18, a month or a year, not before 'from'",
        ["match"] = "possible or certain",
        ["actor"] = "the id of an actor of the register, such as ISIS",
        ["kind"] = "the code of a kind, such as air_strike",
        ["status"] = "claimed, ongoing, announced_plan, denied or assessed, or one of single_source, echoed, corroborated, disputed and retracted",
        ["place"] = "the id of a place of the gazetteer, such as NA-HAMRIN or IQ-DI",
        ["precision"] = "exact, settlement, district, province, named_area, border_strip, country or unknown",
        ["source"] = "the id of a report, such as 004",
        ["q"] = "words, at most 200 characters",
        ["bbox"] = "west,south,east,north in degrees",
        ["background"] = "show",
    };

    /// <summary>The names of the parts, in the order in which they are written.</summary>
    public static IReadOnlyCollection<string> Names => Expected.Keys;

    /// <summary>What a part takes, in words; null for a name that is no part of a filter.</summary>
    public static string? ExpectedOf(string name) => Expected.GetValueOrDefault(name);

    /// <summary>Reads a filter.</summary>
    /// <param name="values">Where from; notes what meant nothing.</param>
    /// <param name="dataset">The dataset that ids are looked up in.</param>
    public static EventFilter Read(NamedValues values, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(dataset);
        return new EventFilter
        {
            Window = Window(values),
            Match = values.One<TimeMatch>("match") ?? TimeMatch.Possible,
            Actors = values.Many("actor", id => dataset.Actors.Find(id) is not null),
            Kinds = values.Many("kind", dataset.Codes.HasKind),
            Statuses = values.Codes<ReportedStatus>("status", alsoFine: code => CodeName.TryParse<Corroboration>(code) is not null),
            Corroborations = values.Codes<Corroboration>("status", alsoFine: code => CodeName.TryParse<ReportedStatus>(code) is not null),
            Places = values.Many("place", id => dataset.Gazetteer.Find(id) is not null),
            Precisions = values.Codes<PlacePrecision>("precision"),
            Sources = values.Many("source", id => dataset.FindReport(id) is not null),
            Text = values.Text("q", LongestText),
            Box = values.Find("bbox", Box),
            IncludeBackground = values.Parse("background", text => text == "show" ? true : (bool?)null) ?? false,
        };
    }

    /// <summary>Writes a filter: only the parts that ask for something.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Write(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var parts = new List<KeyValuePair<string, string>>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add(new(name, value));
            }
        }

        void AddAll(string name, IEnumerable<string> values)
        {
            foreach (var value in values)
            {
                Add(name, value);
            }
        }

        Add("from", filter.Window.From?.ToString("O", CultureInfo.InvariantCulture));
        Add("to", filter.Window.To?.ToString("O", CultureInfo.InvariantCulture));
        Add("match", filter.Match == TimeMatch.Certain ? "certain" : null);
        AddAll("actor", filter.Actors);
        AddAll("kind", filter.Kinds);
        AddAll("status", filter.Statuses.Select(CodeName.Of).Concat(filter.Corroborations.Select(CodeName.Of)));
        AddAll("place", filter.Places);
        AddAll("precision", filter.Precisions.Select(CodeName.Of));
        AddAll("source", filter.Sources);
        Add("q", filter.Text);
        Add("bbox", filter.Box is { } box ? JoinNumbers(box.West, box.South, box.East, box.North) : null);
        Add("background", filter.IncludeBackground ? "show" : null);
        return parts;
    }

    /// <summary>Numbers with commas between them, as an address has them; null unless all of it is that many numbers.</summary>
    public static double[]? Numbers(string text, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(',');
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers.Length == count ? numbers : null;
    }

    /// <summary>Numbers with commas between them, up to six decimals each.</summary>
    public static string JoinNumbers(params double[] numbers) =>
        string.Join(',', numbers.Select(number => number.ToString("0.######", CultureInfo.InvariantCulture)));

    private static DateWindow Window(NamedValues values)
    {
        var from = values.Parse("from", Day);
        var to = values.Parse("to", LastDay);
        if (from > to)
        {
            values.Drop("to", to.Value.ToString("O", CultureInfo.InvariantCulture));
            to = null;
        }

        return new DateWindow(from, to);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // A month or a year named as an end means its last day.
    private static DateOnly? LastDay(string text) => Day(text) is not { } day ? null : text.Length switch
    {
        4 => new DateOnly(day.Year, 12, 31),
        7 => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
        _ => day,
    };

    private static GeoBox? Box(string text) =>
        Numbers(text, 4) is [var west, var south, var east, var north] && west >= -180 && east <= 180 && south >= -90 && north <= 90 && west <= east && south <= north
            ? new GeoBox(west, south, east, north)
            : null;
}
