using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Core.Text;

namespace MapDash.Data.Store;

/// <summary>
/// The terms of events, and the words that a conjunction or preposition may hide in them. Remembers the texts it meets first,
/// up to a size: names and words that are quoted often come back with other events. For one thread.
/// </summary>
internal sealed class TermReader(Dataset dataset)
{
    private readonly Dictionary<string, (string[] Terms, string[] Guesses)> _known = new(StringComparer.Ordinal);
    private int _room = 2 << 20;

    /// <summary>The terms of the event read last; the next reading changes them.</summary>
    public HashSet<string> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>The words that may be hidden in the terms, and are none of them; the next reading changes them.</summary>
    public HashSet<string> Guesses { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads an event.</summary>
    public void Read(ReportedEvent reported)
    {
        Terms.Clear();
        Guesses.Clear();
        foreach (var text in SearchText.Of(reported, dataset))
        {
            if (!_known.TryGetValue(text, out var found))
            {
                var terms = SearchTerms.Of(text);
                found = ([.. terms], [.. terms.SelectMany(SearchFolding.Guesses).Distinct(StringComparer.Ordinal)]);
                if (text.Length <= _room)
                {
                    _room -= text.Length;
                    _known[text] = found;
                }
            }

            Terms.UnionWith(found.Terms);
            Guesses.UnionWith(found.Guesses);
        }

        Guesses.ExceptWith(Terms);
    }
}
