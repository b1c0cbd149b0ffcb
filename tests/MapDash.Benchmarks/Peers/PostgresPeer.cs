using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace MapDash.Benchmarks.Peers;

/// <summary>
/// PostgreSQL, where one is reachable: the statement that DuckDB gets, over an index of days that covers all columns, with
/// parallel scans and without compiling at run time. What it stores stands in a schema of its own, which is dropped at the end.
/// </summary>
internal sealed class PostgresPeer : ValueSetsPeer
{
    /// <summary>Name of the variable that holds a connection string. Without it PGHOST and its like count, and the local socket.</summary>
    public const string Variable = "MAPDASH_BENCH_POSTGRES";

    private readonly NpgsqlConnection _connection;
    private readonly string _schema = $"mapdash_bench_{Guid.NewGuid():N}";

    private PostgresPeer(PeerData data, NpgsqlConnection connection)
        : base(data)
    {
        _connection = connection;
        Execute($"CREATE SCHEMA {_schema}; SET search_path = {_schema}; SET jit = off; SET plan_cache_mode = force_custom_plan; SET work_mem = '256MB'");
        try
        {
            Load(data);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override string Name => "postgres";

    protected override DbConnection Connection => _connection;

    /// <summary>The loaded store, or null where no server answers.</summary>
    /// <param name="data">What is loaded.</param>
    /// <param name="why">Why there is none.</param>
    public static PostgresPeer? Reachable(PeerData data, out string why)
    {
        why = "";
        var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : Default());
        try
        {
            connection.Open();
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
        {
            why = e.Message;
            connection.Dispose();
            return null;
        }

        return new PostgresPeer(data, connection);
    }

    public override void Dispose()
    {
        if (_connection.State == System.Data.ConnectionState.Open)
        {
            Execute($"DROP SCHEMA {_schema} CASCADE");
        }

        base.Dispose();
    }

    protected override string Parameter(string name) => $"@{name}";

    private static string Default() => new NpgsqlConnectionStringBuilder
    {
        Host = Environment.GetEnvironmentVariable("PGHOST") ?? "/var/run/postgresql",
        Database = Environment.GetEnvironmentVariable("PGDATABASE") ?? "postgres",
        Timeout = 2,
        CommandTimeout = 600,
    }.ConnectionString;

    private void Load(PeerData data)
    {
        Execute("CREATE UNLOGGED TABLE e (rank INT PRIMARY KEY, s INT, t INT, sm INT, em INT, undated SMALLINT, kind SMALLINT, status SMALLINT, prec SMALLINT, actors INT, sources INT, places INT)");
        using (var rows = _connection.BeginBinaryImport("COPY e FROM STDIN (FORMAT BINARY)"))
        {
            for (var at = 0; at < data.Rows.Length; at++)
            {
                rows.StartRow();
                foreach (var day in new[] { at, data.Start[at], data.End[at], data.FirstMonth[at], data.LastMonth[at] })
                {
                    rows.Write(day, NpgsqlDbType.Integer);
                }

                foreach (var code in new[] { data.Undated[at], data.Kind[at], data.Status[at], data.Precision[at] })
                {
                    rows.Write((short)code, NpgsqlDbType.Smallint);
                }

                foreach (var set in new[] { Actors.Of[at], Sources.Of[at], Places.Of[at] })
                {
                    rows.Write((int)set, NpgsqlDbType.Integer);
                }
            }

            rows.Complete();
        }

        foreach (var (name, sets, list) in Tables)
        {
            Execute($"CREATE UNLOGGED TABLE in_{name} (id INT, v SMALLINT)");
            using (var rows = _connection.BeginBinaryImport($"COPY in_{name} FROM STDIN (FORMAT BINARY)"))
            {
                foreach (var (set, value) in sets.Values(list))
                {
                    rows.StartRow();
                    rows.Write((int)set, NpgsqlDbType.Integer);
                    rows.Write((short)value, NpgsqlDbType.Smallint);
                }

                rows.Complete();
            }

            Execute($"CREATE INDEX ON in_{name} (v, id)");
            Execute($"ANALYZE in_{name}");
        }

        Execute("CREATE INDEX e_days ON e (s, t) INCLUDE (rank, sm, em, undated, kind, status, prec, actors, sources, places)");

        // The visibility map spares scans of the index a look at the table.
        Execute("VACUUM ANALYZE e");
    }
}
