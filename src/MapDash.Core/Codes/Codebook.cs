namespace MapDash.Core.Codes;

/// <summary>
/// The code lists of a dataset. Immutable and safe to share between threads; lists keep the order of the file.
/// Source: <c>geodata/register/codes.json</c>.
/// </summary>
public sealed class Codebook
{
    private readonly Dictionary<string, EventKind> _kinds;
    private readonly Dictionary<(string List, string Code), CodeEntry> _entries = [];

    /// <summary>Creates the code lists.</summary>
    /// <param name="families">Families in stacking order.</param>
    /// <param name="glyphs">Glyphs in reading order.</param>
    /// <param name="kinds">Kinds in reading order.</param>
    /// <param name="lists">The plain lists by name, e.g. <c>actor_roles</c>, <c>place_precision</c>.</param>
    /// <exception cref="ArgumentException">A kind names a glyph or family that is not listed, or a code stands twice.</exception>
    public Codebook(
        IReadOnlyList<KindFamily> families,
        IReadOnlyList<KindGlyph> glyphs,
        IReadOnlyList<EventKind> kinds,
        IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists)
    {
        Families = families;
        Glyphs = glyphs;
        Kinds = kinds;
        Lists = lists;
        foreach (var kind in kinds)
        {
            if (!glyphs.Any(glyph => glyph.Code == kind.Glyph && glyph.Family == kind.Family) ||
                !families.Any(family => family.Code == kind.Family))
            {
                throw new ArgumentException($"Kind '{kind.Code}' names glyph '{kind.Glyph}' of family '{kind.Family}', which is not listed.");
            }
        }

        RefuseTwice("families", families.Select(family => family.Code));
        RefuseTwice("glyphs", glyphs.Select(glyph => glyph.Code));
        RefuseTwice("kinds", kinds.Select(kind => kind.Code));
        _kinds = kinds.ToDictionary(kind => kind.Code, StringComparer.Ordinal);
        foreach (var (list, entries) in lists)
        {
            RefuseTwice(list, entries.Select(entry => entry.Code));
            foreach (var entry in entries)
            {
                _entries.Add((list, entry.Code), entry);
            }
        }
    }

    /// <summary>Families in stacking order.</summary>
    public IReadOnlyList<KindFamily> Families { get; }

    /// <summary>Glyphs in reading order.</summary>
    public IReadOnlyList<KindGlyph> Glyphs { get; }

    /// <summary>Kinds in reading order.</summary>
    public IReadOnlyList<EventKind> Kinds { get; }

    /// <summary>The plain lists by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> Lists { get; }

    /// <summary>The kind of a code.</summary>
    /// <exception cref="KeyNotFoundException">There is no such kind.</exception>
    public EventKind Kind(string code) =>
        _kinds.TryGetValue(code, out var kind) ? kind : throw new KeyNotFoundException($"There is no kind '{code}'.");

    /// <summary>Whether a kind of that code exists.</summary>
    public bool HasKind(string code) => _kinds.ContainsKey(code);

    /// <summary>The glyph of a kind.</summary>
    public KindGlyph GlyphOf(EventKind kind) => Glyphs.First(glyph => glyph.Code == kind.Glyph);

    /// <summary>The entry of a plain list, or null where the list or the code is unknown.</summary>
    public CodeEntry? Find(string list, string code) => _entries.GetValueOrDefault((list, code));

    /// <summary>The label of a code in a plain list; the code itself where it is unknown.</summary>
    public string Label(string list, string code, string language) => Find(list, code)?.Label.In(language) ?? code;

    private static void RefuseTwice(string list, IEnumerable<string> codes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in codes.Where(code => !seen.Add(code)))
        {
            throw new ArgumentException($"Code '{code}' stands twice in the list '{list}'.");
        }
    }
}
