namespace MapDash.Core.Text;

/// <summary>
/// What a text is found by, and what a reader asks for, both folded: between them stands only whether a term begins with
/// what was asked. Whoever searches, in memory or in a store, searches by these. Thread-safe; never throws.
/// </summary>
public static class SearchTerms
{
    /// <summary>Letters of a term; what is written longer without a break is kept cut.</summary>
    public const int LongestTerm = 128;

    /// <summary>Words of a question that count; a reader who types more has named what is looked for.</summary>
    public const int MostWords = 32;

    private const int LongestQuestion = 4096;

    /// <summary>The terms that a text is found by: its words, each also without article and what is written onto it, and names
    /// with the Latin article joined on. Each once, in no order.</summary>
    public static IReadOnlyCollection<string> Of(string? text)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var before = "";
        foreach (var word in SearchFolding.Words(text))
        {
            foreach (var form in SearchFolding.Forms(word))
            {
                terms.Add(Cut(form));
            }

            if (SearchFolding.IsLatinArticle(before))
            {
                terms.Add(Cut(before + word));
            }

            before = word;
        }

        return terms;
    }

    /// <summary>
    /// What a question asks for: for each of its words the beginnings of which one is enough, all words being needed. Empty
    /// where it asks for no word. Whatever is typed, there are at most <see cref="MostWords"/> of a few short beginnings each.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> AskedBy(string? text)
    {
        var read = text is { Length: > LongestQuestion } ? text[..LongestQuestion] : text;
        var words = SearchFolding.Words(read).Select(Cut).Distinct(StringComparer.Ordinal).ToArray();

        // The article is no part of the name: whoever types it means the name with or without it.
        var asked = Array.FindAll(words, word => !SearchFolding.IsLatinArticle(word));
        return [.. (asked.Length > 0 ? asked : words).Take(MostWords).Select(word => SearchFolding.Forms(word).ToArray())];
    }

    private static string Cut(string word) => word.Length > LongestTerm ? word[..LongestTerm] : word;
}
