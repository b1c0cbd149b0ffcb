using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MapDash.Benchmarks.Peers;

/// <summary>SQLite in memory, every question answered from a covering index.</summary>
internal sealed class SqlitePeer : SqlPeer
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqlitePeer(PeerData data)
        : base(data)
    {
        _connection.Open();
        Execute("PRAGMA cache_size=-1000000; PRAGMA temp_store=MEMORY; PRAGMA journal_mode=OFF");
        Execute("CREATE TABLE e (rank INTEGER PRIMARY KEY, s INT, t INT, sm INT, em INT, undated INT, kind INT, status INT, prec INT)");
        Insert("e", 9, Enumerable.Range(0, data.Rows.Length).Select(at => new[]
        {
            at, data.Start[at], data.End[at], data.FirstMonth[at], data.LastMonth[at], data.Undated[at], data.Kind[at], data.Status[at], data.Precision[at],
        }));
        Execute("CREATE INDEX e_days ON e (s, t, kind, status, prec, undated, rank)");
        foreach (var (name, lists) in Lists(data))
        {
            Execute($"CREATE TABLE e_{name} (v INT, rank INT, s INT, t INT, kind INT, status INT, prec INT, PRIMARY KEY (v, rank)) WITHOUT ROWID");
            Insert($"e_{name}", 7, lists.SelectMany((values, at) => values.Select(value => new[]
            {
                value, at, data.Start[at], data.End[at], data.Kind[at], data.Status[at], data.Precision[at],
            })));
            Execute($"CREATE INDEX e_{name}_days ON e_{name} (s, t, v, kind, status, prec, rank)");
        }

        Execute("ANALYZE");
    }

    public override string Name => "sqlite";

    protected override DbConnection Connection => _connection;

    protected override string ParameterName(string name) => $"${name}";

    private void Insert(string table, int columns, IEnumerable<int[]> rows)
    {
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(',', Enumerable.Range(0, columns).Select(at => $"$p{at}"))})";
        var parameters = Enumerable.Range(0, columns).Select(at => command.Parameters.Add($"$p{at}", SqliteType.Integer)).ToArray();
        foreach (var row in rows)
        {
            for (var at = 0; at < columns; at++)
            {
                parameters[at].Value = row[at];
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
