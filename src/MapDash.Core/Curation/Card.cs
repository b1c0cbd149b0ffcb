using MapDash.Core.Events;

namespace MapDash.Core.Curation;

/// <summary>
/// One event on a curator's desk: as it was suggested, as the curator has corrected it, and what was decided of it. Immutable.
/// </summary>
public sealed record Card
{
    /// <summary>Number within the submission, from 1; never given twice.</summary>
    public required int Number { get; init; }

    /// <summary>The event as it would be published. Title and summary may be empty: then they are composed from the rest.</summary>
    public required ReportedEvent Event { get; init; }

    /// <summary>What was decided.</summary>
    public CardDecision Decision { get; init; }

    /// <summary>Words of the article that tell of it, in order; code points. Empty for a correction.</summary>
    public IReadOnlyList<TextSpan> Evidence { get; init; } = [];

    /// <summary>How sure the reading is, 0 to 1; null for what a person has written.</summary>
    public double? Confidence { get; init; }

    /// <summary>The rules that made the suggestions, for who wonders why.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Names of the fields that a person has set: a later reading leaves them alone.</summary>
    public IReadOnlyList<string> Touched { get; init; } = [];

    /// <summary>Id of the published event that its claims join; only where it is <see cref="CardDecision.Merged"/>.</summary>
    public string? MergeInto { get; init; }

    /// <summary>The version of the published event that it corrects; null for a new event.</summary>
    public int? Corrects { get; init; }

    /// <summary>Whether a person has set a field.</summary>
    public bool Has(string touched) => Touched.Contains(touched, StringComparer.Ordinal);

    /// <summary>The card with its event changed in one field by a person.</summary>
    public Card Set(string field, Func<ReportedEvent, ReportedEvent> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with { Event = change(Event), Touched = Has(field) ? Touched : [.. Touched, field] };
    }
}
