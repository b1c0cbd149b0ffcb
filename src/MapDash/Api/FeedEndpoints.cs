using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using MapDash.Api.Feeds;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Data.Publishing;
using MapDash.Data.Store;
using Microsoft.Net.Http.Headers;

namespace MapDash.Api;

/// <summary>
/// <c>/feed.atom</c>: published events, those of the newest days first, by every name of a filter. Events that may not be passed
/// on are never in it.
/// </summary>
internal static class FeedEndpoints
{
    private const int Piece = 64 * 1024;

    public static void MapFeed(this IEndpointRouteBuilder routes) => routes.MapMethods(FeedWriter.Path, [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task AnswerAsync(HttpContext context, LiveIndex live, Publisher publisher, EventStore store)
    {
        try
        {
            await FollowAsync(context, live, publisher, store, context.RequestAborted);
        }
        catch (DatasetUnavailableException error) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, $"The store cannot be read just now: {error.Message}");
        }
    }

    private static async Task FollowAsync(HttpContext context, LiveIndex live, Publisher publisher, EventStore store, CancellationToken cancellationToken)
    {
        var values = new NamedValues(context.Request.Query.SelectMany(part => part.Value.Select(value => KeyValuePair.Create(part.Key, value))));
        var version = FeedRequest.VersionIn(values);
        if (!live.IsReady)
        {
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "Nothing is published yet.");
            return;
        }

        var index = version is { } number ? await publisher.FindAsync(number, cancellationToken) : live.Current;
        var request = FeedRequest.Read(values, version, (index ?? live.Current).Redistributable.Dataset);
        if (FeedRequest.Fault(values) is { } fault)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, fault);
        }
        else if (index is null)
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, string.Create(CultureInfo.InvariantCulture, $"There is no dataset version {version}."));
        }
        else if (!IsKnown(context, index.Dataset.Version, request))
        {
            await WriteAsync(context, index.Redistributable, request, store, cancellationToken);
        }
    }

    // Whoever has this very answer already is told so before anything is looked up.
    private static bool IsKnown(HttpContext context, DatasetVersion version, FeedRequest request)
    {
        var about = string.Create(
            CultureInfo.InvariantCulture,
            $"{typeof(FeedEndpoints).Module.ModuleVersionId}|{version.Number}|{version.PublishedAt.UtcTicks}|{SiteOf(context.Request)}|{request.Query(request.Offset, request.Version)}");
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)))[..32]}\"", isWeak: true);
        var modified = new DateTimeOffset(version.PublishedAt.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = modified;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(1) };

        // A tag says more than a time. Of the time only the very same counts: a store put back from a copy is older, and other.
        var asked = context.Request.GetTypedHeaders();
        var known = asked.IfNoneMatch is { Count: > 0 } tags
            ? tags.Any(each => each.Equals(EntityTagHeaderValue.Any) || each.Compare(tag, useStrongComparison: false))
            : asked.IfModifiedSince == modified;
        if (known)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        }

        return known;
    }

    private static async Task WriteAsync(HttpContext context, EventIndex index, FeedRequest request, EventStore store, CancellationToken cancellationToken)
    {
        var found = index.Query(new EventQuery(request.Filter) { Skip = request.Offset, Take = request.Limit + 1 }).Page;
        ReportedEvent[] page = [.. found.Take(request.Limit)];
        var times = await store.RevisionTimesAsync([.. page.Select(reported => reported.Id)], cancellationToken);
        var published = index.Dataset.Version.PublishedAt;
        context.Response.ContentType = "application/atom+xml; charset=utf-8";

        // Shapes can be long: what is written goes out piece by piece.
        using var buffer = new MemoryStream();
        using var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        var feed = new FeedWriter(xml, index.Dataset, request, SiteOf(context.Request));
        feed.Begin(found.Count > request.Limit);
        foreach (var reported in page)
        {
            feed.Entry(reported, times.GetValueOrDefault((reported.Id, 1), published), times.GetValueOrDefault((reported.Id, reported.Version), published));
            await SendAsync(context, xml, buffer, Piece, cancellationToken);
        }

        feed.End();
        await SendAsync(context, xml, buffer, 0, cancellationToken);
    }

    private static async Task SendAsync(HttpContext context, XmlWriter xml, MemoryStream buffer, int least, CancellationToken cancellationToken)
    {
        xml.Flush();
        if (buffer.Length > least)
        {
            await context.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
            buffer.SetLength(0);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string why) => Results.Problem(why, statusCode: status).ExecuteAsync(context);

    private static string SiteOf(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
}
