using System.Diagnostics;
using MapDash.Core.Querying;

namespace MapDash.Benchmarks.Peers;

/// <summary>MapDash through its public interface: each question brings everything that a page shows.</summary>
internal sealed class MapDashPeer(EventIndex index, PeerData data) : IPeer
{
    public string Name => "mapdash";

    public bool HasMonths => true;

    public PeerAnswer Answer(PeerQuery query)
    {
        var from = index.Query(query.ToIndex(data));
        var answer = new PeerAnswer(data) { Total = from.Totals.All, Undated = from.Totals.Undated };
        Fill(answer.Actors, Facet.Actor, data.Actors);
        Fill(answer.Kinds, Facet.Kind, data.Kinds);
        Fill(answer.Sources, Facet.Source, data.Sources);
        Fill(answer.Statuses, Facet.Status, [.. Enum.GetValues<Core.Events.ReportedStatus>().Select(Core.CodeName.Of)]);
        Fill(answer.Precisions, Facet.Precision, [.. Enum.GetValues<Core.Places.PlacePrecision>().Select(Core.CodeName.Of)]);
        for (var at = 0; at < data.Provinces.Length; at++)
        {
            answer.Provinces[at] = from.Provinces[data.Provinces[at]];
        }

        answer.Page.AddRange(from.Page.Select(reported => reported.Id));

        foreach (var bin in from.Timeline.Bins.Where(bin => PeerData.Month(bin.Start) < answer.Certain.Length))
        {
            answer.Certain[PeerData.Month(bin.Start)] = bin.Certain.Sum();
            answer.Possible[PeerData.Month(bin.Start)] = bin.Possible.Sum();
        }

        return answer;

        void Fill(int[] counts, Facet facet, string[] values)
        {
            foreach (var row in from.Facets[facet])
            {
                counts[Array.IndexOf(values, row.Value)] = row.Matching;
            }
        }
    }

    public double[] Time(IReadOnlyList<PeerQuery> queries)
    {
        var asked = queries.Select(query => query.ToIndex(data)).ToArray();
        return Array.ConvertAll(asked, query =>
        {
            var begin = Stopwatch.GetTimestamp();
            index.Query(query);
            return Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
        });
    }

    public void Dispose()
    {
    }
}
