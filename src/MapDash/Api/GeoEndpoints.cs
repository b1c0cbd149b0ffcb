namespace MapDash.Api;

/// <summary><c>/geo/{version}/{name}.geojson</c>: the shapes that the map draws. Another version is not found.</summary>
internal static class GeoEndpoints
{
    public static void MapGeo(this IEndpointRouteBuilder routes) => routes.MapMethods(
        "/geo/{version}/{name}.geojson",
        [HttpMethods.Get, HttpMethods.Head],
        (string version, string name, GeoShapes shapes, HttpResponse response) =>
        {
            if (version != shapes.Version || shapes.Find(name) is not { } file)
            {
                return Results.NotFound();
            }

            Immutable.Mark(response);
            return Results.File(file, "application/geo+json");
        });
}
