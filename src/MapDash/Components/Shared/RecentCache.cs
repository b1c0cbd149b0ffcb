namespace MapDash.Components.Shared;

/// <summary>
/// What was asked for lately, so that all who ask for the same share one answer. Holds at most twice its capacity: when as
/// many new values have come, those not asked for since are let go of. Thread-safe; two who ask at the same moment for what
/// is not there may both make it, and one of the two is kept.
/// </summary>
/// <typeparam name="TKey">What is asked for.</typeparam>
/// <typeparam name="TValue">The answer; immutable, as it is shared.</typeparam>
/// <param name="capacity">Values of a generation.</param>
internal sealed class RecentCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    /// <summary>How many values are held.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _young.Count + _old.Keys.Count(key => !_young.ContainsKey(key));
            }
        }
    }

    /// <summary>The value of a key, made where it is not there; made outside the lock.</summary>
    public TValue GetOrAdd<TArgument>(TKey key, Func<TArgument, TValue> make, TArgument argument)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(key, out var known))
            {
                return known;
            }

            if (_old.TryGetValue(key, out known))
            {
                Keep(key, known);
                return known;
            }
        }

        var made = make(argument);
        lock (_gate)
        {
            if (!_young.TryGetValue(key, out var first))
            {
                Keep(key, made);
                first = made;
            }

            return first;
        }
    }

    private void Keep(TKey key, TValue value)
    {
        if (_young.Count >= capacity)
        {
            (_old, _young) = (_young, []);
        }

        _young[key] = value;
    }
}
