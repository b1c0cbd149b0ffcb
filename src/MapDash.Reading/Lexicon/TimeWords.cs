using System.Globalization;

namespace MapDash.Reading.Lexicon;

/// <summary>Names of months, days and spans. Immutable.</summary>
internal sealed class TimeWords
{
    /// <summary>Reads the words.</summary>
    public TimeWords(TimeFile file)
    {
        Months = Named(file.Months);
        Hijri = Named(file.Hijri);
        Doubtful = Words.Set(file.Doubtful);
        Weekdays = Words.Table(file.Weekdays.Select(entry => (entry.Key, entry.Value)));
        Seasons = Words.Table(file.Seasons.Select(entry => (entry.Key, (entry.Value[0], entry.Value[1]))));
        Dayparts = Words.Set(file.Dayparts);
        Last = Words.Set(file.Last);
        Next = Words.Set(file.Next);
        This = Words.Set(file.This);
        Units = Words.Table(file.Units.SelectMany(unit => unit.Value.Select(word => (word, unit.Key))));
        Duals = Words.Table(file.Duals.SelectMany(unit => unit.Value.Select(word => (word, unit.Key))));
    }

    public PhraseSet<int> Months { get; }

    public PhraseSet<int> Hijri { get; }

    /// <summary>Names of months that are other words too.</summary>
    public PhraseSet<bool> Doubtful { get; }

    /// <summary>Days of the week, 0 is Sunday.</summary>
    public Dictionary<string, int> Weekdays { get; }

    public Dictionary<string, (int First, int Last)> Seasons { get; }

    public PhraseSet<bool> Dayparts { get; }

    public PhraseSet<bool> Last { get; }

    public PhraseSet<bool> Next { get; }

    public PhraseSet<bool> This { get; }

    public Dictionary<string, string> Units { get; }

    public Dictionary<string, string> Duals { get; }

    private static PhraseSet<int> Named(Dictionary<string, string[]> months) =>
        new(months.SelectMany(month => month.Value.Select(name => (name, int.Parse(month.Key, CultureInfo.InvariantCulture)))));
}
