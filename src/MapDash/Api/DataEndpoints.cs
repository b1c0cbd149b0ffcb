using System.Globalization;
using MapDash.Core.Querying;
using MapDash.Data.Publishing;
using Microsoft.Net.Http.Headers;

namespace MapDash.Api;

/// <summary>
/// <c>/data/{version}.bin</c>: what the map draws of a dataset version, as columns. A version never changes, so the answer
/// may be kept for ever.
/// </summary>
internal static class DataEndpoints
{
    private const string ContentType = "application/octet-stream";

    public static void MapData(this IEndpointRouteBuilder routes) => routes.MapMethods(
        "/data/{version:int}.bin",
        [HttpMethods.Get, HttpMethods.Head],
        async (int version, Publisher publisher, HttpRequest request, HttpResponse response, CancellationToken cancellationToken) =>
            await publisher.FindAsync(version, cancellationToken) is { } index ? Answer(MapColumns.Of(index), request, response) : Results.NotFound());

    /// <summary>
    /// The address of a snapshot's columns. It carries a checksum: the same version number may hold other events in another
    /// store, and what a browser keeps for ever must not be mistaken for them.
    /// </summary>
    internal static string AddressOf(EventIndex index) =>
        string.Create(CultureInfo.InvariantCulture, $"/data/{index.Dataset.Version.Number}.bin?sum={MapColumns.Of(index).Sum}");

    private static IResult Answer(MapColumns columns, HttpRequest request, HttpResponse response)
    {
        Immutable.Mark(response);
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        // Weak: the same columns, compressed or not.
        var tag = new EntityTagHeaderValue($"\"{columns.Sum}\"", isWeak: true);
        if (ReadsBrotli(request))
        {
            response.Headers.ContentEncoding = "br";
            return Results.Bytes(columns.Compressed, ContentType, entityTag: tag);
        }

        response.ContentLength = columns.Length;
        return Results.Stream(columns.Open(), ContentType, entityTag: tag);
    }

    private static bool ReadsBrotli(HttpRequest request) => request.GetTypedHeaders().AcceptEncoding
        .Any(each => each.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && each.Quality is null or > 0);
}
