using System.Collections.Concurrent;

namespace MapDash.Reading.Text;

/// <summary>
/// What a printed word may be a form of. Arabic writes conjunctions, prepositions and the article before a word and pronouns
/// after it, and bends verbs at both ends; taking these off by rule gives several guesses, of which only those count that the
/// lexicon knows. Thread safe; what was worked out for a word is kept.
/// </summary>
internal static class WordForms
{
    private const int Shortest = 3;
    private const int KeptWords = 50_000;
    private static readonly string[] Pronouns = ["هما", "ها", "هم", "هن", "نا", "كم", "ه", "ي", "ك"];
    private static readonly string[] Endings = ["تين", "تان", "وا", "ون", "ين", "ان", "ات", "تا", "ت", "ن", "ا", "و", "ي"];
    private static readonly ConcurrentDictionary<string, string[]> Known = new(StringComparer.Ordinal);

    /// <summary>
    /// The dictionary forms a folded word may have, itself first, without article: استهدفوا may be استهدف, باعتقالهم اعتقال,
    /// يستهدف استهدف. The lexicon's words go through <see cref="Key"/> to meet them.
    /// </summary>
    public static string[] Lemmas(string word)
    {
        if (Known.TryGetValue(word, out var known))
        {
            return known;
        }

        if (Known.Count > KeptWords)
        {
            Known.Clear();
        }

        return Known.GetOrAdd(word, Work);
    }

    /// <summary>
    /// The forms of a name: with what is written before it taken off, the article kept and nothing at the end touched.
    /// وبغداد may be بغداد, للانبار is الانبار.
    /// </summary>
    public static IEnumerable<string> NameForms(string word)
    {
        yield return word;
        if (word.Length <= Shortest)
        {
            if (word.Length == Shortest && word[0] == 'و')
            {
                yield return word[1..];
            }

            yield break;
        }

        var rest = word[0] is 'و' or 'ف' ? word[1..] : word;
        if (rest.Length < word.Length)
        {
            yield return rest;
        }

        if (rest.StartsWith("لل", StringComparison.Ordinal))
        {
            yield return "ال" + rest[2..];
        }

        // ك is written before the article only: كاميرا is no اميرا.
        if ((rest.Length > Shortest && rest[0] is 'ب' or 'ل') || rest.StartsWith("كال", StringComparison.Ordinal))
        {
            yield return rest[1..];
        }
    }

    /// <summary>A folded word of the lexicon without its article.</summary>
    public static string Key(string word) => WithoutArticle(word);

    private static string WithoutArticle(string word) =>
        word.Length > 2 + 2 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    private static string[] Work(string word)
    {
        var found = new List<string>();
        foreach (var name in NameForms(word))
        {
            Add(found, name);
            Add(found, WithoutArticle(name));
            if (name.Length > Shortest + 1 && name[0] == 'س' && name[1] is 'ي' or 'ت' or 'ن' or 'ا')
            {
                Imperfect(found, name[1..]);
            }

            Imperfect(found, name);
        }

        // Ends come off twice: يعتقلونهم is اعتقل with an ending and a pronoun.
        foreach (var stem in found.ToArray())
        {
            foreach (var shorter in Shortened(stem).Prepend(stem).ToArray())
            {
                Add(found, shorter);
                foreach (var shortest in Shortened(shorter))
                {
                    Add(found, shortest);
                }
            }
        }

        return [.. found];
    }

    // Verbs of the derived forms lose their alef when a person is put before them: يستهدف, استهدف.
    private static void Imperfect(List<string> found, string word)
    {
        if (word.Length > Shortest && word[0] is 'ي' or 'ت' or 'ن')
        {
            Add(found, word[1..]);
            Add(found, "ا" + word[1..]);
        }
    }

    private static IEnumerable<string> Shortened(string stem)
    {
        foreach (var end in Pronouns.Concat(Endings))
        {
            if (stem.Length >= Shortest + end.Length && stem.EndsWith(end, StringComparison.Ordinal))
            {
                var rest = stem[..^end.Length];
                yield return rest;
                if (rest[^1] == 'ت')
                {
                    yield return rest[..^1] + "ه";
                }

                if (end is "تين" or "تان" or "ات")
                {
                    yield return rest + "ه";
                }
            }
        }
    }

    private static void Add(List<string> found, string form)
    {
        if (form.Length >= 2 && !found.Contains(form, StringComparer.Ordinal))
        {
            found.Add(form);
        }
    }
}
