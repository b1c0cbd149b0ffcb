using MapDash.Core;
using MapDash.Core.Actors;
using MapDash.Core.Codes;

namespace MapDash.Data.Exchange;

/// <summary>
/// Reads <c>register/codes.json</c> (schema mapdash-codes/1.0) and <c>register/actors.json</c> (mapdash-actors/1.0).
/// Stateless and safe on any thread.
/// </summary>
public static class RegisterReader
{
    private static readonly string[] PlainLists =
    [
        "actor_roles", "place_precision", "date_precision", "claim_status", "corroboration", "salience",
        "attribution_mode", "figure_units", "figure_qualifiers",
    ];

    /// <summary>Reads the code lists.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="ExchangeException">The file does not hold to its schema.</exception>
    public static Codebook ReadCodes(ReadOnlyMemory<byte> bytes, string name)
    {
        var root = JsonFile.Parse(bytes, name);
        root.OneOf("schema", "mapdash-codes/1.0");
        var families = root.Objects("families").Select(Family).ToArray();
        var glyphs = root.Objects("glyphs").Select(Glyph).ToArray();
        var kinds = root.Objects("kinds").Select(Kind).ToArray();
        var lists = PlainLists.ToDictionary(list => list, list => (IReadOnlyList<CodeEntry>)[.. root.Objects(list).Select(Entry)]);
        return Checked(name, () => new Codebook(families, glyphs, kinds, lists));
    }

    /// <summary>Reads the actor register.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="ExchangeException">The file does not hold to its schema.</exception>
    public static ActorRegister ReadActors(ReadOnlyMemory<byte> bytes, string name)
    {
        var root = JsonFile.Parse(bytes, name);
        root.OneOf("schema", "mapdash-actors/1.0");
        var kinds = root.Objects("kinds").Select(Entry).ToArray();
        var actors = root.Objects("actors").Select(fields => ReadActor(fields, kinds)).ToArray();
        return Checked(name, () => new ActorRegister(actors, kinds));
    }

    private static Actor ReadActor(JsonFields fields, CodeEntry[] kinds)
    {
        var id = fields.Text("id");
        fields.IsItem($"actor {id}");
        var actor = new Actor(
            id,
            fields.Both("name"),
            fields.Texts("variants_ar"),
            fields.OneOf("kind", [.. kinds.Select(kind => kind.Code)]),
            fields.TextOrNull("parent"),
            fields.Texts("member_of"),
            fields.TextOrNull("note") ?? "");
        fields.Done();
        return actor;
    }

    private static KindFamily Family(JsonFields fields) =>
        new(Code(fields), fields.Both("label"), fields.Flag("drawn"));

    private static KindGlyph Glyph(JsonFields fields) =>
        new(Code(fields), fields.Text("family"), fields.Both("label"), fields.TextOrNull("path"), fields.Flag("filled"));

    private static EventKind Kind(JsonFields fields) =>
        new(Code(fields), fields.Text("family"), fields.Text("glyph"), fields.Both("label"), fields.Text("definition"),
            fields.Flag("drawn"), fields.TextOrNull("acled_event_type") ?? "", fields.TextOrNull("acled_sub_event_type") ?? "",
            fields.TextOrNull("ucdp_type_of_violence") ?? "");

    // Units and qualifiers explain themselves; the other lists define each code.
    private static CodeEntry Entry(JsonFields fields) =>
        new(Code(fields), fields.Both("label"), fields.Peek("definition") ?? "");

    private static string Code(JsonFields fields)
    {
        var code = fields.Text("code");
        fields.IsItem($"code {code}");
        return code;
    }

    private static T Checked<T>(string name, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException error)
        {
            throw new ExchangeException(name, null, null, error.Message, error);
        }
    }
}
