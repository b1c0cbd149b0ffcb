using NetTopologySuite.Geometries;

namespace MapDash.Core.Places;

/// <summary>
/// An entry of the gazetteer. Its geometry (EPSG:4326, longitude first) is as exact as the name and no more: a point only
/// for a settlement or a site. Immutable by convention: the geometry must not be changed after construction.
/// </summary>
public sealed record Place
{
    /// <summary>Canonical id, e.g. <c>NA-HAMRIN</c>, <c>IQ-KI</c>, <c>gn89482</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name in both languages.</summary>
    public required BilingualText Name { get; init; }

    /// <summary>How exactly the name gives a place.</summary>
    public required PlacePrecision Precision { get; init; }

    /// <summary>What it is: desert, mountain, city, governorate …</summary>
    public string Kind { get; init; } = "";

    /// <summary>Other names: Arabic, Kurdish and English forms, for search.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>Shape, or null where nothing can honestly be drawn (a country, an unlocated term).</summary>
    public Geometry? Geometry { get; init; }

    /// <summary>Where a label stands: longitude and latitude in degrees; null without geometry.</summary>
    public Coordinate? LabelPoint { get; init; }

    /// <summary>True radius of a settlement or site in kilometres; 0 for areas.</summary>
    public double RadiusKm { get; init; }

    /// <summary>Width of the soft edge of an area in kilometres: how blurred it must be drawn.</summary>
    public double SoftEdgeKm { get; init; }

    /// <summary>The one governorate that the name itself settles, or null (a ridge across three settles none).</summary>
    public string? Province { get; init; }

    /// <summary>Governorates it lies in, with the share of its area in each (0 to 1). Never for assigning events.</summary>
    public IReadOnlyDictionary<string, double> ProvinceShares { get; init; } = new Dictionary<string, double>();

    /// <summary>Ids of the places that hold it by name.</summary>
    public IReadOnlyList<string> Parents { get; init; } = [];

    /// <summary>Outside Iraq: kept for the record, not drawn as an Iraqi event's place.</summary>
    public bool Foreign { get; init; }

    /// <summary>Outline drawn by the authors as an indication only (Halabja).</summary>
    public bool Indicative { get; init; }

    /// <summary>Importance of the label, 1 (first) to 5.</summary>
    public int Rank { get; init; } = 5;

    /// <summary>What the place is, in words.</summary>
    public BilingualText Definition { get; init; } = BilingualText.Empty;

    /// <summary>How sure the shape is.</summary>
    public string Certainty { get; init; } = "";

    /// <summary>Where name and shape come from.</summary>
    public string Source { get; init; } = "";

    /// <summary>What to know.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether an event may be drawn here.</summary>
    public bool IsDrawable =>
        Geometry is not null && !Foreign && Precision is not (PlacePrecision.Country or PlacePrecision.Unknown);
}
