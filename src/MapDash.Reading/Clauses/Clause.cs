using MapDash.Core.Events;

namespace MapDash.Reading.Clauses;

/// <summary>A stretch of an article that says one thing, with who says it.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">First token after it.</param>
/// <param name="ContentStart">First token of what is said, after "X said that".</param>
/// <param name="Paragraph">Number of its line.</param>
/// <param name="Sentence">Number of its sentence in the article.</param>
internal sealed record Clause(int Start, int End, int ContentStart, int Paragraph, int Sentence)
{
    /// <summary>Whether a verb of saying or a named source opens it.</summary>
    public bool IsSpeech { get; init; }

    /// <summary>Who says it.</summary>
    public string Claimant { get; init; } = "NARRATOR";

    /// <summary>Whether it says something of who says it: أكدت أنها نفذت.</summary>
    public bool ClaimantActs { get; init; }

    /// <summary>How the report passes it on.</summary>
    public AttributionMode Mode { get; init; } = AttributionMode.Narrator;

    /// <summary>Whether it stands in the headline.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>Whether it opens as background does.</summary>
    public bool IsBackground { get; init; }
}
