using System.Globalization;
using System.Text;

namespace MapDash.Core.Text;

/// <summary>
/// Folds text so that the spellings readers type and reports print meet: أ إ آ ٱ and ا, ى ی and ي, ة and ه, ک and ك, marks,
/// tatweel and invisible characters, both digit sets, Latin case and accents. For search only; never for display.
/// </summary>
public static class SearchFolding
{
    // One-letter words that Arabic writes onto the next one, alone or before the article.
    private const string Proclitics = "وفبلك";

    /// <summary>The words of a text, folded, in order.</summary>
    public static IEnumerable<string> Words(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            yield break;
        }

        var word = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            switch (Fold(letter))
            {
                case '\0':
                    break;
                case ' ' when word.Length > 0:
                    yield return word.ToString();
                    word.Clear();
                    break;
                case ' ':
                    break;
                case var folded:
                    word.Append(folded);
                    break;
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    /// <summary>
    /// The forms under which a folded word is found: itself, and without a leading conjunction or preposition and the
    /// article (والانبار: والانبار, الانبار, انبار). What is left keeps at least three letters.
    /// </summary>
    public static IEnumerable<string> Forms(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        yield return word;
        if (word.StartsWith("لل", StringComparison.Ordinal) && word.Length >= 5)
        {
            yield return word[2..];
        }

        var bare = word.Length > 5 && Proclitics.Contains(word[0], StringComparison.Ordinal) && word.AsSpan(1).StartsWith("ال", StringComparison.Ordinal) ? word[1..] : word;
        if (bare.Length != word.Length)
        {
            yield return bare;
        }

        if (bare.StartsWith("ال", StringComparison.Ordinal) && bare.Length >= 5)
        {
            yield return bare[2..];
        }
        else if (bare.Length == word.Length && word.Length >= 4 && Proclitics.Contains(word[0], StringComparison.Ordinal))
        {
            yield return word[1..];
        }
    }

    // '\0' drops the character, ' ' ends a word. Decomposed text has hamza and madda as marks, which are dropped, so that
    // أ إ آ become ا and ؤ ئ become و ي.
    private static char Fold(char letter) => letter switch
    {
        'ٱ' => 'ا',
        'ى' or 'ی' => 'ي',
        'ة' => 'ه',
        'ک' or 'گ' => 'ك',
        'ء' or '\u0640' => '\0',
        >= '٠' and <= '٩' => (char)(letter - '٠' + '0'),
        >= '۰' and <= '۹' => (char)(letter - '۰' + '0'),
        '\'' or '’' or '‘' or 'ʿ' or 'ʾ' or '`' => '\0',
        _ => CharUnicodeInfo.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => '\0',
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter => char.ToLowerInvariant(letter),
            UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber => letter,
            _ => ' ',
        },
    };
}
