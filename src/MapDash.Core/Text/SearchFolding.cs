using System.Globalization;
using System.Text;

namespace MapDash.Core.Text;

/// <summary>
/// Folds text so that the spellings readers type and reports print meet. For search only; never for display. Arabic:
/// أ إ آ ٱ are ا; ى ی ێ are ي; ة ه ە ھ are ه; ک گ are ك; ؤ ۆ are و; ئ is ي; ء, marks and tatweel are dropped; Kurdish and Persian
/// letters become the Arabic ones that stand in for them (پ ب, چ ج, ڤ ف, ژ ز, ڕ ر, ڵ ل); كورد is كرد. Both digit sets become
/// ASCII. Latin loses case, accents and the signs for ʿayn and hamza. Invisible characters vanish, all else parts words.
/// </summary>
public static class SearchFolding
{
    // Words of one letter that Arabic writes onto the next: a conjunction, and after it a preposition.
    private const string Conjunctions = "وف";
    private const string Prepositions = "بلكف";
    private const string Article = "ال";
    private const int ShortestStem = 3;

    /// <summary>The words of a text, folded, in order. Never throws, whatever the text holds.</summary>
    public static IEnumerable<string> Words(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            yield break;
        }

        var word = new StringBuilder();
        foreach (var letter in Decomposed(text))
        {
            if (Fold(letter) is not { } folded)
            {
                continue;
            }

            if (folded != ' ')
            {
                word.Append(folded);
            }
            else if (word.Length > 0)
            {
                yield return Respelt(word);
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return Respelt(word);
        }
    }

    /// <summary>
    /// The forms of a folded word with the article, and whatever is written onto it, taken off step by step: والانبار is also
    /// الانبار and انبار. The word itself comes first; a form keeps at least three letters after the article.
    /// </summary>
    public static IEnumerable<string> Forms(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length > 0 && (word[0] == Article[0] || IsWrittenOn(word[0]))
            ? new[] { word }.Concat(WithoutConjunction(word).SelectMany(WithoutArticle)).Distinct()
            : [word];
    }

    /// <summary>
    /// What is left of a folded word when its first letters are taken for a conjunction or a preposition without article:
    /// وبغداد may be بغداد. Only a guess, since وزاره is no زاره: accept one only where it is a word of its own.
    /// </summary>
    public static IEnumerable<string> Guesses(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length <= ShortestStem || !IsWrittenOn(word[0]) ? [] : WithoutConjunction(word)
            .SelectMany(rest => rest.Length > 0 && Prepositions.Contains(rest[0], StringComparison.Ordinal) ? [rest, rest[1..]] : new[] { rest })
            .Where(rest => rest.Length >= ShortestStem && rest.Length < word.Length)
            .Distinct();
    }

    /// <summary>Whether a folded word is the Latin article, which readers leave out, set apart or join on (al-Qaim).</summary>
    public static bool IsLatinArticle(string word) => word is "al" or "el";

    // Whether a word may begin with one that is written onto it. Most do not, and nothing need be taken off.
    private static bool IsWrittenOn(char letter) =>
        Conjunctions.Contains(letter, StringComparison.Ordinal) || Prepositions.Contains(letter, StringComparison.Ordinal);

    private static string[] WithoutConjunction(string word) =>
        word.Length > 0 && Conjunctions.Contains(word[0], StringComparison.Ordinal) ? [word, word[1..]] : [word];

    private static IEnumerable<string> WithoutArticle(string word)
    {
        // ل and the article are written as لل.
        if (word.StartsWith("لل", StringComparison.Ordinal) && word.Length >= 2 + ShortestStem)
        {
            yield return word[2..];
        }

        var from = word.Length > 0 && Prepositions.Contains(word[0], StringComparison.Ordinal) ? 1 : 0;
        if (word.AsSpan(from).StartsWith(Article, StringComparison.Ordinal) && word.Length >= from + 2 + ShortestStem)
        {
            yield return word[from..];
            yield return word[(from + 2)..];
        }
    }

    // Decomposed text has hamza, madda and accents as marks, which are dropped; compatibility forms (ﻻ) become letters.
    // Normalising refuses half a surrogate pair and what is no character at all, and no letter folded here needs a pair.
    private static string Decomposed(string text) =>
        string.Create(text.Length, text, (into, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                into[i] = char.IsSurrogate(from[i]) || from[i] is '\ufffe' or '\uffff' ? ' ' : from[i];
            }
        }).Normalize(NormalizationForm.FormKD);

    private static string Respelt(StringBuilder word) => word.Replace("كورد", "كرد").ToString();

    // Null drops the character, a space ends the word.
    private static char? Fold(char letter) => letter switch
    {
        'ٱ' => 'ا',
        'ى' or 'ی' or 'ێ' => 'ي',
        'ة' or 'ە' or 'ھ' or 'ہ' or 'ۃ' => 'ه',
        'ک' or 'گ' => 'ك',
        'ۆ' => 'و',
        'پ' => 'ب',
        'چ' => 'ج',
        'ڤ' => 'ف',
        'ژ' => 'ز',
        'ڕ' => 'ر',
        'ڵ' => 'ل',
        'ء' or '\u0640' => null,
        >= '٠' and <= '٩' => (char)(letter - '٠' + '0'),
        >= '۰' and <= '۹' => (char)(letter - '۰' + '0'),
        '\'' or '’' or '‘' or 'ʿ' or 'ʾ' or 'ʼ' or 'ʻ' or '`' or '´' => null,
        _ => CharUnicodeInfo.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => null,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter => char.ToLowerInvariant(letter),
            UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber => letter,
            _ => ' ',
        },
    };
}
