namespace MapDash.Reading.Lexicon;

/// <summary>Number words, bounds, and what figures count. Immutable.</summary>
internal sealed class NumberWords
{
    /// <summary>Reads the words.</summary>
    public NumberWords(NumbersFile file)
    {
        Units = Words.Table(file.Units.Select(entry => (entry.Key, entry.Value)));
        Tens = Words.Table(file.Tens.Select(entry => (entry.Key, entry.Value)));
        Hundreds = Words.Table(file.Hundreds.Select(entry => (entry.Key, entry.Value)));
        Large = Words.Table(file.Large.Select(entry => (entry.Key, entry.Value)));
        Fractions = Words.Table(file.Fractions.Select(entry => (entry.Key, entry.Value)));
        Teens = new PhraseSet<int>(file.Teens.Select(entry => (entry.Key, entry.Value)));
        Bounds = new PhraseSet<string>(
            new[] { ("approx", file.Approx), ("at_least", file.AtLeast), ("more_than", file.MoreThan), ("at_most", file.AtMost) }
                .SelectMany(bound => bound.Item2.Select(phrase => (phrase, bound.Item1))));
        Vague = new PhraseSet<(double? Low, double? High)>(file.Vague.Select(entry => (entry.Key, (entry.Value[0], entry.Value[1]))));
        ShareNouns = Words.Set(file.ShareNouns);
        UnitNouns = new PhraseSet<string>(file.UnitNouns.SelectMany(unit => unit.Value.Select(noun => (noun, unit.Key))), withArticle: true);
        People = new PhraseSet<string>(file.People.SelectMany(unit => unit.Value.Select(noun => (noun, unit.Key))), withArticle: true);
        Casualty = new PhraseSet<string>(file.Casualty.SelectMany(unit => unit.Value.Select(word => (word, unit.Key))));
        Groups = Words.Set(file.Groups);
        Duals = [.. file.Duals.Select(Text.Folding.Word)];
        NotCounted = Words.Set(file.NotCountedBefore);
        Plurals = [.. file.Plurals.Select(Text.Folding.Word)];
    }

    public Dictionary<string, int> Units { get; }

    public Dictionary<string, int> Tens { get; }

    public Dictionary<string, int> Hundreds { get; }

    public Dictionary<string, int> Large { get; }

    public Dictionary<string, double> Fractions { get; }

    public PhraseSet<int> Teens { get; }

    /// <summary>Phrases that bound the number after them, by qualifier.</summary>
    public PhraseSet<string> Bounds { get; }

    public PhraseSet<(double? Low, double? High)> Vague { get; }

    public PhraseSet<bool> ShareNouns { get; }

    public PhraseSet<string> UnitNouns { get; }

    public PhraseSet<string> People { get; }

    /// <summary>Words that say what became of people, by unit.</summary>
    public PhraseSet<string> Casualty { get; }

    /// <summary>Whose people a number counts: ستة من الأهالي.</summary>
    public PhraseSet<bool> Groups { get; }

    /// <summary>Words of casualty that say two by themselves: قتيلين.</summary>
    public HashSet<string> Duals { get; }

    /// <summary>Words before numbers that count nothing: brigade 52.</summary>
    public PhraseSet<bool> NotCounted { get; }

    /// <summary>Plurals that end as duals do.</summary>
    public HashSet<string> Plurals { get; }
}
