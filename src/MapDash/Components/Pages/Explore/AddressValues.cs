using MapDash.Core;
using Microsoft.Extensions.Primitives;

namespace MapDash.Components.Pages.Explore;

/// <summary>The values of a query, read one name at a time; keeps a list of what could not be read. Not thread-safe.</summary>
internal sealed class AddressValues(Dictionary<string, StringValues> query)
{
    private readonly List<string> _dropped = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>What could not be read, as <c>name=value</c>, shortened to a length that fits a notice.</summary>
    public IReadOnlyList<string> Dropped => _dropped;

    /// <summary>Notes a value as dropped.</summary>
    public void Drop(string name, string value)
    {
        var part = $"{name}={value}";
        _dropped.Add(part.Length > 60 ? part[..59] + "…" : part);
    }

    /// <summary>All values of a name that hold, in their order, each once.</summary>
    public IReadOnlyList<string> Many(string name, Func<string, bool> holds)
    {
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

    /// <summary>Notes every name that nobody read, but for those that another part of the page reads.</summary>
    public void DropUnknown(IReadOnlySet<string> elsewhere)
    {
        foreach (var (name, values) in query.Where(pair => !_read.Contains(pair.Key)))
        {
            foreach (var value in values.Where(value => !elsewhere.Contains(name) || !Ui.UiPreference.IsKnown(name, value)))
            {
                Drop(name, value ?? "");
            }
        }
    }

    private IEnumerable<string> Values(string name)
    {
        _read.Add(name);
        return query.TryGetValue(name, out var values) ? values.Where(value => !string.IsNullOrEmpty(value)).Select(value => value!) : [];
    }
}
