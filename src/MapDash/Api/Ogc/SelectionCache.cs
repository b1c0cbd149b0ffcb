namespace MapDash.Api.Ogc;

/// <summary>
/// What was selected lately of one collection, as positions, so that the next page of it costs nothing. Bounded: what was
/// asked for longest ago is forgotten. Thread-safe; who asks for what is being worked out waits for it.
/// </summary>
/// <param name="most">Positions kept at most, of all selections together.</param>
internal sealed class SelectionCache(int most)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(string Key, Lazy<int[]> Found)> _recent = [];

    /// <summary>The positions of a key, worked out if they are not known.</summary>
    public int[] Get(string key, Func<int[]> find)
    {
        Lazy<int[]> wanted;
        lock (_gate)
        {
            var node = _recent.First;
            while (node is not null && node.Value.Key != key)
            {
                node = node.Next;
            }

            if (node is null)
            {
                node = new((key, new Lazy<int[]>(find)));
            }
            else
            {
                _recent.Remove(node);
            }

            _recent.AddFirst(node);
            wanted = node.Value.Found;
        }

        try
        {
            var found = wanted.Value;
            Trim();
            return found;
        }
        catch
        {
            // What failed once, such as a store that could not be read, may succeed the next time.
            Forget(wanted);
            throw;
        }
    }

    private void Forget(Lazy<int[]> failed)
    {
        lock (_gate)
        {
            for (var node = _recent.First; node is not null; node = node.Next)
            {
                if (node.Value.Found == failed)
                {
                    _recent.Remove(node);
                    return;
                }
            }
        }
    }

    // An empty selection has room of its own: a key is not nothing.
    private void Trim()
    {
        lock (_gate)
        {
            var room = (long)most;
            for (var node = _recent.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Found.IsValueCreated)
                {
                    room -= node.Value.Found.Value.Length + 64 + node.Value.Key.Length;
                    if (room < 0 && node != _recent.First)
                    {
                        _recent.Remove(node);
                    }
                }

                node = next;
            }
        }
    }
}
