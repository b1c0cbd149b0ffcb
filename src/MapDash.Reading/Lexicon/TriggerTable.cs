using MapDash.Reading.Text;

namespace MapDash.Reading.Lexicon;

/// <summary>The patterns that show kinds of events. Immutable.</summary>
internal sealed class TriggerTable
{
    private readonly PatternTable<Trigger> _table;

    /// <summary>Reads the patterns.</summary>
    /// <exception cref="LexiconException">A pattern cannot be read.</exception>
    public TriggerTable(TriggersFile file) =>
        _table = new PatternTable<Trigger>(file.Kinds
            .SelectMany(kind => Read(kind.Kind, kind.Sure ?? [], Trigger.Sure).Concat(Read(kind.Kind, kind.Strong, Trigger.Strong)).Concat(Read(kind.Kind, kind.Plain, 2)).Concat(Read(kind.Kind, kind.Weak, 1)))
            .Concat(Read(null, file.Mask, 0))
            .Select(trigger => (trigger.Pattern, trigger)));

    /// <summary>The patterns that match at a token, with the token after each match.</summary>
    public IEnumerable<(Trigger Trigger, int End)> At(IReadOnlyList<Token> tokens, int at, int end) => _table.At(tokens, at, end);

    private static IEnumerable<Trigger> Read(string? kind, string[] patterns, int weight) =>
        patterns.Select(text => new Trigger(kind, Pattern.Read(text, $"lexicon/triggers.json, {kind ?? "mask"}"), weight));
}
