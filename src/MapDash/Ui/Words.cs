using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace MapDash.Ui;

/// <summary>
/// The words of the interface, one pair of resource files for each area under <c>Ui/Words</c>. Thread-safe.
/// </summary>
public static class Words
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Areas = new(StringComparer.Ordinal);

    /// <summary>The words of a key, <c>Area.Name</c>.</summary>
    /// <exception cref="KeyNotFoundException">The area or the name is missing in that language: nothing falls back silently
    /// to another language.</exception>
    public static string Find(string key, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(key);
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var area = key[..dot];
        var manager = Areas.GetOrAdd(area, static name => new ResourceManager($"MapDash.Ui.Words.{name}", typeof(Words).Assembly));
        var name = key[(dot + 1)..];
        try
        {
            return manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.GetString(name)
                ?? throw new KeyNotFoundException($"'{key}' has no words in '{culture.Name}'.");
        }
        catch (MissingManifestResourceException missing)
        {
            throw new KeyNotFoundException($"'{key}' has no words in '{culture.Name}'.", missing);
        }
    }
}
