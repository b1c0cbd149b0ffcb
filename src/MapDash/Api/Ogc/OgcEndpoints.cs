using System.Buffers;
using System.Text;
using System.Text.Json;
using MapDash.Api.Ogc.Pages;
using MapDash.Core.Querying;

namespace MapDash.Api.Ogc;

/// <summary><c>/ogc</c>: OGC API – Features, as JSON for programs and as pages for people at the same addresses.</summary>
internal static class OgcEndpoints
{
    /// <summary>Answers everything below <c>/ogc</c>, so that a refusal too has the form of this interface.</summary>
    public static void MapOgc(this IEndpointRouteBuilder routes) => routes.Map("/ogc/{**path}", (RequestDelegate)AnswerAsync);

    private static async Task AnswerAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Vary = "Accept, Accept-Language, Cookie";
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "Content-Crs, Link";
        try
        {
            if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            {
                headers.Allow = "GET, HEAD";
                throw new OgcException(StatusCodes.Status405MethodNotAllowed, $"This interface is for reading: it answers GET and HEAD, not {context.Request.Method}.");
            }

            var request = new OgcRequest(context);
            await SendAsync(request, await FindAsync(request));
        }
        catch (OgcException refused)
        {
            await RefuseAsync(context, refused);
        }
        catch (DatasetUnavailableException unavailable)
        {
            await RefuseAsync(context, new OgcException(StatusCodes.Status503ServiceUnavailable, "The data cannot be read at the moment.", unavailable));
        }
    }

    private static async Task<OgcResource> FindAsync(OgcRequest request)
    {
        var path = (request.Http.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var services = request.Http.RequestServices;
        switch (path)
        {
            case [_]:
                return OgcDocuments.Landing(request, await SnapshotAsync(request));
            case [_, "conformance"]:
                return OgcDocuments.Conformance(request);
            case [_, "api"]:
                return OpenApiDocument.Resource(request, await SnapshotAsync(request));
            case [_, "collections"]:
                return OgcDocuments.Collections(request, await SnapshotAsync(request));
            case [_, "collections", var id]:
                return OgcDocuments.Collection(request, (await SnapshotAsync(request)).Collection(id));
            case [_, "collections", var id, "queryables"]:
                return OgcDocuments.Queryables(request, (await SnapshotAsync(request)).Collection(id));
            case [_, "collections", var id, "items"]:
                var all = await SnapshotAsync(request);
                return OgcItems.Page(request, all, all.Collection(id), services.GetRequiredService<TimeProvider>());
            case [_, "collections", var id, "items", var featureId]:
                var snapshot = await SnapshotAsync(request);
                return OgcItems.Feature(request, snapshot, snapshot.Collection(id), featureId);
            default:
                throw OgcException.Missing($"There is nothing at this address. Begin at {request.Root}.");
        }
    }

    private static async Task<OgcSnapshot> SnapshotAsync(OgcRequest request)
    {
        var snapshot = await FindSnapshotAsync(request);
        request.Attribution = snapshot.Attribution;
        return snapshot;
    }

    private static async Task<OgcSnapshot> FindSnapshotAsync(OgcRequest request)
    {
        var services = request.Http.RequestServices;
        var live = services.GetRequiredService<LiveIndex>();
        if (!live.IsReady)
        {
            throw new OgcException(StatusCodes.Status503ServiceUnavailable, "No data has been published yet.");
        }

        // Resources that know no version refuse the parameter itself.
        if (!request.Http.Request.Query.ContainsKey("v"))
        {
            return OgcSnapshot.Of(live.Current.Redistributable);
        }

        var number = request.Count("v", 1, 1);
        return await services.GetRequiredService<IDatasetVersions>().FindAsync(number, request.Http.RequestAborted) is { } index
            ? OgcSnapshot.Of(index.Redistributable)
            : throw OgcException.Value("v", number.ToString(System.Globalization.CultureInfo.InvariantCulture), $"the number of a dataset version, at most {live.Current.Dataset.Version.Number}");
    }

    private static async Task SendAsync(OgcRequest request, OgcResource resource)
    {
        var response = request.Http.Response;
        response.Headers.ContentLanguage = request.Ui.Language;
        if (resource.Crs is { } crs)
        {
            response.Headers["Content-Crs"] = $"<{crs.Uri}>";
        }

        if (resource.HeaderLinks.Count > 0)
        {
            response.Headers.Link = string.Join(", ", resource.HeaderLinks.Select(link => $"<{link.Href}>; rel=\"{link.Rel}\"; type=\"{link.Type}\""));
        }

        if (request.Html)
        {
            await SendPageAsync(request, resource);
            return;
        }

        response.ContentType = resource.Type;
        var stopped = request.Http.RequestAborted;
        await using var writer = new Utf8JsonWriter(response.BodyWriter, OgcJson.Options);
        await resource.WriteAsync(writer, async () =>
        {
            await writer.FlushAsync(stopped);
            await response.BodyWriter.FlushAsync(stopped);
        });
        await writer.FlushAsync(stopped);
        await response.BodyWriter.FlushAsync(stopped);
    }

    // The page is made of the document itself, so that both always say the same.
    private static async Task SendPageAsync(OgcRequest request, OgcResource resource)
    {
        var bytes = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(bytes, OgcJson.Options))
        {
            await resource.WriteAsync(writer, () => writer.FlushAsync());
        }

        using var document = JsonDocument.Parse(bytes.WrittenMemory);
        var (title, main) = resource.Page(document.RootElement);
        request.Http.Response.ContentType = MediaTypes.Html + "; charset=utf-8";
        await request.Http.Response.WriteAsync(OgcPages.Whole(request, title, main), Encoding.UTF8, request.Http.RequestAborted);
    }

    private static async Task RefuseAsync(HttpContext context, OgcException refused)
    {
        context.Response.StatusCode = refused.Status;
        context.Response.ContentType = MediaTypes.Problem;
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, OgcJson.Options);
        writer.WriteStartObject();
        writer.WriteString("type", "about:blank");
        writer.WriteString("title", refused.Status switch
        {
            StatusCodes.Status400BadRequest => "Bad request",
            StatusCodes.Status404NotFound => "Not found",
            StatusCodes.Status405MethodNotAllowed => "Method not allowed",
            _ => "Not available",
        });
        writer.WriteNumber("status", refused.Status);
        writer.WriteString("detail", refused.Message);
        writer.WriteEndObject();
        await writer.FlushAsync(context.RequestAborted);
    }
}
