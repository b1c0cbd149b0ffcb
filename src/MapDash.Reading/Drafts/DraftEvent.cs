using MapDash.Core.Events;
using MapDash.Core.Time;

namespace MapDash.Reading.Drafts;

/// <summary>
/// An event as an article's words give it, for a curator to correct: suggestions with their words, none of them certain.
/// Offsets are code points of the article. Immutable.
/// </summary>
public sealed record DraftEvent
{
    /// <summary>Code of the kind.</summary>
    public required Suggestion<string> Kind { get; init; }

    /// <summary>What the claimant says of it: done, going on, planned, denied, judged.</summary>
    public required Suggestion<ReportedStatus> Status { get; init; }

    /// <summary>When, seen from the day of publication; null where the words give no time.</summary>
    public Suggestion<Period>? Period { get; init; }

    /// <summary>Ids of places where it is said to have happened.</summary>
    public IReadOnlyList<Suggestion<string>> Places { get; init; } = [];

    /// <summary>Who took part.</summary>
    public IReadOnlyList<Suggestion<DraftActor>> Actors { get; init; } = [];

    /// <summary>Numbers said.</summary>
    public IReadOnlyList<Suggestion<DraftFigure>> Figures { get; init; } = [];

    /// <summary>Id of the actor who says it; <c>NARRATOR</c> for the outlet itself.</summary>
    public required string Claimant { get; init; }

    /// <summary>How the report passes it on.</summary>
    public required AttributionMode Mode { get; init; }

    /// <summary>Whether it is told as background rather than as news.</summary>
    public bool IsBackground { get; init; }

    /// <summary>The words that tell of it, in order.</summary>
    public required IReadOnlyList<TextSpan> Evidence { get; init; }
}
