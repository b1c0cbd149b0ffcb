using System.Text;
using MapDash.Core.Text;

namespace MapDash.Accounts;

/// <summary>
/// Names of accounts. They stand in the public record, so none may pass for another: the letters are of one script, Latin or Arabic,
/// and nothing in them is invisible.
/// </summary>
internal static class PersonName
{
    private const int Longest = 40;

    /// <summary>A name as it is kept: signs that are only drawn otherwise, such as wide letters, are the usual ones.</summary>
    /// <returns>The name, or null for one that is refused.</returns>
    public static string? Of(string typed)
    {
        if (typed.Length > 4 * Longest || !IsWellFormed(typed))
        {
            return null;
        }

        var name = string.Join(' ', typed.Normalize(NormalizationForm.FormKC).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var scripts = name.Select(ScriptOf).Where(script => script != Script.Any).Distinct().ToList();
        return name.Length is 0 or > Longest || scripts is not [Script.Latin or Script.Arabic] ? null : name;
    }

    /// <summary>What a reader takes a name for, without case, accents and spaces; two that are alike in it would be taken for each other.</summary>
    public static string AsRead(string name) => string.Concat(SearchFolding.Words(name));

    // Halves of letters and what is none cannot be normalised.
    private static bool IsWellFormed(string text) => !text.Contains('\ufffe', StringComparison.Ordinal) && !text.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static Script ScriptOf(char letter) => letter switch
    {
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' or 'ª' or 'º' or >= '\u00c0' and <= '\u024f' and not ('×' or '÷') or >= '\u1e00' and <= '\u1eff' => Script.Latin,
        >= '\u0621' and <= '\u063a' or >= '\u0641' and <= '\u064a' or >= '\u066e' and <= '\u06d3' and not '\u0670' or '\u06d5' => Script.Arabic,
        >= '\u064b' and <= '\u0652' or '\u0670' => Script.Any,
        ' ' or '-' or '_' or '.' or '\'' or '’' or >= '0' and <= '9' or >= '٠' and <= '٩' or >= '۰' and <= '۹' => Script.Any,
        _ => Script.Other,
    };

    private enum Script
    {
        Any,
        Latin,
        Arabic,
        Other,
    }
}
