namespace MapDash.Core.Querying.Blocks;

/// <summary>The days that events of a snapshot begin or end on, ascending, each once. Immutable.</summary>
internal sealed class DayList
{
    private readonly int[] _rank;
    private readonly int[] _days;

    /// <summary>Collects the days of blocks.</summary>
    public DayList(EventBlock[] blocks)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var block in blocks)
        {
            foreach (var day in block.Start.Concat(block.End).Where(IsDay))
            {
                (first, last) = (Math.Min(first, day), Math.Max(last, day));
            }
        }

        First = first;
        _rank = new int[first > last ? 0 : last - first + 1];
        foreach (var block in blocks)
        {
            Mark(block.Start);
            Mark(block.End);
        }

        _days = new int[_rank.Sum()];
        for (int at = 0, count = 0; at < _rank.Length; at++)
        {
            if (_rank[at] != 0)
            {
                _days[count++] = first + at;
            }

            _rank[at] = count;
        }

        void Mark(int[] column)
        {
            foreach (var day in column)
            {
                if (IsDay(day))
                {
                    _rank[day - first] = 1;
                }
            }
        }
    }

    /// <summary>The earliest day.</summary>
    public int First { get; }

    /// <summary>How many days.</summary>
    public int Count => _days.Length;

    /// <summary>The day at an index.</summary>
    public int this[int index] => _days[index];

    /// <summary>How many of the days are not later than a day.</summary>
    public int UpTo(int day) => _rank.Length == 0 || day < First ? 0 : day - (long)First >= _rank.Length ? Count : _rank[day - First];

    private static bool IsDay(int day) => day is not (DayKey.OpenStart or DayKey.OpenEnd);
}
