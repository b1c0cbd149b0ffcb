namespace MapDash.Core.Querying.Blocks;

/// <summary>The calendar of the timeline's bins. Days are day numbers. Immutable.</summary>
internal sealed class TimelineBins
{
    private const int MostBins = 4000;

    // Beyond this many days a bin is searched for rather than looked up.
    private const int MostDays = 1 << 17;

    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly short[]? _binOfDay;

    /// <summary>The bins from the one that holds a first day to the one that holds a last; none where the last comes before
    /// the first.</summary>
    public TimelineBins(int first, int last, Granularity granularity)
    {
        Granularity = Affordable(first, last, granularity);
        for (var day = first; day <= last;)
        {
            _starts.Add(StartOf(day, Granularity));
            _ends.Add(EndOf(_starts[^1], Granularity));
            if (_ends[^1] == DateOnly.MaxValue.DayNumber)
            {
                break;
            }

            day = _ends[^1] + 1;
        }

        if (Count > 0 && _ends[^1] - _starts[0] < MostDays)
        {
            _binOfDay = new short[_ends[^1] - _starts[0] + 1];
            for (var bin = 0; bin < Count; bin++)
            {
                _binOfDay.AsSpan(_starts[bin] - _starts[0], _ends[bin] - _starts[bin] + 1).Fill((short)bin);
            }
        }
    }

    /// <summary>Width of the bins: the one asked for, or the next that can be drawn.</summary>
    public Granularity Granularity { get; }

    /// <summary>Number of bins.</summary>
    public int Count => _starts.Count;

    /// <summary>First day of a bin.</summary>
    public int Start(int bin) => _starts[bin];

    /// <summary>Last day of a bin, inclusive.</summary>
    public int End(int bin) => _ends[bin];

    /// <summary>The bin that holds a day; the day must lie within the bins.</summary>
    public int Of(int day) => _binOfDay is not null ? _binOfDay[day - _starts[0]] : _starts.BinarySearch(day) is var found && found >= 0 ? found : ~found - 1;

    /// <summary>Adds an event that has a start: certain where it lies within one bin; else it begins to be possible in its first
    /// and ceases after its last, which is summed up later.</summary>
    /// <param name="start">First possible day.</param>
    /// <param name="end">Last possible day, or <see cref="DayKey.OpenEnd"/>.</param>
    /// <param name="family">Its family.</param>
    /// <param name="families">Number of families.</param>
    /// <param name="certain">Counts by bin and family.</param>
    /// <param name="possible">Steps by bin and family, with one bin more.</param>
    public void Add(int start, int end, int family, int families, Span<int> certain, Span<int> possible)
    {
        var bin = Of(start);
        if (end <= _ends[bin])
        {
            certain[(bin * families) + family]++;
            return;
        }

        possible[(bin * families) + family]++;
        possible[((end == DayKey.OpenEnd ? Count : Of(end) + 1) * families) + family]--;
    }

    /// <summary>Last day of the calendar span of a day, cut off where the calendar ends.</summary>
    public static int EndOf(int day, Granularity granularity)
    {
        var date = DateOnly.FromDayNumber(day);
        return granularity switch
        {
            Granularity.Week => Math.Min(DateOnly.MaxValue.DayNumber, day + 6 - (int)date.DayOfWeek),
            Granularity.Month => LastDay(date.Year, date.Month),
            Granularity.Quarter => LastDay(date.Year, ((date.Month - 1) / 3 * 3) + 3),
            _ => LastDay(date.Year, 12),
        };
    }

    private static int StartOf(int day, Granularity granularity)
    {
        var date = DateOnly.FromDayNumber(day);
        return granularity switch
        {
            Granularity.Week => Math.Max(0, day - (int)date.DayOfWeek),
            Granularity.Month => new DateOnly(date.Year, date.Month, 1).DayNumber,
            Granularity.Quarter => new DateOnly(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1).DayNumber,
            _ => new DateOnly(date.Year, 1, 1).DayNumber,
        };
    }

    private static int LastDay(int year, int month) => new DateOnly(year, month, DateTime.DaysInMonth(year, month)).DayNumber;

    // One mistyped year must not make a hundred thousand bars: the bars become wider until they can be drawn.
    private static Granularity Affordable(int first, int last, Granularity granularity)
    {
        while (granularity != Granularity.Year && first <= last && ((long)last - first) / ShortestDays(granularity) > MostBins)
        {
            granularity++;
        }

        return granularity;
    }

    private static int ShortestDays(Granularity granularity) => granularity switch
    {
        Granularity.Week => 7,
        Granularity.Month => 28,
        _ => 90,
    };
}
