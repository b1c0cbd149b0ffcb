namespace MapDash.Reading.Lexicon;

/// <summary>Where a name counts as what it may stand for.</summary>
internal enum NameContext
{
    /// <summary>Wherever it stands.</summary>
    Anywhere,

    /// <summary>A state: an actor where it acts or is acted with, a place otherwise.</summary>
    Acting,

    /// <summary>An actor within a list of forces only.</summary>
    Listed,

    /// <summary>An actor where it acts, is acted with or stands in a list of forces.</summary>
    ActingOrListed,
}
