using MapDash.Core.Events;

namespace MapDash.Core.Querying;

/// <summary>
/// What the index needs of each event as flat arrays, sorted by (first possible day, id), open starts first. Immutable
/// once built.
/// </summary>
internal sealed class EventColumns
{
    /// <summary>Stands for an open start: before every day.</summary>
    public const int OpenStart = int.MinValue;

    /// <summary>Stands for an open end: after every day.</summary>
    public const int OpenEnd = int.MaxValue;

    public EventColumns(Dataset dataset)
    {
        Events = [.. dataset.Events.OrderBy(StartOf).ThenBy(reported => reported.Id, StringComparer.Ordinal)];
        Start = [.. Events.Select(StartOf)];
        End = [.. Events.Select(reported => reported.Period.End?.DayNumber ?? OpenEnd)];
        Families = [.. dataset.Codes.Families.Select(family => Where(reported => dataset.Codes.Kind(reported.Kind).Family == family.Code))];
        Undated = Where(reported => reported.Period.IsUndated);
        Background = Where(reported => reported.Salience == Salience.Background);
        Retracted = Where(reported => reported.Retracted);
        NewestFirst = Order((a, b) => (Last(b), First(b)).CompareTo((Last(a), First(a))));
        OldestFirst = Order((a, b) => (Start[a], Last(a)).CompareTo((Start[b], Last(b))));
    }

    public ReportedEvent[] Events { get; }

    /// <summary>First possible day as a day number.</summary>
    public int[] Start { get; }

    /// <summary>Last possible day as a day number, inclusive.</summary>
    public int[] End { get; }

    /// <summary>One bitmap per family, in the order of the code list.</summary>
    public Bitmap[] Families { get; }

    public Bitmap Undated { get; }

    public Bitmap Background { get; }

    public Bitmap Retracted { get; }

    /// <summary>Ordinals by last possible day, latest first.</summary>
    public int[] NewestFirst { get; }

    /// <summary>Ordinals by first possible day, earliest first.</summary>
    public int[] OldestFirst { get; }

    /// <summary>Ordinals in an order; not to be changed.</summary>
    public int[] InOrder(EventOrder order) => order == EventOrder.NewestFirst ? NewestFirst : OldestFirst;

    /// <summary>The events that hold.</summary>
    public Bitmap Where(Func<ReportedEvent, bool> holds)
    {
        var bits = new Bitmap(Events.Length);
        for (var i = 0; i < Events.Length; i++)
        {
            if (holds(Events[i]))
            {
                bits.Set(i);
            }
        }

        return bits;
    }

    private static int StartOf(ReportedEvent reported) => reported.Period.Start?.DayNumber ?? OpenStart;

    // An event without an end is as new as its start: an open end says that nothing is known, not that it is the latest.
    private int Last(int at) => End[at] == OpenEnd ? Start[at] : End[at];

    private int First(int at) => Start[at] == OpenStart ? End[at] : Start[at];

    private int[] Order(Comparison<int> compare)
    {
        var order = Enumerable.Range(0, Events.Length).ToArray();
        Array.Sort(order, (a, b) => compare(a, b) is var by && by != 0 ? by : string.CompareOrdinal(Events[a].Id, Events[b].Id));
        return order;
    }
}
