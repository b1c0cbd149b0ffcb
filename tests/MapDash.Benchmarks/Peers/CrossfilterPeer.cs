using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace MapDash.Benchmarks.Peers;

/// <summary>
/// crossfilter2 in Node, fed with the same columns and timed there. Its groups are kept up to date from one question to the
/// next, which is what it is best at.
/// </summary>
internal sealed class CrossfilterPeer : IPeer
{
    private readonly PeerData _data;
    private readonly Process _node;
    private readonly string _folder;

    public CrossfilterPeer(PeerData data)
    {
        _data = data;
        _folder = Directory.CreateTempSubdirectory("mapdash-peers").FullName;
        var script = Path.Combine(AppContext.BaseDirectory, "peers-node");
        Install(script);
        foreach (var (name, column) in new[]
        {
            ("start", data.Start), ("end", data.End), ("undated", data.Undated), ("kind", data.Kind), ("status", data.Status), ("prec", data.Precision),
        })
        {
            Write(name, column);
        }

        foreach (var (name, lists) in new[] { ("actor", data.ActorsOf), ("source", data.SourcesOf), ("prov", data.ProvincesOf), ("within", data.WithinOf), ("drawn", data.DrawnOf) })
        {
            Write($"{name}.from", [0, .. lists.Select(list => list.Length).Scan()]);
            Write($"{name}.values", [.. lists.SelectMany(list => list)]);
        }

        _node = Process.Start(new ProcessStartInfo("node", ["--max-old-space-size=14000", Path.Combine(script, "crossfilter.js"), _folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _node.StandardOutput.ReadLine();
    }

    public string Name => "crossfilter";

    public bool HasMonths => false;

    public PeerAnswer Answer(PeerQuery query)
    {
        using var reply = Ask("answer", [query]);
        var from = reply.RootElement;
        var answer = new PeerAnswer(_data) { Total = from.GetProperty("total").GetInt32(), Undated = from.GetProperty("undated").GetInt32() };
        foreach (var (name, counts) in new[]
        {
            ("prov", answer.Provinces), ("actor", answer.Actors), ("kind", answer.Kinds), ("source", answer.Sources), ("status", answer.Statuses), ("prec", answer.Precisions),
        })
        {
            foreach (var pair in from.GetProperty(name).EnumerateArray())
            {
                counts[pair[0].GetInt32()] = pair[1].GetInt32();
            }
        }

        answer.Page.AddRange(from.GetProperty("page").EnumerateArray().Select(row => _data.Rows[row.GetInt32()].Id));
        return answer;
    }

    public double[] Time(IReadOnlyList<PeerQuery> queries)
    {
        using var reply = Ask("time", queries);
        return [.. reply.RootElement.EnumerateArray().Select(time => time.GetDouble())];
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        if (!_node.WaitForExit(5000))
        {
            _node.Kill();
        }

        _node.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private JsonDocument Ask(string what, IReadOnlyList<PeerQuery> queries)
    {
        _node.StandardInput.WriteLine(JsonSerializer.Serialize(new
        {
            what,
            queries = queries.Select(query => new
            {
                from = query.From ?? PeerData.Open,
                to = query.To ?? -PeerData.Open,
                certain = query.Certain,
                actor = query.Actors,
                kind = query.Kinds,
                source = query.Sources,
                status = query.Statuses,
                prec = query.Precisions,
                within = query.Within,
                drawn = query.Meeting(_data),
            }),
        }));
        _node.StandardInput.Flush();
        return JsonDocument.Parse(_node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Node has gone; its last words are above."));
    }

    /// <summary>Fetches the pinned packages beside the scripts, unless they are there.</summary>
    internal static void Install(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            npm.WaitForExit();
            if (npm.ExitCode != 0)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"npm ci ended with {npm.ExitCode}."));
            }
        }
    }

    private void Write(string name, int[] column) => File.WriteAllBytes(Path.Combine(_folder, name), MemoryMarshal.AsBytes(column.AsSpan()));
}
