namespace MapDash.Core.Querying.Blocks;

/// <content>The next block's set, one event more or less.</content>
internal sealed partial class LaneSet
{
    /// <summary>The same for a block with one event more. A list that grows long stays one until the block is made anew.</summary>
    /// <param name="at">Its position; what stood there and beyond moves up by one.</param>
    /// <param name="lanes">Its lanes.</param>
    public LaneSet With(int at, IReadOnlyCollection<int> lanes)
    {
        var added = lanes.Where(lane => Array.BinarySearch(many.Lanes, lane) < 0).Order().ToArray();
        var (nextFew, nextFrom) = (new List<int>(few.Length + added.Length), new List<int>(few.Length + added.Length + 1));
        var next = new ushort[positions.Length + added.Length];
        var length = 0;
        for (int i = 0, j = 0; i < few.Length || j < added.Length;)
        {
            var lane = Math.Min(i < few.Length ? few[i] : int.MaxValue, j < added.Length ? added[j] : int.MaxValue);
            nextFew.Add(lane);
            nextFrom.Add(length);
            var list = i < few.Length && few[i] == lane ? List(i++) : [];
            var before = 0;
            for (; before < list.Length && list[before] < at; before++)
            {
                next[length++] = list[before];
            }

            if (j < added.Length && added[j] == lane)
            {
                next[length++] = (ushort)at;
                j++;
            }

            foreach (var position in list[before..])
            {
                next[length++] = (ushort)(position + 1);
            }
        }

        return new LaneSet(many.Shifted(at, lanes), [.. nextFew], [.. nextFrom, length], next);
    }

    /// <summary>The same for a block with one event less.</summary>
    /// <param name="at">Its position; what stands beyond moves down by one.</param>
    public LaneSet Without(int at)
    {
        var (nextFew, nextFrom) = (new List<int>(few.Length), new List<int>(few.Length + 1));
        var next = new ushort[positions.Length];
        var length = 0;
        for (var i = 0; i < few.Length; i++)
        {
            var begin = length;
            foreach (var position in List(i))
            {
                next[length] = (ushort)(position < at ? position : position - 1);
                length += position == at ? 0 : 1;
            }

            if (length > begin)
            {
                nextFew.Add(few[i]);
                nextFrom.Add(begin);
            }
        }

        return new LaneSet(many.Shifted(at, null), [.. nextFew], [.. nextFrom, length], next[..length]);
    }
}
