using System.Data.Common;
using DuckDB.NET.Data;

namespace MapDash.Benchmarks.Peers;

/// <summary>DuckDB in process and in memory, with as many threads as it takes by itself.</summary>
internal sealed class DuckDbPeer : SqlPeer
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckDbPeer(PeerData data)
        : base(data)
    {
        _connection.Open();
        Execute("CREATE TABLE e (rank INTEGER, s INTEGER, t INTEGER, sm INTEGER, em INTEGER, undated UTINYINT, kind UTINYINT, status UTINYINT, prec UTINYINT)");
        using (var appender = _connection.CreateAppender("e"))
        {
            for (var at = 0; at < data.Rows.Length; at++)
            {
                appender.CreateRow().AppendValue(at).AppendValue(data.Start[at]).AppendValue(data.End[at]).AppendValue(data.FirstMonth[at])
                    .AppendValue(data.LastMonth[at]).AppendValue((byte)data.Undated[at]).AppendValue((byte)data.Kind[at])
                    .AppendValue((byte)data.Status[at]).AppendValue((byte)data.Precision[at]).EndRow();
            }
        }

        foreach (var (name, lists) in Lists(data))
        {
            Execute($"CREATE TABLE e_{name} (v USMALLINT, rank INTEGER, s INTEGER, t INTEGER, kind UTINYINT, status UTINYINT, prec UTINYINT)");
            using var appender = _connection.CreateAppender($"e_{name}");
            for (var at = 0; at < lists.Length; at++)
            {
                foreach (var value in lists[at])
                {
                    appender.CreateRow().AppendValue((ushort)value).AppendValue(at).AppendValue(data.Start[at]).AppendValue(data.End[at])
                        .AppendValue((byte)data.Kind[at]).AppendValue((byte)data.Status[at]).AppendValue((byte)data.Precision[at]).EndRow();
                }
            }
        }
    }

    public override string Name => "duckdb";

    protected override DbConnection Connection => _connection;
}
