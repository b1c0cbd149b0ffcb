using System.Diagnostics.CodeAnalysis;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// Something that makes answers cheap but is dear to make: worth it once it has been asked for so often that the answers so
/// far cost as much. Then it is made beside, and nobody waits for it. The last key is kept. Thread-safe.
/// </summary>
/// <typeparam name="TKey">What it was made for.</typeparam>
/// <typeparam name="T">What is made.</typeparam>
internal sealed class Prepared<TKey, T>
    where TKey : struct
    where T : class
{
    // Whatever is prepared costs about as much as answering this often without: making it at most doubles the cost.
    private const int Times = 32;

    private readonly Lock _gate = new();
    private TKey _key;
    private T? _value;
    private int _asked;

    /// <summary>What was made for a key, or null as long as there is none; may have it made.</summary>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes it, on a thread of its own; null where it cannot be made.</param>
    public T? For(TKey key, Func<T?> make)
    {
        lock (_gate)
        {
            if (!EqualityComparer<TKey>.Default.Equals(key, _key))
            {
                (_key, _value, _asked) = (key, null, 0);
            }

            if (_value is not null || ++_asked != Times + 1)
            {
                return _value;
            }
        }

        Task.Run(() => Keep(key, make()));
        return null;
    }

    /// <summary>What was made for a key, without asking for it.</summary>
    public bool TryGet(TKey key, [NotNullWhen(true)] out T? value)
    {
        lock (_gate)
        {
            value = EqualityComparer<TKey>.Default.Equals(key, _key) ? _value : null;
            return value is not null;
        }
    }

    /// <summary>Keeps what was made, unless another key has been asked for meanwhile.</summary>
    public void Keep(TKey key, T? value)
    {
        lock (_gate)
        {
            if (_value is null && (_asked == 0 || EqualityComparer<TKey>.Default.Equals(key, _key)))
            {
                (_key, _value) = (key, value);
            }
        }
    }
}
