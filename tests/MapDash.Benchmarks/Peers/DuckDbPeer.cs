using System.Data.Common;
using DuckDB.NET.Data;

namespace MapDash.Benchmarks.Peers;

/// <summary>
/// DuckDB in process and in memory, with as many threads as it takes by itself. Many events share their actors, sources and
/// places, so an event carries the number of each such set, and small tables say what is in a set: everything is counted on
/// one table of narrow columns, newest first, and only counts of sets are spread out.
/// </summary>
internal sealed class DuckDbPeer : SqlPeer
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckDbPeer(PeerData data)
        : base(data)
    {
        _connection.Open();
        var actors = new ValueSets([data.ActorsOf]);
        var sources = new ValueSets([data.SourcesOf]);
        var places = new ValueSets([data.ProvincesOf, data.WithinOf, data.DrawnOf]);
        Execute("CREATE TABLE e (rank INTEGER, s INTEGER, t INTEGER, sm INTEGER, em INTEGER, undated UTINYINT, kind UTINYINT, status UTINYINT, prec UTINYINT, actors UINTEGER, sources UINTEGER, places UINTEGER)");
        using (var appender = _connection.CreateAppender("e"))
        {
            for (var at = 0; at < data.Rows.Length; at++)
            {
                appender.CreateRow().AppendValue(at).AppendValue(data.Start[at]).AppendValue(data.End[at]).AppendValue(data.FirstMonth[at])
                    .AppendValue(data.LastMonth[at]).AppendValue((byte)data.Undated[at]).AppendValue((byte)data.Kind[at])
                    .AppendValue((byte)data.Status[at]).AppendValue((byte)data.Precision[at])
                    .AppendValue(actors.Of[at]).AppendValue(sources.Of[at]).AppendValue(places.Of[at]).EndRow();
            }
        }

        foreach (var (name, sets, list) in new[] { ("actor", actors, 0), ("source", sources, 0), ("prov", places, 0), ("within", places, 1), ("drawn", places, 2) })
        {
            Execute($"CREATE TABLE in_{name} (id UINTEGER, v USMALLINT)");
            using var appender = _connection.CreateAppender($"in_{name}");
            foreach (var (set, value) in sets.Values(list))
            {
                appender.CreateRow().AppendValue(set).AppendValue((ushort)value).EndRow();
            }
        }

        Execute("ANALYZE");
    }

    public override string Name => "duckdb";

    protected override DbConnection Connection => _connection;

    protected override string Having(string list, string values) => $"{Column(list)} IN (SELECT id FROM in_{list} WHERE v IN ({values}))";

    protected override string CountsOf(string list, string where) =>
        $"v, 0, 0, 0, sum(n)::INTEGER FROM (SELECT {Column(list)} AS id, count(*) AS n FROM e WHERE {where} GROUP BY {Column(list)}) JOIN in_{list} USING (id) GROUP BY v";

    private static string Column(string list) => list switch { "actor" => "actors", "source" => "sources", _ => "places" };
}
