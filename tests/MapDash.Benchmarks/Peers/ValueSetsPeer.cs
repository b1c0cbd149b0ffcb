namespace MapDash.Benchmarks.Peers;

/// <summary>
/// A store that counts by scanning. Many events share their actors, sources and places, so an event carries the number of each
/// such set, and small tables say what is in a set: everything is counted on one table of narrow columns, newest first, and
/// only counts of sets are spread out.
/// </summary>
internal abstract class ValueSetsPeer(PeerData data) : SqlPeer(data)
{
    /// <summary>The sets of actors.</summary>
    protected ValueSets Actors { get; } = new([data.ActorsOf]);

    /// <summary>The sets of sources.</summary>
    protected ValueSets Sources { get; } = new([data.SourcesOf]);

    /// <summary>The sets of places: governorates, places that hold the event, places where it is drawn.</summary>
    protected ValueSets Places { get; } = new([data.ProvincesOf, data.WithinOf, data.DrawnOf]);

    /// <summary>The lists: name of the table, sets, and which of their lists.</summary>
    protected IEnumerable<(string Name, ValueSets Sets, int List)> Tables =>
        [("actor", Actors, 0), ("source", Sources, 0), ("prov", Places, 0), ("within", Places, 1), ("drawn", Places, 2)];

    protected override string Having(string list, string values) => $"{Column(list)} IN (SELECT id FROM in_{list} WHERE v IN ({values}))";

    protected override string CountsOf(string list, string where) =>
        $"v, 0, 0, 0, CAST(sum(n) AS INTEGER) FROM (SELECT {Column(list)} AS id, count(*) AS n FROM e WHERE {where} GROUP BY {Column(list)}) AS counts JOIN in_{list} USING (id) GROUP BY v";

    private static string Column(string list) => list switch { "actor" => "actors", "source" => "sources", _ => "places" };
}
