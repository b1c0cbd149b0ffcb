namespace MapDash.Core.Querying;

/// <summary>
/// Values by name, as an address or a command line has them, read one name at a time; keeps a list of what could not be read.
/// An empty value is none. Not thread-safe.
/// </summary>
public sealed class NamedValues
{
    private readonly List<KeyValuePair<string, string>> _dropped = [];
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Values to read.</summary>
    /// <param name="parts">Names and values; a name may come back.</param>
    public NamedValues(IEnumerable<KeyValuePair<string, string?>> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        foreach (var (name, value) in parts)
        {
            if (!_values.TryGetValue(name, out var values))
            {
                _values[name] = values = [];
            }

            values.Add(value ?? "");
        }
    }

    /// <summary>What could not be read, in the order in which it was found.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Dropped => _dropped;

    /// <summary>Names that nobody has asked for, with their values.</summary>
    public IEnumerable<KeyValuePair<string, string>> Unread =>
        _values.Where(pair => !_read.Contains(pair.Key)).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));

    /// <summary>Notes a value as dropped.</summary>
    public void Drop(string name, string value) => _dropped.Add(new(name, value));

    /// <summary>All values of a name that hold, in their order, each once.</summary>
    public IReadOnlyList<string> Many(string name, Func<string, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        var found = new List<string>();
        foreach (var value in Values(name))
        {
            if (!holds(value))
            {
                Drop(name, value);
            }
            else if (!found.Contains(value))
            {
                found.Add(value);
            }
        }

        return found;
    }

    /// <summary>The values of a name that are codes of a list; values of another list sharing the name are passed over.</summary>
    public IReadOnlyList<T> Codes<T>(string name, Func<string, bool>? alsoFine = null) where T : struct, Enum
    {
        var first = !_read.Contains(name);
        var found = new List<T>();
        foreach (var value in Values(name))
        {
            if (CodeName.TryParse<T>(value) is { } code)
            {
                if (!found.Contains(code))
                {
                    found.Add(code);
                }
            }
            else if (first && alsoFine?.Invoke(value) is not true)
            {
                Drop(name, value);
            }
        }

        return found;
    }

    /// <summary>The code of a name, or null.</summary>
    public T? One<T>(string name) where T : struct, Enum => Parse(name, CodeName.TryParse<T>);

    /// <summary>The first value of a name as the reader gives it, or null.</summary>
    public T? Parse<T>(string name, Func<string, T?> read) where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        var values = Values(name).ToArray();
        T? found = null;
        for (var i = 0; i < values.Length; i++)
        {
            var value = i == 0 ? read(values[i]) : null;
            found ??= value;
            if (value is null)
            {
                Drop(name, values[i]);
            }
        }

        return found;
    }

    /// <summary>The first value of a name as the reader gives it, or null.</summary>
    public T? Find<T>(string name, Func<string, T?> read) where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        T? found = null;
        foreach (var value in Values(name))
        {
            var next = found is null ? read(value) : null;
            if (next is null)
            {
                Drop(name, value);
            }

            found ??= next;
        }

        return found;
    }

    /// <summary>Free words, cut at a length.</summary>
    public string? Text(string name, int length)
    {
        var text = string.Join(' ', Values(name)).Trim();
        if (text.Length <= length)
        {
            return text.Length == 0 ? null : text;
        }

        Drop(name, text[length..]);
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private IEnumerable<string> Values(string name)
    {
        _read.Add(name);
        return _values.TryGetValue(name, out var values) ? values.Where(value => value.Length > 0) : [];
    }
}
