namespace Blazor.Leaflet;

/// <summary>The view after the map has come to rest. Immutable.</summary>
/// <param name="Bounds">What the map element shows, including what lies under panels.</param>
/// <param name="View">Centre and zoom.</param>
/// <param name="Counts">Counts of the first symbol layer, or null if there is none or it has not loaded.</param>
public sealed record ViewSettled(LatLngBounds Bounds, MapView View, SymbolCounts? Counts);
