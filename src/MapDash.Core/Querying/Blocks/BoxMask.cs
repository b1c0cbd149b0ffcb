namespace MapDash.Core.Querying.Blocks;

/// <summary>Turns places into sets of the events drawn there.</summary>
internal static class BoxMask
{
    /// <summary>The events drawn at any of some places, 64 words for each block.</summary>
    /// <param name="table">The snapshot.</param>
    /// <param name="places">Hidden lanes of the places.</param>
    /// <param name="lanes">Number of hidden lanes.</param>
    public static ulong[] Of(BlockTable table, IEnumerable<int> places, int lanes)
    {
        var isOne = new bool[lanes];
        foreach (var place in places)
        {
            isOne[place] = true;
        }

        var mask = new ulong[table.Blocks.Length * BlockBits.Words];
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            table.Blocks[number].Hidden.AddTo(isOne, mask.AsSpan(number * BlockBits.Words, BlockBits.Words));
        }

        return mask;
    }
}
