namespace MapDash.Reading.Lexicon;

/// <summary>A file of the lexicon is missing or does not say what it has to; the message names the file and why.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>Creates an exception without message.</summary>
    public LexiconException()
    {
    }

    /// <summary>Creates an exception.</summary>
    public LexiconException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    public LexiconException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
