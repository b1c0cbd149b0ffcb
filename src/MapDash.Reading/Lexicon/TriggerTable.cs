using MapDash.Reading.Text;

namespace MapDash.Reading.Lexicon;

/// <summary>The patterns that show kinds of events. Immutable.</summary>
internal sealed class TriggerTable
{
    private readonly Dictionary<string, List<Trigger>> _byFirst = new(StringComparer.Ordinal);
    private readonly List<Trigger> _anywhere = [];

    /// <summary>Reads the patterns.</summary>
    /// <exception cref="LexiconException">A pattern cannot be read.</exception>
    public TriggerTable(TriggersFile file)
    {
        foreach (var kind in file.Kinds)
        {
            Add(kind.Kind, kind.Sure ?? [], Trigger.Sure);
            Add(kind.Kind, kind.Strong, Trigger.Strong);
            Add(kind.Kind, kind.Plain, 2);
            Add(kind.Kind, kind.Weak, 1);
        }

        Add(null, file.Mask, 0);
    }

    /// <summary>The patterns that match at a token, with the token after each match.</summary>
    public IEnumerable<(Trigger Trigger, int End)> At(IReadOnlyList<Token> tokens, int at, int end)
    {
        var candidates = tokens[at].Kind == TokenKind.Word
            ? WordForms.Lemmas(tokens[at].Folded).SelectMany(lemma => _byFirst.GetValueOrDefault(lemma) ?? []).Distinct()
            : tokens[at].Kind == TokenKind.Number ? _anywhere : [];
        foreach (var trigger in candidates)
        {
            if (trigger.Pattern.Match(tokens, at, end) is > 0 and var after)
            {
                yield return (trigger, after);
            }
        }
    }

    private void Add(string? kind, string[] patterns, int weight)
    {
        foreach (var text in patterns)
        {
            Trigger trigger;
            try
            {
                trigger = new Trigger(kind, new Pattern(text), weight);
            }
            catch (FormatException error)
            {
                throw new LexiconException($"lexicon/triggers.json, {kind ?? "mask"}: {error.Message}", error);
            }

            var first = trigger.Pattern.FirstWords.ToArray();
            foreach (var word in first)
            {
                if (!_byFirst.TryGetValue(word, out var list))
                {
                    _byFirst[word] = list = [];
                }

                list.Add(trigger);
            }

            if (first.Length == 0)
            {
                _anywhere.Add(trigger);
            }
        }
    }
}
