namespace MapDash.Core.Curation;

/// <summary>Why a step on the desk is refused.</summary>
public enum CurationFault
{
    /// <summary>There is no such submission or card any more.</summary>
    Gone,

    /// <summary>It is not in work: it waits for review, or is published or put aside.</summary>
    NotDraft,

    /// <summary>It does not wait for review.</summary>
    NotInReview,

    /// <summary>Nobody publishes their own.</summary>
    OwnDraft,

    /// <summary>A suggestion is neither accepted, merged nor rejected.</summary>
    Undecided,

    /// <summary>Every card is rejected.</summary>
    NothingAccepted,

    /// <summary>A card lacks what an event needs.</summary>
    Incomplete,

    /// <summary>Two events are alike in every field: they are one, or were not told apart yet.</summary>
    Identical,

    /// <summary>Who sends something back says why.</summary>
    NoReason,

    /// <summary>The published event was changed since the correction was begun.</summary>
    Outdated,

    /// <summary>The report is younger than the delay after which the archive publishes.</summary>
    TooRecent,

    /// <summary>There is nothing to take back.</summary>
    NothingToUndo,

    /// <summary>A text is longer than the desk takes; see <see cref="TextLimits"/>.</summary>
    TooLong,

    /// <summary>The account may not do that (any more).</summary>
    NotAllowed,
}
