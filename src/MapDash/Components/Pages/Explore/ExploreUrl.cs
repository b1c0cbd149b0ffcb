using System.Globalization;
using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace MapDash.Components.Pages.Explore;

/// <summary>
/// Explore's state as the query of its address. Reading never fails: a value that means nothing is dropped and reported, so
/// that the page can say which part of a link it could not follow.
/// </summary>
public static class ExploreUrl
{
    private static readonly HashSet<string> Elsewhere = ["lang", "digits", "theme"];

    /// <summary>Reads a query string, with or without its question mark.</summary>
    /// <param name="query">The query.</param>
    /// <param name="dataset">The dataset that ids are looked up in.</param>
    public static ParsedAddress Read(string query, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var values = new AddressValues(QueryHelpers.ParseQuery(query));
        var state = new ExploreState
        {
            Filter = new EventFilter
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
                Text = values.Text("q", 200),
                Box = values.Find("bbox", Box),
                IncludeBackground = values.Parse("background", text => text == "show" ? true : (bool?)null) ?? false,
            },
            Selected = values.Find("sel", id => dataset.FindEvent(id)?.Id),
            At = values.Parse("at", Position),
            Granularity = values.One<Granularity>("g") ?? Granularity.Month,
            Order = values.Parse("sort", text => text switch { "newest" => EventOrder.NewestFirst, "oldest" => EventOrder.OldestFirst, _ => (EventOrder?)null }) ?? EventOrder.NewestFirst,
            Version = values.Parse("v", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= dataset.Version.Number ? number : (int?)null),
        };
        values.DropUnknown(Elsewhere);
        return new ParsedAddress(state, values.Dropped);
    }

    /// <summary>Writes a state as a query string, question mark included; empty where all is at its default.</summary>
    /// <param name="state">The state.</param>
    /// <param name="current">The query that is open now: language, digits and theme are kept from it.</param>
    public static string Write(ExploreState state, string current)
    {
        ArgumentNullException.ThrowIfNull(state);
        var filter = state.Filter;
        var parts = new List<KeyValuePair<string, string?>>();
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
        Add("bbox", filter.Box is { } box ? Join(box.West, box.South, box.East, box.North) : null);
        Add("background", filter.IncludeBackground ? "show" : null);
        Add("g", state.Granularity == Granularity.Month ? null : CodeName.Of(state.Granularity));
        Add("sort", state.Order == EventOrder.OldestFirst ? "oldest" : null);
        Add("sel", state.Selected);
        Add("at", state.At is { } at ? Join(Math.Round(at.Latitude, 4), Math.Round(at.Longitude, 4), Math.Round(at.Zoom, 2)) : null);
        Add("v", state.Version?.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in QueryHelpers.ParseQuery(current).Where(pair => Elsewhere.Contains(pair.Key)))
        {
            Add(name, value.ToString());
        }

        // Commas are allowed in a query and keep boxes and positions readable.
        return QueryHelpers.AddQueryString("", parts).Replace("%2C", ",", StringComparison.Ordinal);
    }

    private static DateWindow Window(AddressValues values)
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

    private static MapPosition? Position(string text) =>
        Numbers(text, 3) is [var latitude, var longitude, var zoom] && Math.Abs(latitude) <= 85 && Math.Abs(longitude) <= 180 && zoom is >= 0 and <= 20
            ? new MapPosition(latitude, longitude, zoom)
            : null;

    private static double[]? Numbers(string text, int count)
    {
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

    private static string Join(params double[] numbers) =>
        string.Join(',', numbers.Select(number => number.ToString("0.######", CultureInfo.InvariantCulture)));
}
