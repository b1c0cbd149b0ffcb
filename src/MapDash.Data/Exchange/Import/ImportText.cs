using System.Text;

namespace MapDash.Data.Exchange.Import;

/// <summary>Text that comes from elsewhere, made safe to show. Stateless.</summary>
internal static class ImportText
{
    /// <summary>
    /// The text without the controls that turn reading direction around what follows, and without other control characters but
    /// line breaks and tabs; the same text where it has none.
    /// </summary>
    public static string Clean(string text) => text.Any(IsUnwanted) ? string.Concat(text.Where(letter => !IsUnwanted(letter))) : text;

    /// <summary>The text cleaned, on one line, with single spaces and none at its ends.</summary>
    public static string Line(string text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Letters a to z and digits of a name, with hyphens between its words, at most 48; empty where it has none.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && !char.IsLetter(letter) && char.GetUnicodeCategory(letter) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.ModifierLetter) && letter is not ('\'' or '’' or '‘'))
            {
                slug.Append('-');
            }
        }

        return slug.ToString(0, Math.Min(slug.Length, 48)).Trim('-');
    }

    private static bool IsUnwanted(char letter) =>
        letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C' ||
        (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));
}
