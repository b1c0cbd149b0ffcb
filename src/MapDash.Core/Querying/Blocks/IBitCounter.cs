namespace MapDash.Core.Querying.Blocks;

/// <summary>A way to count bits. A type parameter, so that loops around it are compiled for it.</summary>
internal interface IBitCounter
{
    /// <summary>How many bits are set in both of two sets of 64 words.</summary>
    static abstract int CountBoth(ref ulong one, ref ulong other);
}
