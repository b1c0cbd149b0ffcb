namespace MapDash.Core.Querying.Blocks;

/// <summary>Turns places into sets of the events drawn there.</summary>
internal static class BoxMask
{
    // So many are looked up one by one; more are met on a walk through all lanes of a block.
    private const int FewPlaces = 40;

    /// <summary>The events drawn at any of some places.</summary>
    /// <param name="table">The snapshot.</param>
    /// <param name="isOne">Whether a hidden lane is that of one of the places.</param>
    public static EventSet Of(BlockTable table, bool[] isOne)
    {
        var wanted = Enumerable.Range(0, isOne.Length).Where(lane => isOne[lane]).ToArray();
        return new EventSet(table.Blocks.Length, (number, to) =>
        {
            var hidden = table.Blocks[number].Hidden;
            if (wanted.Length > FewPlaces)
            {
                hidden.AddTo(isOne, to);
                return;
            }

            foreach (var place in wanted)
            {
                hidden.AddTo(place, to);
            }
        });
    }
}
