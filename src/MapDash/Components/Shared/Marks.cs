using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using MapDash.Core;
using MapDash.Core.Codes;
using MapDash.Core.Events;
using MapDash.Core.Places;
using Microsoft.AspNetCore.Components;

namespace MapDash.Components.Shared;

/// <summary>
/// The marks of kind, claim status and precision, as markup. There are few and every row has one, so each is written once and
/// shared by all pages: a component for each mark weighed more than the words beside it. Thread-safe.
/// </summary>
internal static class Marks
{
    private static readonly ConcurrentDictionary<(KindGlyph Glyph, string Fill, int Size), string> Kinds = new();

    /// <summary>Writes text into markup; Arabic stays Arabic.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The sign of a kind in the hue of its family; the ring says how many origins stand behind the claim.</summary>
    /// <param name="glyph">The sign.</param>
    /// <param name="corroboration">The status that decides the fill.</param>
    /// <param name="size">Diameter in CSS pixels.</param>
    public static MarkupString Kind(KindGlyph glyph, Corroboration corroboration, int size = 26) =>
        Sign(glyph, "is-" + CodeName.Of(corroboration).Replace('_', '-'), size);

    /// <summary>Only the sign, without a ring.</summary>
    /// <param name="glyph">The sign.</param>
    /// <param name="size">Width and height in CSS pixels.</param>
    public static MarkupString Sign(KindGlyph glyph, int size) => Sign(glyph, "plain", size);

    /// <summary>How a place of a precision is drawn, in small.</summary>
    public static MarkupString Of(PlacePrecision precision) => new(precision switch
    {
        PlacePrecision.Exact => PrecisionMarks.Exact,
        PlacePrecision.Settlement or PlacePrecision.District => PrecisionMarks.Settlement,
        PlacePrecision.NamedArea => PrecisionMarks.NamedArea,
        PlacePrecision.Province => PrecisionMarks.Province,
        PlacePrecision.BorderStrip => PrecisionMarks.BorderStrip,
        _ => PrecisionMarks.Unknown,
    });

    /// <summary>The ring of a claim status.</summary>
    public static MarkupString Of(Corroboration corroboration) => new(corroboration switch
    {
        Corroboration.Corroborated => """<svg class="status-mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9.700" fill="currentColor"/></svg>""",
        Corroboration.Echoed => """<svg class="status-mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8.500" class="ring"/><path d="M12 3.500a8.500 8.500 0 0 0 0 17z" fill="currentColor" fill-opacity=".5"/></svg>""",
        Corroboration.Disputed => """<svg class="status-mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8.500" class="ring" stroke-dasharray="4.500 3.200"/></svg>""",
        Corroboration.Retracted => """<svg class="status-mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8.500" class="ring"/><path d="M4 20L20 4" class="ring"/></svg>""",
        _ => """<svg class="status-mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8.500" class="ring"/></svg>""",
    });

    private static MarkupString Sign(KindGlyph glyph, string fill, int size) => new(Kinds.GetOrAdd((glyph, fill, size), static key =>
    {
        var path = key.Glyph.Path is { } drawn
            ? $"""<path class="glyph{(key.Glyph.Filled ? " filled" : "")}" d="{Encoder.Encode(drawn)}"/>"""
            : """<path class="glyph" d="M5 7.500h14M5 12h14M5 16.500h8"/>""";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<span class="kind-mark family-{Encoder.Encode(key.Glyph.Family)} {key.Fill}" style="--size:{key.Size}px" aria-hidden="true"><svg viewBox="0 0 24 24">{path}</svg></span>""");
    }));
}
