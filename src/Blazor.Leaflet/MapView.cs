namespace Blazor.Leaflet;

/// <summary>Where a map looks: immutable, equal by value.</summary>
/// <param name="Center">Middle of the map element, panels over the map not counted.</param>
/// <param name="Zoom">Leaflet zoom level; fractions are allowed. One level doubles the scale.</param>
public sealed record MapView(LatLng Center, double Zoom);
