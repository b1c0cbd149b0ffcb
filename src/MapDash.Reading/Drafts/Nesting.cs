using MapDash.Core.Places;

namespace MapDash.Reading.Drafts;

/// <summary>Which named place lies in which. Stateless.</summary>
internal static class Nesting
{
    /// <summary>The parts of the country: they say where a place lies, and no place says where they do.</summary>
    public static readonly HashSet<string> Parts = ["NA-NORTH", "NA-SOUTH", "NA-WEST", "NA-CENTRE", "NA-N-BAGHDAD"];

    /// <summary>A desert that nobody names.</summary>
    public const string Desert = "NA-DESERT-UNSPEC";

    /// <summary>Whether a name tells no place from another: the country, a part of it, some desert.</summary>
    public static bool IsVague(string id) => id is "IQ" or Desert || Parts.Contains(id);

    /// <summary>Whether a place holds another, by name or by its governorate.</summary>
    public static bool Holds(Gazetteer gazetteer, string outer, string inner) =>
        gazetteer.Find(inner) is { } place && (place.Parents.Contains(outer, StringComparer.Ordinal) || place.Province == outer || place.ProvinceShares.ContainsKey(outer) || gazetteer.Within(outer).Contains(inner) || outer == "IQ" || Parts.Contains(outer));
}
