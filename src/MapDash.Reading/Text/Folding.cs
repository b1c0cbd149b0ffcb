namespace MapDash.Reading.Text;

/// <summary>
/// Folds one letter so that spellings of one word meet, keeping one letter for one letter: offsets must stay countable, which
/// is why this is not <see cref="Core.Text.SearchFolding"/>. Alef in all its forms is ا; ى ئ ی are ي; ؤ is و; ة ہ ھ are ه;
/// Persian and Kurdish letters become the Arabic ones that stand in for them; both digit sets become ASCII; quotation marks
/// are one mark, and so are dashes.
/// </summary>
internal static class Folding
{
    /// <summary>The folded letter, or null for what is dropped: vowel marks, tatweel, invisible characters.</summary>
    public static char? Fold(char letter) => letter switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ئ' or 'ی' or 'ێ' => 'ي',
        'ؤ' or 'ۆ' => 'و',
        'ة' or 'ہ' or 'ھ' or 'ە' or 'ۃ' => 'ه',
        'گ' or 'ک' => 'ك',
        'ڤ' => 'ف',
        'پ' => 'ب',
        'چ' => 'ج',
        'ژ' => 'ز',
        'ڕ' => 'ر',
        'ڵ' => 'ل',
        >= '٠' and <= '٩' => (char)(letter - '٠' + '0'),
        >= '۰' and <= '۹' => (char)(letter - '۰' + '0'),
        '٫' => '.',
        '٬' => ',',
        '«' or '»' or '“' or '”' or '„' or '"' or '‘' or '’' or '\'' or '‹' or '›' => '"',
        '–' or '—' or '−' or '‑' or '‐' => '-',
        'ـ' or '\uFEFF' => null,
        >= '\u064B' and <= '\u0655' or '\u0670' => null,
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2069' => null,
        '\r' => '\n',
        _ when letter != '\n' && char.IsWhiteSpace(letter) => ' ',
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        _ => letter,
    };

    /// <summary>A word folded, as the lexicon holds it. Kurdistan has one spelling.</summary>
    public static string Word(string word)
    {
        var folded = new string([.. word.Select(Fold).OfType<char>()]);
        return Respell(folded);
    }

    /// <summary>Brings variant spellings of a folded word together: كورد is كرد.</summary>
    public static string Respell(string folded) =>
        folded.Contains("كورد", StringComparison.Ordinal) ? folded.Replace("كورد", "كرد", StringComparison.Ordinal) : folded;
}
