namespace MapDash.Reading.Lexicon;

/// <summary><c>lexicon/time.json</c>. What each field means stands in the file.</summary>
internal sealed record TimeFile(
    Dictionary<string, string[]> Months,
    Dictionary<string, string[]> Hijri,
    string[] Doubtful,
    Dictionary<string, int> Weekdays,
    Dictionary<string, int[]> Seasons,
    string[] Dayparts,
    string[] Last,
    string[] Next,
    string[] This,
    string[] Opening,
    string[] Closing,
    string[] Middle,
    string[] SameDay,
    string[] NextDay,
    Dictionary<string, string[]> Units,
    Dictionary<string, string[]> Duals);
