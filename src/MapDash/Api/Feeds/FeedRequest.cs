using System.Globalization;
using MapDash.Core.Events;
using MapDash.Core.Querying;

namespace MapDash.Api.Feeds;

/// <summary>What a reader of the feed asks for. Immutable.</summary>
/// <param name="Filter">Which events.</param>
/// <param name="Limit">Entries on a page, 1 to <see cref="MostEntries"/>.</param>
/// <param name="Offset">Entries before the page.</param>
/// <param name="Language">Language of titles and summaries: <c>en</c> or <c>ar</c>.</param>
/// <param name="Version">The dataset version that was named, or null for the latest.</param>
internal sealed record FeedRequest(EventFilter Filter, int Limit, int Offset, string Language, int? Version)
{
    /// <summary>The most entries on a page.</summary>
    public const int MostEntries = 500;

    private const int UsualEntries = 50;
    private const int FarthestOffset = 1_000_000;

    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["limit"] = "a whole number from 1; above 500 it means 500",
        ["offset"] = "a whole number from 0 to 1000000",
        ["lang"] = "en or ar",
        ["v"] = "the number of a dataset version",
    };

    private static readonly HashSet<string> Repeated = new(["actor", "kind", "status", "place", "precision", "source"], StringComparer.Ordinal);

    /// <summary>The dataset version that is asked for, read before everything else, since ids are looked up in it.</summary>
    public static int? VersionIn(NamedValues values) => values.Parse("v", text => Number(text, int.MaxValue) is > 0 and var number ? number : (int?)null);

    /// <summary>Reads a request.</summary>
    /// <param name="values">The parts of the address, of which the version was read.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="dataset">The dataset that ids are looked up in.</param>
    public static FeedRequest Read(NamedValues values, int? version, Dataset dataset) => new(
        FilterNotation.Read(values, dataset),
        values.Parse("limit", text => Number(text, int.MaxValue) is > 0 and var limit ? Math.Min(limit, MostEntries) : (int?)null) ?? UsualEntries,
        values.Parse("offset", text => Number(text, FarthestOffset)) ?? 0,
        values.Find("lang", text => text is "en" or "ar" ? text : null) ?? "en",
        version);

    /// <summary>Why a request cannot be answered: what is wrong with the first part that is; null where nothing is.</summary>
    public static string? Fault(NamedValues values)
    {
        foreach (var (name, value) in values.Dropped)
        {
            return $"'{value}' cannot be a value of '{name}': it takes {FilterNotation.ExpectedOf(name) ?? Expected[name]}{(Repeated.Contains(name) ? "" : ", and stands once")}.";
        }

        foreach (var (name, _) in values.Unread)
        {
            return $"'{name}' is not known. Known are {string.Join(", ", FilterNotation.Names.Concat(Expected.Keys))}.";
        }

        return null;
    }

    /// <summary>The same question as the query of an address, always written in the same way.</summary>
    /// <param name="offset">Entries before the page.</param>
    /// <param name="version">The version to name, or null.</param>
    public QueryString Query(int offset, int? version)
    {
        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
        var parts = FilterNotation.Write(Filter).Select(part => KeyValuePair.Create(part.Key, (string?)part.Value)).ToList();
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add(new(name, value));
            }
        }

        Add("limit", Limit == UsualEntries ? null : Text(Limit));
        Add("lang", Language == "en" ? null : Language);
        Add("v", version is { } number ? Text(number) : null);
        Add("offset", offset == 0 ? null : Text(offset));
        return QueryString.Create(parts);
    }

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
