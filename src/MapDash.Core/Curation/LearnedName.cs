namespace MapDash.Core.Curation;

/// <summary>Words that a curator has said are a name of an actor or a place: articles are read with them from then on. Immutable.</summary>
public sealed record LearnedName
{
    private const int LongestWords = 60;

    /// <summary>Creates a name.</summary>
    /// <param name="words">The words, as printed.</param>
    /// <param name="isPlace">Whether they name a place; else an actor.</param>
    /// <param name="id">Id in the gazetteer or the register.</param>
    /// <exception cref="ArgumentException">The words are no name: too short, too long, or without an Arabic letter.</exception>
    public LearnedName(string words, bool isPlace, string id)
    {
        ArgumentNullException.ThrowIfNull(words);
        Words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Trim('"', '«', '»', '،', '.', ':', ';', '؛');
        if (Words.Length is < 3 or > LongestWords || !Words.Any(letter => letter is >= 'ء' and <= 'ي'))
        {
            throw new ArgumentException($"'{Words}' is no name of 3 to {LongestWords} letters.", nameof(words));
        }

        (IsPlace, Id) = (isPlace, id);
    }

    /// <summary>The words.</summary>
    public string Words { get; }

    /// <summary>Whether they name a place; else an actor.</summary>
    public bool IsPlace { get; }

    /// <summary>Id in the gazetteer or the register.</summary>
    public string Id { get; }
}
