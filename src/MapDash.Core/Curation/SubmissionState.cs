namespace MapDash.Core.Curation;

/// <summary>How far a submission has come.</summary>
public enum SubmissionState
{
    /// <summary>In work; also what a reviewer sent back.</summary>
    Draft,

    /// <summary>Waits for a second person, and is not changed meanwhile.</summary>
    InReview,

    /// <summary>Its accepted events are part of a dataset version.</summary>
    Published,

    /// <summary>Put aside by its curator; nothing of it was published.</summary>
    Discarded,
}
