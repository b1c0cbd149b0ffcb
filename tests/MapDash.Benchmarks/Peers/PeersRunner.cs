using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using MapDash.Benchmarks.Generation;
using MapDash.Benchmarks.Micro;
using MapDash.Core.Querying;

namespace MapDash.Benchmarks.Peers;

/// <summary>
/// <c>peers --events N [--rounds R] [--without NAME]</c>: the same questions to MapDash and to others on the same events, in
/// turns. First all answers are compared; then times are taken. Progress goes to standard error, the result to standard
/// output as its last line.
/// </summary>
internal static class PeersRunner
{
    public static async Task<int> RunAsync(string[] options)
    {
        var events = Option("--events", 1_000_000);
        var rounds = Option("--rounds", 5);
        await Console.Error.WriteLineAsync($"generating {events} events");
        var index = EventIndex.Build(new EventGenerator(Snapshot.Shipped).Dataset(events));
        var data = new PeerData(index);
        using var mapdash = new MapDashPeer(index, data);
        var peers = new List<IPeer> { mapdash };
        foreach (var (name, make) in new (string, Func<IPeer?>)[]
        {
            ("duckdb", () => new DuckDbPeer(data)), ("sqlite", () => new SqlitePeer(data)), ("postgres", () => Postgres(data)),
            ("crossfilter", () => new CrossfilterPeer(data)),
        })
        {
            if (!options.SkipWhile(option => option != "--without").Skip(1).Take(1).SelectMany(without => without.Split(',')).Contains(name))
            {
                var begin = Stopwatch.GetTimestamp();
                if (make() is { } peer)
                {
                    peers.Add(peer);
                    await Console.Error.WriteLineAsync($"{name} has loaded them in {Stopwatch.GetElapsedTime(begin).TotalSeconds:F0} s");
                }
            }
        }

        try
        {
            var questions = new Questions(data);
            if (!Agree(questions, peers))
            {
                Console.WriteLine(new JsonObject { ["events"] = events, ["equal"] = false }.ToJsonString());
                return 1;
            }

            await Console.Error.WriteLineAsync($"{peers.Count} peers agree");
            var result = Measure(events, rounds, index, questions, peers);

            // What was timed came from counts by day and from what is kept of filters: that must be the same answers.
            if (!Agree(questions, peers))
            {
                Console.WriteLine(new JsonObject { ["events"] = events, ["equal"] = false }.ToJsonString());
                return 1;
            }

            Console.WriteLine(result.ToJsonString());
            return 0;
        }
        finally
        {
            peers.ForEach(peer => peer.Dispose());
        }

        int Option(string name, int otherwise) =>
            Array.IndexOf(options, name) is >= 0 and var at ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }

    private static PostgresPeer? Postgres(PeerData data)
    {
        var peer = PostgresPeer.Reachable(data, out var why);
        if (peer is null)
        {
            Console.Error.WriteLine($"postgres is left out: {why} ({PostgresPeer.Variable} may name another)");
        }

        return peer;
    }

    private static bool Agree(Questions questions, List<IPeer> peers)
    {
        var agree = true;
        foreach (var query in questions.Fixed())
        {
            var expected = peers[0].Answer(query);
            foreach (var peer in peers.Skip(1))
            {
                foreach (var difference in expected.Differences(peer.Answer(query), query.Histogram && peer.HasMonths))
                {
                    agree = false;
                    Console.Error.WriteLine($"{peers[0].Name} and {peer.Name} differ at {query}: {difference[..Math.Min(400, difference.Length)]}");
                }
            }
        }

        return agree;
    }

    private static JsonObject Measure(int events, int rounds, EventIndex index, Questions questions, List<IPeer> peers)
    {
        var result = new JsonObject { ["events"] = events, ["equal"] = true };

        // Everybody is warm before the first round: compiled, in both of the runtime's stages, planned, and with what is kept
        // between questions in place.
        for (var stage = 0; stage < 3; stage++)
        {
            foreach (var peer in peers.Where(peer => stage == 0 || peer == peers[0]))
            {
                peer.Time(questions.Brush(Steps(peer, 300, events)));
                peer.Time(questions.Filter(Steps(peer, 60, events)));
                peer.Time(questions.Boxes(Steps(peer, 60, events), 10));
            }

            Thread.Sleep(1000);
        }

        peers[0].Time(questions.Brush(300));
        var floor = Bandwidth.Floor(events);
        result["brush"] = Series("brush", 60, questions.Brush);
        result["jump"] = Series("jump", 20, questions.Jump);
        var filter = Series("filter", 8, questions.Filter);
        filter["floor_us"] = Round(floor);
        filter["floor_ratio"] = Round((double)filter["mapdash_us"]! / floor);
        result["filter"] = filter;
        var boxes = new JsonObject();
        foreach (var percent in new[] { 1, 10, 25 })
        {
            boxes[$"{percent}"] = Series($"bbox {percent} %", 6, count => questions.Boxes(count, percent));
        }

        result["bbox"] = boxes;
        result["publish_us"] = Round(Publish(index));
        result["bytes_per_event"] = Round((double)index.MemoryBytes / events);
        return result;

        JsonObject Series(string name, int steps, Func<int, PeerQuery[]> ask)
        {
            var times = peers.ToDictionary(peer => peer, _ => new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                foreach (var peer in peers)
                {
                    times[peer].AddRange(peer.Time(ask(Steps(peer, steps, events))));
                }

                Console.Error.WriteLine($"{name}, round {round + 1}: {string.Join(", ", peers.Select(peer => $"{peer.Name} {Median.Of(times[peer]):F1} µs"))}");
            }

            var own = Median.Of(times[peers[0]]);
            var series = new JsonObject { ["mapdash_us"] = Round(own), ["mapdash_p95_us"] = Round(Median.At(times[peers[0]], 0.95)) };
            foreach (var peer in peers.Skip(1))
            {
                series[$"{peer.Name}_us"] = Round(Median.Of(times[peer]));
                series[$"{peer.Name}_ratio"] = Round(Median.Of(times[peer]) / own);
            }

            return series;
        }
    }

    // SQLite takes long, so it is asked less often; a median does not mind.
    private static int Steps(IPeer peer, int steps, int events) => peer.Name switch
    {
        "sqlite" => Math.Max(1, steps / (events > 200_000 ? 60 : 10)),
        "mapdash" => steps * 2,
        _ => steps,
    };

    private static double Publish(EventIndex index)
    {
        var times = new List<double>();
        var kinds = index.Dataset.Codes.Kinds;
        for (var turn = 0; turn < 200; turn++)
        {
            var reported = index.Events[(int)(turn * 7919L % index.Events.Count)] with { Kind = kinds[turn % kinds.Count].Code, Version = 2 + turn };
            var begin = Stopwatch.GetTimestamp();
            index = index.Publish(index.Dataset.Version with { Number = turn + 2 }, [reported]);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMicroseconds);
        }

        return Median.Of(times);
    }

    private static double Round(double value) => double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
