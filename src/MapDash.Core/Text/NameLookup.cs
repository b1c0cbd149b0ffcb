namespace MapDash.Core.Text;

/// <summary>
/// Finds things by the beginnings of their names while somebody types, in Arabic or Latin, however they are spelt. What is called
/// exactly so comes first, then what begins so, then what has such words somewhere. Immutable and thread safe.
/// </summary>
/// <typeparam name="T">What is found.</typeparam>
public sealed class NameLookup<T>
{
    private readonly (T Item, string[][] Names)[] _entries;

    /// <summary>Indexes some things.</summary>
    /// <param name="items">The things, the more important first: so they are found where names are equally near.</param>
    /// <param name="namesOf">The names of one.</param>
    public NameLookup(IEnumerable<T> items, Func<T, IEnumerable<string>> namesOf)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(namesOf);
        _entries = [.. items.Select(item => (item, namesOf(item).Select(Words).Where(words => words.Length > 0).ToArray()))];
    }

    /// <summary>What is found by what was typed, nearest first; everything for nothing typed.</summary>
    /// <param name="typed">Letters; each word is the beginning of a word of the name.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<T> Find(string? typed, int most)
    {
        var words = Words(typed ?? "");
        return [.. _entries
            .Select((entry, at) => (entry.Item, At: at, Rank: words.Length == 0 ? 0 : entry.Names.Select(name => Rank(name, words)).DefaultIfEmpty(int.MaxValue).Min()))
            .Where(found => found.Rank < int.MaxValue)
            .OrderBy(found => found.Rank).ThenBy(found => found.At)
            .Take(most).Select(found => found.Item)];
    }

    // 0 the very name, 1 it begins so, 2 the words stand in it, in whatever order.
    private static int Rank(string[] name, string[] words)
    {
        if (name.SequenceEqual(words))
        {
            return 0;
        }

        if (words.Length <= name.Length && words.Select((word, at) => name[at].StartsWith(word, StringComparison.Ordinal)).All(begins => begins))
        {
            return 1;
        }

        return words.All(word => name.Any(part => part.StartsWith(word, StringComparison.Ordinal))) ? 2 : int.MaxValue;
    }

    // The article is left out: الأنبار is typed as انبار too.
    private static string[] Words(string text) => [.. SearchFolding.Words(text).Select(word => word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word)];
}
