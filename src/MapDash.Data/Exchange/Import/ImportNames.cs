using MapDash.Core;

namespace MapDash.Data.Exchange.Import;

/// <summary>
/// What other data sets call our actors and places, and what those that we lack are called in Arabic. Source:
/// <c>geodata/register/import.json</c>. Immutable and safe to share between threads.
/// </summary>
public sealed class ImportNames
{
    private readonly Dictionary<string, string> _actors;
    private readonly Dictionary<string, (BilingualText Name, string Kind)> _added;

    private ImportNames(
        Dictionary<string, string> actors, Dictionary<string, string> places, Dictionary<string, (BilingualText, string)> added) =>
        (_actors, Places, _added) = (actors, places, added);

    /// <summary>No names.</summary>
    public static ImportNames None { get; } = new([], [], []);

    /// <summary>Names of places: name to id.</summary>
    public IReadOnlyDictionary<string, string> Places { get; }

    /// <summary>Reads the file.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="ExchangeException">The file does not hold to its schema.</exception>
    public static ImportNames Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var root = JsonFile.Parse(bytes, name);
        root.OneOf("schema", "mapdash-import/1.0");
        root.Skip("about");
        var (actors, places, added) = (Names(), Names(), new Dictionary<string, (BilingualText, string)>(StringComparer.OrdinalIgnoreCase));
        foreach (var fields in root.Objects("actors"))
        {
            var id = fields.Text("id");
            foreach (var other in fields.Texts("names"))
            {
                actors[other] = id;
            }

            fields.Done();
        }

        foreach (var fields in root.Objects("places"))
        {
            var id = fields.Text("id");
            foreach (var other in fields.Texts("names"))
            {
                places[other] = id;
            }

            fields.Done();
        }

        foreach (var fields in root.Objects("added"))
        {
            var (both, kind) = (new BilingualText(fields.Text("name_en"), fields.Text("name_ar")), fields.Text("kind"));
            foreach (var other in fields.Texts("names"))
            {
                added[other] = (both, kind);
            }

            fields.Done();
        }

        root.Done();
        return new ImportNames(actors, places, added);
    }

    /// <summary>The id of an actor in the register, or null.</summary>
    public string? Actor(string name) => _actors.GetValueOrDefault(name);

    /// <summary>Name and kind of an actor that the register lacks, or null where nobody has written them down.</summary>
    public (BilingualText Name, string Kind)? Added(string name) => _added.TryGetValue(name, out var added) ? added : null;

    private static Dictionary<string, string> Names() => new(StringComparer.OrdinalIgnoreCase);
}
