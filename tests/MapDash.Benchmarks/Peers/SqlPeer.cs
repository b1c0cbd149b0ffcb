using System.Data.Common;
using System.Diagnostics;
using System.Globalization;

namespace MapDash.Benchmarks.Peers;

/// <summary>
/// A peer that speaks SQL, in the shape that is best for column and row stores alike: one table of events, and for each list
/// a table of its values that carries the columns of the event, so that counting needs no join. Statements are prepared and
/// kept; values of one kind are counted in one scan.
/// </summary>
internal abstract class SqlPeer(PeerData data) : IPeer
{
    private readonly Dictionary<string, DbCommand> _prepared = [];

    public abstract string Name { get; }

    public bool HasMonths => true;

    /// <summary>The open connection.</summary>
    protected abstract DbConnection Connection { get; }

    /// <summary>The data.</summary>
    protected PeerData Data => data;

    public PeerAnswer Answer(PeerQuery query)
    {
        var answer = new PeerAnswer(data);
        Ask(query, answer);
        return answer;
    }

    public double[] Time(IReadOnlyList<PeerQuery> queries)
    {
        // Meeting boxes are worked out beforehand: places are few and every peer would do it alike.
        foreach (var query in queries)
        {
            _ = Conditions(query, "none");
        }

        return [.. queries.Select(query =>
        {
            var answer = new PeerAnswer(data);
            var begin = Stopwatch.GetTimestamp();
            Ask(query, answer);
            return Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
        })];
    }

    public virtual void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The lists of an event, each a table.</summary>
    protected static IEnumerable<(string Name, int[][] Lists)> Lists(PeerData data) =>
        [("actor", data.ActorsOf), ("source", data.SourcesOf), ("prov", data.ProvincesOf), ("within", data.WithinOf), ("drawn", data.DrawnOf)];

    /// <summary>Runs a statement.</summary>
    protected void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>How a parameter is written in a statement.</summary>
    protected virtual string Parameter(string name) => $"${name}";

    /// <summary>The condition that an event has one of some values in a list.</summary>
    protected virtual string Having(string list, string values) => $"rank IN (SELECT rank FROM e_{list} WHERE v IN ({values}))";

    /// <summary>What follows SELECT to count events for each value of a list, as value, 0, 0, 0, count.</summary>
    protected virtual string CountsOf(string list, string where) => $"v, 0, 0, 0, count(*) FROM e_{list} WHERE {where} GROUP BY v";

    // Everything in one statement: planning and starting one costs these stores more than many a scan.
    private void Ask(PeerQuery query, PeerAnswer answer)
    {
        var days = query.Certain ? $"s >= {Parameter("from")} AND t <= {Parameter("to")}" : $"s <= {Parameter("to")} AND t >= {Parameter("from")}";
        var all = $"{days}{Conditions(query, "none")}";
        var page = new List<int>();
        var parts = new List<(string Sql, Action<int[]> Take)>
        {
            // One scan for the three facets of single values; a facet with a choice of its own needs another.
            ($"kind, status, prec, undated, count(*) FROM e WHERE {all} GROUP BY kind, status, prec, undated", row =>
            {
                answer.Total += row[4];
                answer.Undated += row[3] * row[4];
                answer.Kinds[row[0]] += query.Kinds.Length == 0 ? row[4] : 0;
                answer.Statuses[row[1]] += query.Statuses.Length == 0 ? row[4] : 0;
                answer.Precisions[row[2]] += query.Precisions.Length == 0 ? row[4] : 0;
            }),
            ($"rank, 0, 0, 0, 0 FROM (SELECT rank FROM e WHERE {all} ORDER BY rank LIMIT 50) AS page", row => page.Add(row[0])),
        };
        foreach (var (column, chosen, counts) in new[] { ("kind", query.Kinds, answer.Kinds), ("status", query.Statuses, answer.Statuses), ("prec", query.Precisions, answer.Precisions) })
        {
            if (chosen.Length > 0)
            {
                parts.Add(($"{column}, 0, 0, 0, count(*) FROM e WHERE {days}{Conditions(query, column)} GROUP BY {column}", row => counts[row[0]] = row[4]));
            }
        }

        foreach (var (table, counts) in new[] { ("actor", answer.Actors), ("source", answer.Sources), ("prov", answer.Provinces) })
        {
            parts.Add((CountsOf(table, $"{days}{Conditions(query, table)}"), row => counts[row[0]] = row[4]));
        }

        if (query.Histogram)
        {
            parts.Add(($"sm, em, 0, 0, count(*) FROM e WHERE undated = 0{Conditions(query, "none")} GROUP BY sm, em", row => answer.Add(row[0], row[1], row[4])));
        }

        Read(query, string.Join(" UNION ALL ", parts.Select((part, at) => $"SELECT {at}, {part.Sql}")), row => parts[row[0]].Take(row[1..]));

        // A union promises no order.
        answer.Page.AddRange(page.Order().Select(rank => data.Rows[rank].Id));
    }

    // All but the days, and but the choice in one column or list.
    private string Conditions(PeerQuery query, string except)
    {
        var sql = "";
        Column("kind", query.Kinds);
        Column("status", query.Statuses);
        Column("prec", query.Precisions);
        List("actor", query.Actors);
        List("source", query.Sources);
        List("within", query.Within);
        if (query.Meeting(data) is { } drawn)
        {
            List("drawn", drawn);
        }

        return sql;

        void Column(string name, int[] chosen) => sql += chosen.Length == 0 || name == except ? "" : $" AND {name} IN ({Values(chosen)})";
        void List(string name, int[] chosen) =>
            sql += chosen.Length == 0 || name == except ? "" : $" AND {Having(name, Values(chosen))}";
    }

    private static string Values(int[] values) => string.Join(',', values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    private void Read(PeerQuery query, string sql, Action<int[]> read)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            foreach (var name in new[] { "from", "to" })
            {
                if (sql.Contains(Parameter(name), StringComparison.Ordinal))
                {
                    var parameter = command.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = (ParameterName(name), 0);
                    command.Parameters.Add(parameter);
                }
            }

            command.Prepare();
            _prepared.Add(sql, command);
        }

        foreach (DbParameter parameter in command.Parameters)
        {
            parameter.Value = parameter.ParameterName.EndsWith("from", StringComparison.Ordinal) ? query.From ?? PeerData.Open : query.To ?? -PeerData.Open;
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            read([.. Enumerable.Range(0, 6).Select(column => Convert.ToInt32(reader.GetValue(column), CultureInfo.InvariantCulture))]);
        }
    }

    /// <summary>How a parameter is named where it is given a value.</summary>
    protected virtual string ParameterName(string name) => name;
}
