using System.Runtime.InteropServices;

namespace MapDash.Benchmarks.Peers;

/// <summary>Numbers the distinct sets of values that events carry.</summary>
internal sealed class ValueSets
{
    private readonly List<int[][]> _sets = [];

    /// <summary>Numbers the sets of some lists taken together.</summary>
    /// <param name="lists">For each list, the values of each event.</param>
    public ValueSets(int[][][] lists)
    {
        var numbers = new Dictionary<string, uint>(StringComparer.Ordinal);
        Of = new uint[lists[0].Length];
        for (var at = 0; at < Of.Length; at++)
        {
            var own = Array.ConvertAll(lists, list => list[at]);
            var key = string.Join('|', own.Select(values => string.Join(',', values)));
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var known);
            if (!known)
            {
                number = (uint)_sets.Count;
                _sets.Add(own);
            }

            Of[at] = number;
        }
    }

    /// <summary>The number of the set of each event.</summary>
    public uint[] Of { get; }

    /// <summary>Each set with each of its values in one list.</summary>
    public IEnumerable<(uint Set, int Value)> Values(int list) =>
        _sets.SelectMany((lists, set) => lists[list].Select(value => ((uint)set, value)));
}
