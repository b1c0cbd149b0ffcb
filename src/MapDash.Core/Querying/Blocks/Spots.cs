namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// Where each event of a snapshot is drawn, as a number: events drawn at the same places share it. A box takes a spot whole
/// or not at all, and there are far fewer of them than events. Immutable.
/// </summary>
internal sealed class Spots
{
    /// <summary>The spot of the events that are not drawn.</summary>
    public const ushort Nowhere = 0;

    private readonly ushort[][] _of;
    private readonly List<int[]> _places;

    private Spots(ushort[][] of, List<int[]> places) => (_of, _places) = (of, places);

    /// <summary>Number of spots.</summary>
    public int Count => _places.Count;

    /// <summary>Bytes held.</summary>
    public long Bytes => _of.Sum(block => block.Length * (long)sizeof(ushort)) + _places.Sum(places => (places.Length * (long)sizeof(int)) + 24);

    /// <summary>Numbers the spots of a snapshot.</summary>
    /// <param name="table">The snapshot.</param>
    /// <param name="lanes">Its lanes.</param>
    /// <returns>Null where there are more than 65,535.</returns>
    public static Spots? Of(BlockTable table, Lanes lanes)
    {
        // A set of places is the set without its last place, and that place.
        var places = new List<int[]> { Array.Empty<int>() };
        var numbers = new Dictionary<(ushort Before, int Place), ushort>();
        var of = new ushort[table.Blocks.Length][];
        Span<ulong> drawn = stackalloc ulong[BlockBits.Words];
        for (var number = 0; number < of.Length; number++)
        {
            var own = of[number] = new ushort[table.Blocks[number].Count];
            foreach (var place in table.Blocks[number].Hidden.Lanes.Where(lane => lane >= lanes.FirstDrawn).Order())
            {
                drawn.Clear();
                table.Blocks[number].Hidden.AddTo(place, drawn);
                foreach (var at in new Positions(drawn))
                {
                    if (!numbers.TryGetValue((own[at], place), out var spot))
                    {
                        if (places.Count > ushort.MaxValue)
                        {
                            return null;
                        }

                        spot = (ushort)places.Count;
                        numbers.Add((own[at], place), spot);
                        places.Add([.. places[own[at]], place]);
                    }

                    own[at] = spot;
                }
            }
        }

        return new Spots(of, places);
    }

    /// <summary>The spots of a block's events.</summary>
    public ReadOnlySpan<ushort> Of(int block) => _of[block];

    /// <summary>The spots that hold any of some places.</summary>
    /// <param name="isOne">Whether a hidden lane is that of one of the places.</param>
    public int[] At(bool[] isOne) => [.. Enumerable.Range(0, Count).Where(spot => Array.Exists(_places[spot], place => isOne[place]))];
}
