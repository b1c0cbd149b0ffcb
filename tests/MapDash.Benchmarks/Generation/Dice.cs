namespace MapDash.Benchmarks.Generation;

/// <summary>Random numbers that are the same for a seed on every machine and runtime (SplitMix64). For one thread.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to but not including 1.</summary>
    public double Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>From 0 up to but not including a number.</summary>
    public int Below(int number) => (int)(Next() * number);

    /// <summary>Whether something of a probability happens.</summary>
    public bool Chance(double probability) => Next() < probability;

    /// <summary>One of some things, each as likely as the others.</summary>
    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>One of some things, the first the most likely: the k-th comes with a weight of 1/k.</summary>
    public T Skewed<T>(IReadOnlyList<T> of) => of[Math.Min(of.Count - 1, (int)Math.Exp(Next() * Math.Log(of.Count + 1)) - 1)];

    /// <summary>The index of a weight, as likely as it is large.</summary>
    public int Weighted(IReadOnlyList<double> weights)
    {
        var left = Next() * weights.Sum();
        for (var i = 0; i < weights.Count; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Count - 1;
    }
}
