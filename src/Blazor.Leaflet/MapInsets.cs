namespace Blazor.Leaflet;

/// <summary>
/// How much of each edge of the map lies under panels, in CSS pixels. Immutable. Labels and flights keep clear of it;
/// what counts as "in view" does not change with it. Left and right are physical, also in right-to-left pages.
/// </summary>
/// <param name="Top">Pixels covered at the top.</param>
/// <param name="Right">Pixels covered at the right.</param>
/// <param name="Bottom">Pixels covered at the bottom.</param>
/// <param name="Left">Pixels covered at the left.</param>
public readonly record struct MapInsets(int Top, int Right, int Bottom, int Left);
