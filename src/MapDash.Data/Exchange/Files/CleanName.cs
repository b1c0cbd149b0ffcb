using System.Globalization;

namespace MapDash.Data.Exchange.Files;

/// <summary>A name from outside as it may stand in a message: one line, of bounded length, that nothing can turn round.</summary>
internal static class CleanName
{
    private const int MaxLength = 120;

    /// <summary>The name without control and formatting characters, with a mark where it was cut.</summary>
    public static string Of(string name)
    {
        var clean = string.Concat(name.Where(letter => char.GetUnicodeCategory(letter) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate)));
        return clean.Length <= MaxLength ? clean : string.Concat(clean.AsSpan(0, MaxLength), "…");
    }

    /// <summary>What stands behind the last slash of either kind.</summary>
    public static string Last(string name) => Of(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);

    /// <summary>Whether a path would leave the folder that it is relative to, on any system.</summary>
    public static bool LeadsAway(string path) =>
        path.StartsWith('/') || path.StartsWith('\\') || path is [_, ':', ..] || path.Split('/', '\\').Contains("..");
}
