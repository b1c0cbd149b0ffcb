namespace MapDash.Core.Places;

/// <summary>
/// How exactly the words give a place, which decides how it may be drawn. Codes: <c>place_precision</c> of the code list.
/// </summary>
public enum PlacePrecision
{
    /// <summary>A site, crossing, base or coordinates: a pin.</summary>
    Exact,

    /// <summary>A city, town or village: a disc in a halo of its true radius.</summary>
    Settlement,

    /// <summary>A district or sub-district as an area.</summary>
    District,

    /// <summary>A governorate: a plate and a hatched polygon, never a point.</summary>
    Province,

    /// <summary>A region without a legal border: a soft shape, never a point.</summary>
    NamedArea,

    /// <summary>A border or a section of it: a band.</summary>
    BorderStrip,

    /// <summary>Only the country or another state: listed, not drawn.</summary>
    Country,

    /// <summary>No place is named: listed, not drawn.</summary>
    Unknown,
}
