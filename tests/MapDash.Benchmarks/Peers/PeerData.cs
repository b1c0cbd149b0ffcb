using MapDash.Core.Events;
using MapDash.Core.Querying;

namespace MapDash.Benchmarks.Peers;

/// <summary>
/// The events that are shown by default, flat, as every peer gets them: newest first, so that a row's number is its place on
/// the page. Trees are spread out: an event has every actor and place that holds one of its own.
/// </summary>
internal sealed class PeerData
{
    /// <summary>Stands for an open start and, negated, for an open end.</summary>
    public const int Open = -1_000_000;

    public PeerData(EventIndex index)
    {
        var dataset = index.Dataset;
        Rows = [.. index.Events
            .Where(reported => reported is { Retracted: false, Salience: Salience.Main })
            .OrderByDescending(reported => Last(reported.Period.Start, reported.Period.End))
            .ThenByDescending(reported => (reported.Period.Start ?? reported.Period.End)?.DayNumber ?? Open)
            .ThenBy(reported => reported.Id, StringComparer.Ordinal)];
        Start = Array.ConvertAll(Rows, reported => reported.Period.Start?.DayNumber ?? Open);
        End = Array.ConvertAll(Rows, reported => reported.Period.End?.DayNumber ?? -Open);
        Undated = Array.ConvertAll(Rows, reported => reported.Period.IsUndated ? 1 : 0);
        FirstMonth = Array.ConvertAll(Rows, reported => reported.Period.Start is { } day ? Month(day) : -1);
        LastMonth = Array.ConvertAll(Rows, reported => reported.Period.End is { } day ? Month(day) : int.MaxValue);
        Kinds = [.. dataset.Codes.Kinds.Select(kind => kind.Code)];
        Actors = [.. dataset.Actors.Actors.Select(actor => actor.Id)];
        Sources = [.. dataset.Reports.Select(report => report.Id)];
        Provinces = [.. dataset.Gazetteer.Provinces.Select(place => place.Id)];
        Places = [.. dataset.Gazetteer.Places.Select(place => place.Id)];
        var (kinds, actors, sources, provinces, places) = (Numbers(Kinds), Numbers(Actors), Numbers(Sources), Numbers(Provinces), Numbers(Places));
        Kind = Array.ConvertAll(Rows, reported => kinds[reported.Kind]);
        Status = Array.ConvertAll(Rows, reported => (int)reported.Status);
        Precision = Array.ConvertAll(Rows, reported => (int)reported.PlacePrecision);
        var above = Above(Actors, dataset.Actors.Within, actors);
        var holders = Above(Places, dataset.Gazetteer.Within, places);
        ActorsOf = Array.ConvertAll(Rows, reported => reported.Actors.SelectMany(actor => above[actor.ActorId]).Distinct().ToArray());
        SourcesOf = Array.ConvertAll(Rows, reported => reported.ReportIds.Select(id => sources[id]).ToArray());
        ProvincesOf = Array.ConvertAll(Rows, reported => reported.ProvinceIds.Select(id => provinces[id]).ToArray());
        WithinOf = Array.ConvertAll(Rows, reported => reported.Places.SelectMany(place => holders[place.PlaceId]).Distinct().ToArray());
        DrawnOf = Array.ConvertAll(Rows, reported => dataset.DrawnPlacesOf(reported).Select(place => places[place.Id]).ToArray());
        Boxes = [.. dataset.Gazetteer.Places.Select(place => place.Geometry is null ? null : GeoBox.Around(place.Geometry))];
    }

    public ReportedEvent[] Rows { get; }

    public int[] Start { get; }

    public int[] End { get; }

    public int[] Undated { get; }

    public int[] FirstMonth { get; }

    public int[] LastMonth { get; }

    public int[] Kind { get; }

    public int[] Status { get; }

    public int[] Precision { get; }

    public int[][] ActorsOf { get; }

    public int[][] SourcesOf { get; }

    public int[][] ProvincesOf { get; }

    public int[][] WithinOf { get; }

    public int[][] DrawnOf { get; }

    public string[] Kinds { get; }

    public string[] Actors { get; }

    public string[] Sources { get; }

    public string[] Provinces { get; }

    public string[] Places { get; }

    public GeoBox?[] Boxes { get; }

    public static int Month(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static int Last(DateOnly? start, DateOnly? end) => (end ?? start)?.DayNumber ?? Open;

    private static Dictionary<string, int> Numbers(string[] values) =>
        values.Select((value, at) => (value, at)).ToDictionary(pair => pair.value, pair => pair.at, StringComparer.Ordinal);

    private static Dictionary<string, int[]> Above(string[] values, Func<string, IReadOnlySet<string>> within, Dictionary<string, int> numbers) =>
        values.SelectMany(above => within(above).Select(value => (value, numbers[above]))).GroupBy(pair => pair.value, pair => pair.Item2)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
