namespace MapDash.Core.Querying.Blocks;

/// <summary>Turns keys of texts into sets of events.</summary>
internal static class TextMask
{
    /// <summary>The events with any of the keys; null where no words were asked for.</summary>
    public static EventSet? Of(BlockTable table, IReadOnlyList<int>? keys)
    {
        if (keys is null)
        {
            return null;
        }

        var found = new System.Collections.BitArray(keys.Count == 0 ? 0 : keys.Max() + 1);
        foreach (var key in keys)
        {
            found[key] = true;
        }

        return new EventSet(table.Blocks.Length, (number, to) =>
        {
            var own = table.Blocks[number].TextKeys;
            for (var at = 0; at < own.Length; at++)
            {
                if ((uint)own[at] < (uint)found.Length && found[own[at]])
                {
                    to[at >> 6] |= 1UL << (at & 63);
                }
            }
        });
    }
}
