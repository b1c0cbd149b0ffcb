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
        Opening = Words.Set(file.Opening);
        Closing = Words.Set(file.Closing);
        Middle = Words.Set(file.Middle);
        SameDay = Words.Set(file.SameDay);
        NextDay = Words.Set(file.NextDay);
        Ordinals = new(OrdinalNames());
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

    /// <summary>The first part of a span: مطلع.</summary>
    public PhraseSet<bool> Opening { get; }

    /// <summary>The last part of a span: أواخر.</summary>
    public PhraseSet<bool> Closing { get; }

    /// <summary>The middle of a span: منتصف.</summary>
    public PhraseSet<bool> Middle { get; }

    /// <summary>Phrases that point to the day of what was told before: في اليوم نفسه.</summary>
    public PhraseSet<bool> SameDay { get; }

    /// <summary>Phrases that point to the day after it: في اليوم التالي.</summary>
    public PhraseSet<bool> NextDay { get; }

    /// <summary>Days of a month as ordinals: التاسع, الحادي والعشرين.</summary>
    public PhraseSet<int> Ordinals { get; }

    public Dictionary<string, string> Units { get; }

    public Dictionary<string, string> Duals { get; }

    // Ordinals are made by rule, one for each day of a month.
    private static IEnumerable<(string Phrase, int Value)> OrdinalNames()
    {
        string[] ones = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"];
        for (var i = 0; i < ones.Length; i++)
        {
            yield return (ones[i], i + 1);
        }

        for (var i = 0; i < 9; i++)
        {
            var first = i == 0 ? "الحادي" : ones[i];
            yield return ($"{first} عشر", i + 11);
            yield return ($"{first} والعشرين", i + 21);
            yield return ($"{first} والعشرون", i + 21);
        }

        yield return ("العشرين", 20);
        yield return ("العشرون", 20);
        yield return ("الثلاثين", 30);
        yield return ("الثلاثون", 30);
        yield return ("الحادي والثلاثين", 31);
        yield return ("الحادي والثلاثون", 31);
    }

    private static PhraseSet<int> Named(Dictionary<string, string[]> months) =>
        new(months.SelectMany(month => month.Value.Select(name => (name, int.Parse(month.Key, CultureInfo.InvariantCulture)))));
}
