namespace MapDash.Data.Store.Rows;

/// <summary>One step of an event's history. Append only: a trigger refuses any change.</summary>
internal sealed class RevisionRow
{
    /// <summary>Order in which steps were written, from 1.</summary>
    public long Sequence { get; set; }

    public required string EventId { get; set; }

    public int Version { get; set; }

    public DateTime AtUtc { get; set; }

    public required string Author { get; set; }

    public required string ChangeEn { get; set; }

    public required string ChangeAr { get; set; }

    public required string ReasonEn { get; set; }

    public required string ReasonAr { get; set; }

    /// <summary>The whole event as this step made it, JSON.</summary>
    public required string Snapshot { get; set; }
}

/// <summary>What binds a revision to all before it; see <see cref="RevisionChain"/>. Append only.</summary>
internal sealed class ChainRow
{
    public long Sequence { get; set; }

    /// <summary>SHA-256 of the link before and of the revision, lower-case hex.</summary>
    public required string Hash { get; set; }
}

/// <summary>What binds a published state to the revisions it holds; see <see cref="RevisionChain"/>. Append only.</summary>
internal sealed class SealRow
{
    public int Number { get; set; }

    /// <summary>SHA-256 of the chain up to the last revision and of the row of the version, lower-case hex.</summary>
    public required string Hash { get; set; }
}

/// <summary>What binds one thing that people or files have brought to all before it; see <see cref="RecordChain"/>. Append only.</summary>
internal sealed class RecordLinkRow
{
    /// <summary>Order in which things were written, from 1.</summary>
    public long Sequence { get; set; }

    /// <summary>text, step, name, load or version.</summary>
    public required string Source { get; set; }

    /// <summary>Id of the submission; empty for what is numbered alone.</summary>
    public required string Key { get; set; }

    /// <summary>Number of the row; 0 for a text.</summary>
    public long Number { get; set; }

    /// <summary>SHA-256 of the link before and of the row, lower-case hex.</summary>
    public required string Hash { get; set; }
}

/// <summary>A published state: all revisions up to one, and the register rows since then. Append only.</summary>
internal sealed class DatasetVersionRow
{
    public int Number { get; set; }

    public DateTime PublishedUtc { get; set; }

    public required string Note { get; set; }

    public long LastRevision { get; set; }
}

/// <summary>A file that was loaded. Append only: the row with the highest sequence of a name is the state in the store.</summary>
internal sealed class LoadRow
{
    public long Sequence { get; set; }

    public required string File { get; set; }

    /// <summary>SHA-256, lower-case hex; empty where the file was gone at that load.</summary>
    public required string Sha256 { get; set; }

    public DateTime AtUtc { get; set; }
}
