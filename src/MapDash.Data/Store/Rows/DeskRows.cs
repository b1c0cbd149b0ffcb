namespace MapDash.Data.Store.Rows;

// What curators work on. Nothing here is public, and nothing is ever changed: a step back is one more step.

/// <summary>One step of a submission: only what it changed. Append only.</summary>
internal sealed class DeskStepRow
{
    public required string SubmissionId { get; set; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; set; }

    public DateTime AtUtc { get; set; }

    public required string Author { get; set; }

    /// <summary>What was done, e.g. <c>accept 3</c>.</summary>
    public required string Action { get; set; }

    /// <summary>The step that this one takes back, or null.</summary>
    public int? Undoes { get; set; }

    /// <summary>The step that was taken back and that this one does again, or null.</summary>
    public int? Redoes { get; set; }

    /// <summary>The parts that it changed, JSON.</summary>
    public required string Body { get; set; }
}

/// <summary>The text of an article on the desk. Append only.</summary>
internal sealed class DeskTextRow
{
    public required string SubmissionId { get; set; }

    public required string Text { get; set; }
}

/// <summary>A name that a curator has added to the lexicon. Append only: of the same words, the last row counts.</summary>
internal sealed class DeskNameRow
{
    public long Sequence { get; set; }

    public required string Words { get; set; }

    public bool IsPlace { get; set; }

    /// <summary>What they name; empty where they are taken away again.</summary>
    public required string TargetId { get; set; }

    public required string Author { get; set; }

    public DateTime AtUtc { get; set; }
}
