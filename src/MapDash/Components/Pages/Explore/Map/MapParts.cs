using System.Runtime.CompilerServices;
using Blazor.Leaflet;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Ui;

namespace MapDash.Components.Pages.Explore.Map;

/// <summary>Turns places and signs into what the map library draws. The order of both is that of the data columns.</summary>
internal static class MapParts
{
    /// <summary>All of Iraq.</summary>
    public static readonly LatLngBounds Iraq = new(29.05, 38.75, 37.4, 48.65);

    /// <summary>How far the map may be moved.</summary>
    public static readonly LatLngBounds Around = new(4, 18, 54, 70);

    // Asked once per snapshot, not once per reader.
    private static readonly ConditionalWeakTable<EventIndex, Dictionary<string, double>> ClaimedLengths = [];

    /// <summary>The places that can hold events, in the order of the data columns.</summary>
    public static IReadOnlyList<MapSymbol> Symbols(EventIndex index, UiContext ui)
    {
        var claimed = ClaimedLengths.GetValue(index, LengthsClaimedIn);
        return [.. index.PlacesInUse.Select(place => Symbol(place, Label(place, claimed, ui)))];
    }

    /// <summary>The signs, in the order of the code list.</summary>
    public static IReadOnlyList<SymbolCategory> Categories(Dataset dataset, UiContext ui) =>
        [.. dataset.Codes.Glyphs.Select(glyph => new SymbolCategory(
            glyph.Code,
            ui.Text(glyph.Label),
            glyph.Family,
            glyph.Family switch { "operations" => "--ops", "attacks" => "--att", "law" => "--law", "cooperation" => "--coop", _ => "--stat" },
            glyph.Path,
            glyph.Filled,
            dataset.Codes.Families.First(family => family.Code == glyph.Family).Drawn))];

    /// <summary>The words that the map library says itself.</summary>
    public static MapLabels Labels(UiContext ui) => new()
    {
        ZoomIn = ui["Explore.ZoomIn"],
        ZoomOut = ui["Explore.ZoomOut"],
        Home = ui["Explore.Home"],
        SymbolList = ui["Explore.MapSymbols"],
        Pan = ui["Map.Pan"],
        Count = ui["Map.Count"],
        CountOne = ui["Map.CountOne"],
        More = ui["Map.More"],
        Exact = ui["Explore.LegendExact"],
        Settlement = ui["Explore.LegendSettlement"],
        District = ui["Map.District"],
        Governorate = ui["Explore.LegendGovernorate"],
        Area = ui["Map.Area"],
        Corridor = ui["Explore.LegendStrip"],
    };

    // A length that somebody gave for a border belongs on its tag, as his figure; the line that we measure is another.
    private static string Label(Place place, Dictionary<string, double> claimed, UiContext ui) =>
        claimed.TryGetValue(place.Id, out var km) ? ui.Format("Explore.ClaimedKm", ui.Text(place.Name), ui.Number(km)) : ui.Text(place.Name);

    // The index finds the few events of a border; of those that give a length, the first by id speaks.
    private static Dictionary<string, double> LengthsClaimedIn(EventIndex index)
    {
        var lengths = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var strip in index.PlacesInUse.Where(place => place.Precision == PlacePrecision.BorderStrip))
        {
            var mask = index.MatchesIgnoringTime(EventFilter.Default with { Places = [strip.Id], IncludeBackground = true });
            var speaks = Marked(mask).Select(ordinal => index.Events[ordinal])
                .Where(reported => reported.Figures.Any(IsLength) && index.Dataset.DrawnPlacesOf(reported).Contains(strip))
                .MinBy(reported => reported.Id, StringComparer.Ordinal);
            if (speaks is not null)
            {
                lengths.Add(strip.Id, speaks.Figures.First(IsLength).Value!.Value);
            }
        }

        return lengths;
    }

    private static bool IsLength(Figure figure) => figure is { Unit: "km", Value: not null };

    private static IEnumerable<int> Marked(byte[] mask)
    {
        for (var at = 0; at < mask.Length; at++)
        {
            for (var left = (uint)mask[at]; left != 0; left &= left - 1)
            {
                yield return (at * 8) + System.Numerics.BitOperations.TrailingZeroCount(left);
            }
        }
    }

    private static MapSymbol Symbol(Place place, string name)
    {
        var bounds = place.Geometry!.EnvelopeInternal;
        var label = place.LabelPoint!;
        return new MapSymbol(
            place.Id,
            place.Precision switch
            {
                PlacePrecision.Exact => SymbolShape.Exact,
                PlacePrecision.Settlement => SymbolShape.Settlement,
                PlacePrecision.District => place.Geometry.Dimension == NetTopologySuite.Geometries.Dimension.Surface ? SymbolShape.Area : SymbolShape.District,
                PlacePrecision.Province => SymbolShape.Governorate,
                PlacePrecision.NamedArea => SymbolShape.Area,
                PlacePrecision.BorderStrip => SymbolShape.Corridor,
                _ => SymbolShape.None,
            },
            label.Y,
            label.X,
            bounds.MinY,
            bounds.MinX,
            bounds.MaxY,
            bounds.MaxX,
            name,
            place.Province ?? (place.Precision == PlacePrecision.Province ? place.Id : null),
            place.RadiusKm * 1000,
            place.Rank);
    }
}
