using System.Globalization;
using MapDash.Api.Ogc.Cql2;
using MapDash.Api.Ogc.Pages;
using MapDash.Core.Events;
using MapDash.Core.Querying;

namespace MapDash.Api.Ogc;

/// <summary>Features: a page of a collection, and one alone. Stateless.</summary>
internal static class OgcItems
{
    /// <summary>Features on a page where the request says nothing.</summary>
    public const int DefaultLimit = 100;

    /// <summary>Features on a page at most; who asks for more gets these.</summary>
    public const int MostLimit = 10_000;

    /// <summary>Features on a page for people at most: it is put together whole before it is sent.</summary>
    public const int MostOnPage = 500;

    private const string CqlText = "cql2-text";

    // Bytes written before they are sent.
    private const int Portion = 1 << 16;

    /// <summary>What <c>/items</c> takes in every collection.</summary>
    public static readonly IReadOnlyList<string> Parameters =
        ["limit", "offset", "bbox", "bbox-crs", "datetime", "crs", "filter", "filter-lang", "filter-crs", "v"];

    /// <summary>What a single feature takes.</summary>
    public static readonly IReadOnlyList<string> FeatureParameters = ["crs", "v"];

    /// <summary><c>/ogc/collections/{id}/items</c></summary>
    /// <exception cref="OgcException">A parameter is not known, or its value means nothing.</exception>
    public static OgcResource Page(OgcRequest request, OgcSnapshot snapshot, IFeatures features, TimeProvider clock)
    {
        request.Takes(Parameters.Concat(features.FilterNames));
        var limit = Math.Min(request.Count("limit", 1, DefaultLimit), request.Html ? MostOnPage : MostLimit);
        var offset = request.Count("offset", 0, 0);
        var crs = Crs.Read(request, "crs");
        var found = Select(features, SelectionOf(request, features, snapshot.Index.Dataset));
        var page = found.AsMemory(Math.Min(offset, found.Length), Math.Min(limit, found.Length - Math.Min(offset, found.Length)));
        var links = Links(request, snapshot, features, (offset, limit, found.Length)).ToArray();
        return new OgcResource(
            MediaTypes.GeoJson,
            async (writer, send) =>
            {
                writer.WriteStartObject();
                writer.WriteString("type", "FeatureCollection");
                writer.WriteString("timeStamp", clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                writer.WriteNumber("numberMatched", found.Length);
                writer.WriteNumber("numberReturned", page.Length);
                writer.WriteNumber("datasetVersion", snapshot.Version);
                writer.WriteString("attribution", request.Attribution);
                OgcJson.Links(writer, links);
                writer.WriteStartArray("features");
                var sent = 0L;
                for (var i = 0; i < page.Length; i++)
                {
                    OgcJson.Feature(writer, features, page.Span[i], crs);
                    if (writer.BytesCommitted + writer.BytesPending - sent >= Portion)
                    {
                        await send();
                        sent = writer.BytesCommitted;
                    }
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            },
            document => OgcPages.Items(document, features, offset, request.Ui)) { Crs = crs };
    }

    /// <summary><c>/ogc/collections/{id}/items/{featureId}</c></summary>
    /// <exception cref="OgcException">There is no such feature, or a parameter is not known.</exception>
    public static OgcResource Feature(OgcRequest request, OgcSnapshot snapshot, IFeatures features, string id)
    {
        request.Takes(FeatureParameters);
        var crs = Crs.Read(request, "crs");
        var position = features.Find(id) ??
            throw OgcException.Missing($"There is no feature '{(id.Length <= 80 ? id : id[..80] + "…")}' in the collection '{features.Id}' of dataset version {snapshot.Version}.");
        var ui = request.Ui;
        OgcLink[] links =
        [
            .. request.SelfAndAlternate(MediaTypes.GeoJson),
            new("collection", request.Address("collections", features.Id), MediaTypes.Json, OgcDocuments.WordsOf(features, ui).Title),
            .. features.Id == "events"
                ? [new OgcLink("canonical", $"{request.Root[..^"/ogc".Length]}/events/{Uri.EscapeDataString(id)}", MediaTypes.Html, ui["Ogc.Record"])]
                : Array.Empty<OgcLink>(),
        ];
        return OgcResource.Of(
            MediaTypes.GeoJson,
            writer => OgcJson.Feature(writer, features, position, crs, links),
            document => OgcPages.Feature(document, features, ui)) with { Crs = crs };
    }

    private static int[] Select(IFeatures features, Selection selection)
    {
        try
        {
            return features.Select(selection);
        }
        catch (CqlException refused)
        {
            throw new OgcException(StatusCodes.Status400BadRequest, $"The parameter 'filter' is no condition: {refused.Message}.", refused);
        }
    }

    private static Selection SelectionOf(OgcRequest request, IFeatures features, Dataset dataset)
    {
        if (request.One("filter-lang") is { } language && language != CqlText)
        {
            throw OgcException.Value("filter-lang", language, CqlText);
        }

        // Conditions hold no coordinates, so that the system of those only has to be one that is known.
        Crs.Read(request, "filter-crs");
        var text = request.One("filter");
        return new Selection
        {
            Box = BoundingBox.Read(request),
            Days = DateTimeRange.Read(request),
            Condition = text is null ? null : Parsed(text),
            ConditionText = text ?? "",
            Filter = features.FilterNames.Count == 0 ? EventFilter.Default : FilterOf(request, features, dataset),
        };
    }

    private static CqlNode Parsed(string text)
    {
        try
        {
            return CqlParser.Parse(text);
        }
        catch (CqlException refused)
        {
            throw new OgcException(StatusCodes.Status400BadRequest, $"The parameter 'filter' is no condition: {refused.Message}.", refused);
        }
    }

    // A link may lose a part that means nothing and say so; who asks by machine must not be given more than was asked for.
    private static EventFilter FilterOf(OgcRequest request, IFeatures features, Dataset dataset)
    {
        var given = request.Http.Request.Query.Where(pair => features.FilterNames.Contains(pair.Key))
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))).ToArray();
        var values = new NamedValues(given);
        var filter = FilterNotation.Read(values, dataset);
        var dropped = values.Dropped.Concat(given.Where(pair => string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, ""))).ToArray();
        return dropped is [var first, ..]
            ? throw OgcException.Value(first.Key, first.Value, FilterNotation.ExpectedOf(first.Key) ?? "another value")
            : filter;
    }

    // The version goes along, so that the pages are of one state even where another is published meanwhile.
    private static IEnumerable<OgcLink> Links(OgcRequest request, OgcSnapshot snapshot, IFeatures features, (int Offset, int Limit, int Matched) page)
    {
        foreach (var link in request.SelfAndAlternate(MediaTypes.GeoJson))
        {
            yield return link;
        }

        yield return new("collection", request.Address("collections", features.Id), MediaTypes.Json, OgcDocuments.WordsOf(features, request.Ui).Title);
        var type = request.Html ? MediaTypes.Html : MediaTypes.GeoJson;
        OgcLink To(string rel, int offset, string title) => new(
            rel,
            request.Here(
                ("limit", page.Limit.ToString(CultureInfo.InvariantCulture)),
                ("offset", offset.ToString(CultureInfo.InvariantCulture)),
                ("v", snapshot.Version.ToString(CultureInfo.InvariantCulture))),
            type,
            title);
        if (page.Offset > 0)
        {
            yield return To("prev", Math.Max(0, Math.Min(page.Offset, page.Matched) - page.Limit), request.Ui["Ogc.Previous"]);
        }

        if ((long)page.Offset + page.Limit < page.Matched)
        {
            yield return To("next", page.Offset + page.Limit, request.Ui["Ogc.Next"]);
        }
    }
}
