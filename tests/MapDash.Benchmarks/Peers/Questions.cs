using MapDash.Benchmarks.Generation;
using MapDash.Benchmarks.Micro;

namespace MapDash.Benchmarks.Peers;

/// <summary>What peers are asked. Every series goes on where it stopped, so that no question comes twice.</summary>
internal sealed class Questions(PeerData data)
{
    private static readonly int First = new DateOnly(2004, 1, 1).DayNumber;

    private readonly Dice _dice = new(11);
    private int _day;

    /// <summary>Fixed questions of every kind, to compare answers.</summary>
    public IEnumerable<PeerQuery> Fixed()
    {
        var year = new PeerQuery { From = First + 4000, To = First + 4364, Histogram = true };
        yield return new PeerQuery { Histogram = true };
        yield return year;
        yield return year with { Certain = true };
        yield return year with { From = null };
        yield return year with { To = null, Certain = true };
        yield return year with { From = year.To };
        yield return new PeerQuery { Actors = [0, 5], Histogram = true };
        yield return year with { Actors = [1], Kinds = [0, 2] };
        yield return year with { Kinds = [1], Sources = [0, 1, 2], Statuses = [0, 1] };
        yield return year with { Precisions = [0, 1, 2], Actors = [2, 3, 4] };
        yield return new PeerQuery { Within = [Array.IndexOf(data.Places, "IQ-AN"), Array.IndexOf(data.Places, "IQ-DI")], Histogram = true };
        yield return year with { Within = [Array.IndexOf(data.Places, "IQ-NI")], Actors = [0] };
        foreach (var percent in new[] { 1, 10, 25 })
        {
            yield return year with { Box = BBox.Box(_dice, percent) };
        }

        yield return new PeerQuery { Box = BBox.Box(_dice, 10), Kinds = [0], Histogram = true };
    }

    /// <summary>A year, a day further each time.</summary>
    public PeerQuery[] Brush(int count) => Many(count, () => new PeerQuery { From = First + (++_day % 7000), To = First + (_day % 7000) + 365 });

    /// <summary>Another year.</summary>
    public PeerQuery[] Jump(int count) => Many(count, () => _dice.Below(7000) is var from ? new PeerQuery { From = First + from, To = First + from + 365 } : null!);

    /// <summary>Another actor and kind within a window of a year that stays.</summary>
    public PeerQuery[] Filter(int count) => Many(count, () => new PeerQuery
    {
        From = First + 4000,
        To = First + 4364,
        Actors = [_dice.Below(data.Actors.Length), _dice.Below(data.Actors.Length)],
        Kinds = [_dice.Below(data.Kinds.Length)],
        Histogram = true,
    });

    /// <summary>A box of a share of the country, over all days.</summary>
    public PeerQuery[] Boxes(int count, int percent) => Many(count, () => new PeerQuery { Box = BBox.Box(_dice, percent), Histogram = true });

    private static PeerQuery[] Many(int count, Func<PeerQuery> one) => [.. Enumerable.Range(0, count).Select(_ => one())];
}
