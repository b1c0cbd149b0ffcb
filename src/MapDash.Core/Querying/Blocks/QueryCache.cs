namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// What was worked out for the filters last asked for, shared by all readers of a snapshot and gone with it. Bounded in
/// bytes: the filter that was not asked for longest goes first. Thread-safe.
/// </summary>
/// <param name="most">Bytes held at most; a single entry may exceed it.</param>
internal sealed class QueryCache(long most)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EventFilter, LinkedListNode<Entry>> _entries = new(FilterWithoutDays.Comparer);
    private readonly LinkedList<Entry> _recent = [];
    private long _bytes;

    /// <summary>Bytes held.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
            {
                return _bytes;
            }
        }
    }

    /// <summary>What is known of a filter without its days.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="view">It; null where nothing is.</param>
    /// <returns>Whether it was asked for before.</returns>
    public bool TryGet(EventFilter filter, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FilterView? view)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(filter, out var node))
            {
                view = null;
                return false;
            }

            _recent.Remove(node);
            _recent.AddFirst(node);
            view = node.Value.View;
            return true;
        }
    }

    /// <summary>Keeps what is known of a filter, and how much room it takes.</summary>
    public void Keep(EventFilter filter, FilterView view, long bytes)
    {
        lock (_gate)
        {
            if (_entries.Remove(filter, out var known))
            {
                _recent.Remove(known);
                _bytes -= known.Value.Bytes;
            }

            _entries[filter] = _recent.AddFirst(new Entry(filter, view, bytes));
            _bytes += bytes;
            MakeRoom();
        }
    }

    /// <summary>Says that what is known of a filter takes more room than it did; nothing where it has gone meanwhile.</summary>
    public void Grow(EventFilter filter, long bytes)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(filter, out var node))
            {
                node.Value = node.Value with { Bytes = node.Value.Bytes + bytes };
                _bytes += bytes;
                MakeRoom();
            }
        }
    }

    private void MakeRoom()
    {
        while (_bytes > most && _recent.Count > 1)
        {
            var last = _recent.Last!.Value;
            _recent.RemoveLast();
            _entries.Remove(last.Filter);
            _bytes -= last.Bytes;
        }
    }

    private sealed record Entry(EventFilter Filter, FilterView View, long Bytes);
}
