namespace MapDash.Core.Querying.Blocks;

/// <summary>Turns keys of texts into sets of events.</summary>
internal static class TextMask
{
    /// <summary>The events with any of the keys, 64 words for each block; null where no words were asked for.</summary>
    public static ulong[]? Of(BlockTable table, IReadOnlyList<int>? keys)
    {
        if (keys is null)
        {
            return null;
        }

        var mask = new ulong[table.Blocks.Length * BlockBits.Words];
        if (keys.Count == 0)
        {
            return mask;
        }

        var found = new System.Collections.BitArray(keys.Max() + 1);
        foreach (var key in keys)
        {
            found[key] = true;
        }

        for (var number = 0; number < table.Blocks.Length; number++)
        {
            var own = table.Blocks[number].TextKeys;
            for (var at = 0; at < own.Length; at++)
            {
                if ((uint)own[at] < (uint)found.Length && found[own[at]])
                {
                    mask[(number * BlockBits.Words) + (at >> 6)] |= 1UL << (at & 63);
                }
            }
        }

        return mask;
    }
}
