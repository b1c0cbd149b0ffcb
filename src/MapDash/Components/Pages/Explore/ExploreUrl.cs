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
        var values = new NamedValues(QueryHelpers.ParseQuery(query).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))));
        var state = new ExploreState
        {
            Filter = FilterNotation.Read(values, dataset),
            Selected = values.Find("sel", id => dataset.FindEvent(id)?.Id),
            At = values.Parse("at", Position),
            Granularity = values.One<Granularity>("g") ?? Granularity.Month,
            Order = values.Parse("sort", text => text switch { "newest" => EventOrder.NewestFirst, "oldest" => EventOrder.OldestFirst, _ => (EventOrder?)null }) ?? EventOrder.NewestFirst,
            Version = values.Parse("v", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= dataset.Version.Number ? number : (int?)null),
        };
        foreach (var (name, value) in values.Unread.Where(part => !Elsewhere.Contains(part.Key) || !Ui.UiPreference.IsKnown(part.Key, part.Value)))
        {
            values.Drop(name, value);
        }

        return new ParsedAddress(state, [.. values.Dropped.Select(Shortened)]);
    }

    /// <summary>Writes a state as a query string, question mark included; empty where all is at its default.</summary>
    /// <param name="state">The state.</param>
    /// <param name="current">The query that is open now: language, digits and theme are kept from it.</param>
    public static string Write(ExploreState state, string current)
    {
        ArgumentNullException.ThrowIfNull(state);
        var parts = FilterNotation.Write(state.Filter).Select(part => KeyValuePair.Create(part.Key, (string?)part.Value)).ToList();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add(new(name, value));
            }
        }

        Add("g", state.Granularity == Granularity.Month ? null : CodeName.Of(state.Granularity));
        Add("sort", state.Order == EventOrder.OldestFirst ? "oldest" : null);
        Add("sel", state.Selected);
        Add("at", state.At is { } at ? FilterNotation.JoinNumbers(Math.Round(at.Latitude, 4), Math.Round(at.Longitude, 4), Math.Round(at.Zoom, 2)) : null);
        Add("v", state.Version?.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in QueryHelpers.ParseQuery(current).Where(pair => Elsewhere.Contains(pair.Key)))
        {
            Add(name, value.ToString());
        }

        // Commas are allowed in a query and keep boxes and positions readable.
        return QueryHelpers.AddQueryString("", parts).Replace("%2C", ",", StringComparison.Ordinal);
    }

    // What fits a notice.
    private static string Shortened(KeyValuePair<string, string> dropped) =>
        $"{dropped.Key}={dropped.Value}" is { Length: > 60 } part ? part[..59] + "…" : $"{dropped.Key}={dropped.Value}";

    private static MapPosition? Position(string text) =>
        FilterNotation.Numbers(text, 3) is [var latitude, var longitude, var zoom] && Math.Abs(latitude) <= 85 && Math.Abs(longitude) <= 180 && zoom is >= 0 and <= 20
            ? new MapPosition(latitude, longitude, zoom)
            : null;
}
