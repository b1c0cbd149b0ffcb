namespace MapDash.Core.Querying.Blocks;

/// <summary>Is shown a lane with the events of a block that stand in it.</summary>
/// <param name="lane">The lane.</param>
/// <param name="set">64 words, lent for the time of the call.</param>
internal delegate void LaneVisitor(int lane, ReadOnlySpan<ulong> set);
