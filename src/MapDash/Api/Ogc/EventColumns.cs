using MapDash.Core.Querying;

namespace MapDash.Api.Ogc;

/// <summary>
/// What is asked of every event when a box or days are given, as plain columns in the order of the index: a selection goes
/// through hundreds of thousands of them. Immutable and thread-safe.
/// </summary>
internal sealed class EventColumns
{
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _from;
    private readonly int[] _places;

    /// <summary>Reads the columns of a snapshot.</summary>
    public EventColumns(EventIndex index)
    {
        var count = index.Events.Count;
        (_first, _last, _from) = (new int[count], new int[count], new int[count + 1]);
        var numbers = index.PlacesInUse.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        var places = new List<int>(count);
        var at = 0;
        foreach (var reported in index.Events)
        {
            // Without time it matches whatever days are asked for, as the interface demands.
            var period = reported.Period;
            _first[at] = period.IsUndated || period.Start is not { } start ? int.MinValue : start.DayNumber;
            _last[at] = period.IsUndated || period.End is not { } end ? int.MaxValue : end.DayNumber;
            foreach (var place in index.Dataset.DrawnPlacesOf(reported))
            {
                places.Add(numbers[place.Id]);
            }

            _from[++at] = places.Count;
        }

        _places = [.. places];
    }

    /// <summary>Whether an event may have happened on one of these days, as day numbers, both included.</summary>
    public bool IsWithin(int position, int from, int to) => _first[position] <= to && _last[position] >= from;

    /// <summary>The places where an event is drawn, as positions among the places in use; none where it has no shape.</summary>
    public ReadOnlySpan<int> PlacesOf(int position) => _places.AsSpan(_from[position].._from[position + 1]);
}
