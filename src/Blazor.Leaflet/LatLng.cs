namespace Blazor.Leaflet;

/// <summary>
/// A position in degrees, EPSG:4326, latitude first as Leaflet has it. Immutable; equal when both numbers are equal.
/// Data elsewhere is usually longitude first, so convert at the border of this library and nowhere else.
/// </summary>
/// <param name="Lat">Degrees north, −90 to 90.</param>
/// <param name="Lng">Degrees east, −180 to 180.</param>
public readonly record struct LatLng(double Lat, double Lng);
