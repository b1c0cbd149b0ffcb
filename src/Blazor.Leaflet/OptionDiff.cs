using System.Collections;

namespace Blazor.Leaflet;

/// <summary>Finds what changed between two descriptions of a layer, by value, so that equal lists are not sent again.</summary>
internal static class OptionDiff
{
    /// <summary>The entries of <paramref name="now"/> that differ from <paramref name="before"/>; null if none do.</summary>
    public static Dictionary<string, object?>? Between(
        IReadOnlyDictionary<string, object?> before, IReadOnlyDictionary<string, object?> now)
    {
        Dictionary<string, object?>? changes = null;
        foreach (var (key, value) in now)
        {
            if (!before.TryGetValue(key, out var old) || !Same(old, value))
            {
                (changes ??= [])[key] = value;
            }
        }

        foreach (var key in before.Keys)
        {
            if (!now.ContainsKey(key))
            {
                (changes ??= [])[key] = null;
            }
        }

        return changes;
    }

    private static bool Same(object? a, object? b) => (a, b) switch
    {
        _ when ReferenceEquals(a, b) => true,
        (null, _) or (_, null) => false,
        (byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right),
        (IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
            left.Count == right.Count
            && left.All(pair => right.TryGetValue(pair.Key, out var other) && other == pair.Value),
        (string left, string right) => left == right,
        (IEnumerable left, IEnumerable right) => left.Cast<object>().SequenceEqual(right.Cast<object>()),
        _ => a.Equals(b),
    };
}
