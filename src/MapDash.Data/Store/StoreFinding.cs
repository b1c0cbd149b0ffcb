namespace MapDash.Data.Store;

/// <summary>Something wrong in a store. Immutable.</summary>
/// <param name="Check">Which check found it: integrity, references, geometry, quotes, revisions, versions, chain,
/// guards, desk, load log, search.</param>
/// <param name="Where">The entry, e.g. <c>event 001-E03</c>.</param>
/// <param name="What">What is wrong.</param>
public sealed record StoreFinding(string Check, string Where, string What)
{
    /// <summary>The finding as one line.</summary>
    public override string ToString() => $"{Check}: {Where}: {What}";
}
