using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Core.Time;

namespace MapDash.Benchmarks.Peers;

/// <summary>A question to all peers: values by their numbers in <see cref="PeerData"/>, days as day numbers.</summary>
internal sealed record PeerQuery
{
    public int? From { get; init; }

    public int? To { get; init; }

    public bool Certain { get; init; }

    public int[] Actors { get; init; } = [];

    public int[] Kinds { get; init; } = [];

    public int[] Sources { get; init; } = [];

    public int[] Statuses { get; init; } = [];

    public int[] Precisions { get; init; } = [];

    public int[] Within { get; init; } = [];

    public GeoBox? Box { get; init; }

    /// <summary>Whether the histogram of all months is asked for too; it does not change while only the days do.</summary>
    public bool Histogram { get; init; }

    public EventQuery ToIndex(PeerData data) => new(new EventFilter
    {
        Window = new DateWindow(Day(From), Day(To)),
        Match = Certain ? TimeMatch.Certain : TimeMatch.Possible,
        Actors = Array.ConvertAll(Actors, at => data.Actors[at]),
        Kinds = Array.ConvertAll(Kinds, at => data.Kinds[at]),
        Sources = Array.ConvertAll(Sources, at => data.Sources[at]),
        Statuses = Array.ConvertAll(Statuses, at => (ReportedStatus)at),
        Precisions = Array.ConvertAll(Precisions, at => (PlacePrecision)at),
        Places = Array.ConvertAll(Within, at => data.Places[at]),
        Box = Box,
    });

    /// <summary>Numbers of the places whose box meets that of the question; null where it has none.</summary>
    public int[]? Meeting(PeerData data) => Box is null ? null
        : [.. Enumerable.Range(0, data.Boxes.Length).Where(at => data.Boxes[at] is { } own && own.Meets(Box))];

    private static DateOnly? Day(int? number) => number is { } day ? DateOnly.FromDayNumber(day) : null;
}
