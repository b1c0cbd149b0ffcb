namespace MapDash.Components.Pages.Explore;

/// <summary>Where the map looks: latitude, longitude (degrees, EPSG:4326) and zoom level, as the address writes it.</summary>
public readonly record struct MapPosition(double Latitude, double Longitude, double Zoom);
