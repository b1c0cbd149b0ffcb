namespace MapDash.Benchmarks.Peers;

/// <summary>Somebody who can answer. For one thread.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>Its name in the result.</summary>
    string Name { get; }

    /// <summary>Whether it counts months.</summary>
    bool HasMonths { get; }

    /// <summary>Answers in full, to be compared.</summary>
    PeerAnswer Answer(PeerQuery query);

    /// <summary>Answers questions one after the other.</summary>
    /// <returns>Microseconds that each took.</returns>
    double[] Time(IReadOnlyList<PeerQuery> queries);
}
