using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Core.Text;

namespace MapDash.Tests.Core;

/// <summary>
/// Search without a store, and what the store's search is held against: the words of every event, folded and sorted, each
/// with its events; a word that is typed finds those that start with it. Immutable once built.
/// </summary>
internal sealed class WordsInMemory : ITextSearch
{
    private const int LongestName = 60;

    private readonly string[] _words;
    private readonly int[][] _events;
    private readonly Dictionary<string, int> _keys;

    public WordsInMemory(Dataset dataset)
    {
        _keys = dataset.Events.Select((reported, at) => (reported.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var found = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var at = 0; at < dataset.Events.Count; at++)
        {
            foreach (var text in SearchText.Of(dataset.Events[at], dataset))
            {
                // Names come back with every event and are folded once; what is longer hardly ever does.
                if (!names.TryGetValue(text, out var forms))
                {
                    forms = FormsOf(text);
                    if (text.Length <= LongestName)
                    {
                        names[text] = forms;
                    }
                }

                foreach (var form in forms)
                {
                    Add(form, at);
                }
            }
        }

        // Now that all words are known, those that a conjunction or preposition hides.
        foreach (var (word, events, own) in found.Select(pair => (pair.Key, pair.Value, pair.Value.Count)).ToArray())
        {
            foreach (var hidden in SearchFolding.Guesses(word))
            {
                if (found.TryGetValue(hidden, out var known))
                {
                    known.AddRange(events.GetRange(0, own));
                }
            }
        }

        _words = [.. found.Keys.Order(StringComparer.Ordinal)];
        _events = Array.ConvertAll(_words, word => found[word].Distinct().Order().ToArray());

        void Add(string word, int at)
        {
            if (!found.TryGetValue(word, out var events))
            {
                found[word] = events = [];
            }

            if (events.Count == 0 || events[^1] != at)
            {
                events.Add(at);
            }
        }
    }

    /// <summary>A snapshot in which words are found: for tests that search and need no store.</summary>
    public static EventIndex Index(Dataset dataset) => EventIndex.Build(dataset, new WordsInMemory(dataset));

    public int KeyOf(ReportedEvent reported) => _keys.GetValueOrDefault(reported.Id, -1);

    public IReadOnlyList<int>? Find(string? text)
    {
        var words = SearchFolding.Words(text).Distinct().ToArray();

        // The article is no part of the name: whoever types it means the name with or without it.
        var asked = Array.FindAll(words, word => !SearchFolding.IsLatinArticle(word));
        HashSet<int>? all = null;
        foreach (var word in asked.Length > 0 ? asked : words)
        {
            var any = new HashSet<int>();
            foreach (var form in SearchFolding.Forms(word))
            {
                AddStartingWith(form, any);
            }

            all?.IntersectWith(any);
            all ??= any;
        }

        return all?.ToArray();
    }

    private static string[] FormsOf(string text)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        var before = "";
        foreach (var word in SearchFolding.Words(text))
        {
            forms.UnionWith(SearchFolding.Forms(word));
            if (SearchFolding.IsLatinArticle(before))
            {
                forms.Add(before + word);
            }

            before = word;
        }

        return [.. forms];
    }

    private void AddStartingWith(string start, HashSet<int> to)
    {
        var at = Array.BinarySearch(_words, start, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < _words.Length && _words[at].StartsWith(start, StringComparison.Ordinal); at++)
        {
            foreach (var ordinal in _events[at])
            {
                to.Add(ordinal);
            }
        }
    }
}
