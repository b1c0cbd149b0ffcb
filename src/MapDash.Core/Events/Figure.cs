namespace MapDash.Core.Events;

/// <summary>
/// A number that somebody gave. It is the claimant's, never a finding of the archive, and it need not be a toll.
/// </summary>
public sealed record Figure
{
    /// <summary>Creates a figure.</summary>
    /// <exception cref="ArgumentException">The bounds cross, or the value lies outside them.</exception>
    public Figure(double? value, double? low, double? high, string unit, string qualifier, BilingualText of, string claimedBy, TextSpan? words)
    {
        // "More than 30" says the number 30 and bounds it by 31.
        var below = qualifier == "more_than" ? value + 1 < low : value < low;
        if (low > high || below || value > high)
        {
            throw new ArgumentException($"A figure of {value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no value"} {unit} lies outside its bounds {low}–{high}.", nameof(value));
        }

        Value = value;
        Low = low;
        High = high;
        Unit = unit;
        Qualifier = qualifier;
        Of = of;
        ClaimedBy = claimedBy;
        Words = words;
    }

    /// <summary>The number said, or null where only a bound or a vague word was.</summary>
    public double? Value { get; }

    /// <summary>Lower bound, inclusive; null is open.</summary>
    public double? Low { get; }

    /// <summary>Upper bound, inclusive; null is open.</summary>
    public double? High { get; }

    /// <summary>Code of the list <c>figure_units</c>.</summary>
    public string Unit { get; }

    /// <summary>Code of the list <c>figure_qualifiers</c>.</summary>
    public string Qualifier { get; }

    /// <summary>What it counts, in words.</summary>
    public BilingualText Of { get; }

    /// <summary>Id of the actor whose figure it is.</summary>
    public string ClaimedBy { get; }

    /// <summary>The words.</summary>
    public TextSpan? Words { get; }
}
