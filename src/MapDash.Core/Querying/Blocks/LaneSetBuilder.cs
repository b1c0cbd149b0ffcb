using System.Runtime.InteropServices;

namespace MapDash.Core.Querying.Blocks;

/// <summary>Puts the <see cref="LaneSet"/> of a block together, and then that of the next. For one thread.</summary>
internal sealed class LaneSetBuilder
{
    private readonly Dictionary<int, List<ushort>> _positions = [];

    /// <summary>Says in which lanes the next event stands.</summary>
    /// <param name="at">Its position; they ascend.</param>
    /// <param name="lanes">Its lanes, each once.</param>
    public void Add(int at, IReadOnlyCollection<int> lanes)
    {
        foreach (var lane in lanes)
        {
            ref var positions = ref CollectionsMarshal.GetValueRefOrAddDefault(_positions, lane, out _);
            (positions ??= []).Add((ushort)at);
        }
    }

    /// <summary>The set of the events that were added; the next begins empty.</summary>
    public LaneSet Take()
    {
        var used = _positions.Where(pair => pair.Value.Count > 0).OrderBy(pair => pair.Key).ToArray();
        var many = Array.FindAll(used, pair => pair.Value.Count > LaneSet.MostFew);
        var few = Array.FindAll(used, pair => pair.Value.Count <= LaneSet.MostFew);
        var words = new ulong[many.Length * BlockBits.Words];
        for (var i = 0; i < many.Length; i++)
        {
            foreach (var at in many[i].Value)
            {
                words[(i * BlockBits.Words) + (at >> 6)] |= 1UL << (at & 63);
            }
        }

        var from = new int[few.Length + 1];
        for (var i = 0; i < few.Length; i++)
        {
            from[i + 1] = from[i] + few[i].Value.Count;
        }

        var lists = few.SelectMany(pair => pair.Value).ToArray();
        foreach (var (_, positions) in used)
        {
            positions.Clear();
        }

        return new LaneSet(new LaneWords(Array.ConvertAll(many, pair => pair.Key), words), Array.ConvertAll(few, pair => pair.Key), from, lists);
    }
}
