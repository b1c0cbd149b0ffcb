namespace MapDash.Core.Querying.Blocks;

/// <summary>Turns places into sets of the events drawn there.</summary>
internal static class BoxMask
{
    // So many are looked up one by one; more are met on a walk through all lanes of a block.
    private const int FewPlaces = 40;

    /// <summary>The events drawn at any of some places, 64 words for each block.</summary>
    /// <param name="table">The snapshot.</param>
    /// <param name="places">Hidden lanes of the places.</param>
    /// <param name="lanes">Number of hidden lanes.</param>
    public static ulong[] Of(BlockTable table, IEnumerable<int> places, int lanes)
    {
        var wanted = places.ToArray();
        var isOne = new bool[lanes];
        foreach (var place in wanted)
        {
            isOne[place] = true;
        }

        var mask = new ulong[table.Blocks.Length * BlockBits.Words];
        BlockCounter.InParts(table.Blocks.Length, (from, until) =>
        {
            for (var number = from; number < until; number++)
            {
                var own = mask.AsSpan(number * BlockBits.Words, BlockBits.Words);
                if (wanted.Length > FewPlaces)
                {
                    table.Blocks[number].Hidden.AddTo(isOne, own);
                }
                else
                {
                    foreach (var place in wanted)
                    {
                        table.Blocks[number].Hidden.AddTo(place, own);
                    }
                }
            }

            return until - from;
        });
        return mask;
    }
}
