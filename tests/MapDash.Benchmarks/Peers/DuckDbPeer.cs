using System.Data.Common;
using DuckDB.NET.Data;

namespace MapDash.Benchmarks.Peers;

/// <summary>DuckDB in process and in memory, with as many threads as it takes by itself.</summary>
internal sealed class DuckDbPeer : ValueSetsPeer
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckDbPeer(PeerData data)
        : base(data)
    {
        _connection.Open();
        Execute("CREATE TABLE e (rank INTEGER, s INTEGER, t INTEGER, sm INTEGER, em INTEGER, undated UTINYINT, kind UTINYINT, status UTINYINT, prec UTINYINT, actors UINTEGER, sources UINTEGER, places UINTEGER)");
        using (var appender = _connection.CreateAppender("e"))
        {
            for (var at = 0; at < data.Rows.Length; at++)
            {
                appender.CreateRow().AppendValue(at).AppendValue(data.Start[at]).AppendValue(data.End[at]).AppendValue(data.FirstMonth[at])
                    .AppendValue(data.LastMonth[at]).AppendValue((byte)data.Undated[at]).AppendValue((byte)data.Kind[at])
                    .AppendValue((byte)data.Status[at]).AppendValue((byte)data.Precision[at])
                    .AppendValue(Actors.Of[at]).AppendValue(Sources.Of[at]).AppendValue(Places.Of[at]).EndRow();
            }
        }

        foreach (var (name, sets, list) in Tables)
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
}
