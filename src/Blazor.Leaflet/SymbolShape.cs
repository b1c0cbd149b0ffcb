using System.Text.Json.Serialization;

namespace Blazor.Leaflet;

/// <summary>How well a place is known, which decides how it is drawn. A governorate or an area is never a dot.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SymbolShape>))]
public enum SymbolShape
{
    /// <summary>A surveyed point: a disc on a pin stem.</summary>
    [JsonStringEnumMemberName("exact")] Exact,

    /// <summary>A town or village: a disc or donut in a dotted halo of its true radius.</summary>
    [JsonStringEnumMemberName("settlement")] Settlement,

    /// <summary>A district: as a settlement, with its larger halo.</summary>
    [JsonStringEnumMemberName("district")] District,

    /// <summary>A first-level division: a plate with name, count and a bar by family.</summary>
    [JsonStringEnumMemberName("governorate")] Governorate,

    /// <summary>A named area without a surveyed edge: a dashed, italic tag.</summary>
    [JsonStringEnumMemberName("area")] Area,

    /// <summary>A strip along a line: a thin bordered tag.</summary>
    [JsonStringEnumMemberName("corridor")] Corridor,

    /// <summary>Known but not drawable: counted, never drawn.</summary>
    [JsonStringEnumMemberName("none")] None,
}
