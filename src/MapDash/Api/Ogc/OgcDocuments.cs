using System.Globalization;
using System.Text.Json;
using MapDash.Api.Ogc.Pages;
using MapDash.Ui;

namespace MapDash.Api.Ogc;

/// <summary>The documents that say what there is: landing page, conformance, collections, queryables. Stateless.</summary>
internal static class OgcDocuments
{
    private static readonly string[] Classes =
    [
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
        "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
        "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
        "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
    ];

    /// <summary><c>/ogc</c></summary>
    public static OgcResource Landing(OgcRequest request, OgcSnapshot snapshot)
    {
        request.Takes([]);
        var ui = request.Ui;
        return OgcResource.Of(
            MediaTypes.Json,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("title", ui["Ogc.Title"]);
                writer.WriteString("description", ui["Ogc.About"]);
                writer.WriteString("attribution", request.Attribution);
                writer.WriteNumber("datasetVersion", snapshot.Version);
                OgcJson.Links(writer,
                [
                    .. request.SelfAndAlternate(MediaTypes.Json),
                    new("service-desc", request.Address("api") + "?f=json", MediaTypes.OpenApi, ui["Ogc.Definition"]),
                    new("service-doc", request.Address("api") + "?f=html", MediaTypes.Html, ui["Ogc.Documentation"]),
                    new("conformance", request.Address("conformance"), MediaTypes.Json, ui["Ogc.Conformance"]),
                    new("data", request.Address("collections"), MediaTypes.Json, ui["Ogc.Collections"]),
                ]);
                writer.WriteEndObject();
            },
            document => OgcPages.Landing(document, ui));
    }

    /// <summary><c>/ogc/conformance</c></summary>
    public static OgcResource Conformance(OgcRequest request)
    {
        request.Takes([]);
        return OgcResource.Of(
            MediaTypes.Json,
            writer =>
            {
                writer.WriteStartObject();
                OgcJson.Texts(writer, "conformsTo", Classes);
                OgcJson.Links(writer, request.SelfAndAlternate(MediaTypes.Json));
                writer.WriteEndObject();
            },
            document => OgcPages.Conformance(document, request.Ui));
    }

    /// <summary><c>/ogc/collections</c></summary>
    public static OgcResource Collections(OgcRequest request, OgcSnapshot snapshot)
    {
        request.Takes([]);
        return OgcResource.Of(
            MediaTypes.Json,
            writer =>
            {
                writer.WriteStartObject();
                OgcJson.Links(writer, request.SelfAndAlternate(MediaTypes.Json));
                OgcJson.Texts(writer, "crs", Crs.All.Select(crs => crs.Uri));
                writer.WriteStartArray("collections");
                foreach (var features in snapshot.Collections)
                {
                    Collection(writer, request, features, [new("self", request.Address("collections", features.Id), MediaTypes.Json, WordsOf(features, request.Ui).Title)]);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            },
            document => OgcPages.Collections(document, request.Ui));
    }

    /// <summary><c>/ogc/collections/{id}</c></summary>
    public static OgcResource Collection(OgcRequest request, IFeatures features)
    {
        request.Takes([]);
        return OgcResource.Of(
            MediaTypes.Json,
            writer => Collection(writer, request, features, request.SelfAndAlternate(MediaTypes.Json)),
            document => OgcPages.Collection(document, features, request.Ui));
    }

    /// <summary><c>/ogc/collections/{id}/queryables</c></summary>
    public static OgcResource Queryables(OgcRequest request, IFeatures features)
    {
        request.Takes([]);
        return OgcResource.Of(
            MediaTypes.Schema,
            writer => OgcSchema.Write(writer, request, features),
            document => OgcPages.Queryables(document, request.Ui)) with
        {
            HeaderLinks = [.. request.SelfAndAlternate(MediaTypes.Schema)],
        };
    }

    /// <summary>Title and description of a collection.</summary>
    public static (string Title, string Text) WordsOf(IFeatures features, UiContext ui) => features.Id switch
    {
        "events" => (ui["Ogc.Events"], ui["Ogc.EventsText"]),
        "places" => (ui["Ogc.Places"], ui["Ogc.PlacesText"]),
        "provinces" => (ui["Ogc.Provinces"], ui["Ogc.ProvincesText"]),
        _ => (ui["Ogc.Areas"], ui["Ogc.AreasText"]),
    };

    private static void Collection(Utf8JsonWriter writer, OgcRequest request, IFeatures features, IEnumerable<OgcLink> links)
    {
        var (ui, (title, text)) = (request.Ui, WordsOf(features, request.Ui));
        writer.WriteStartObject();
        writer.WriteString("id", features.Id);
        writer.WriteString("title", title);
        writer.WriteString("description", text);
        writer.WriteString("attribution", request.Attribution);
        writer.WriteString("itemType", "feature");
        Extent(writer, features);
        OgcJson.Texts(writer, "crs", Crs.All.Select(crs => crs.Uri));
        writer.WriteString("storageCrs", Crs.Crs84.Uri);
        OgcJson.Links(writer,
        [
            .. links,
            new("items", request.Address("collections", features.Id, "items"), MediaTypes.GeoJson, ui.Format("Ogc.ItemsOf", title)),
            new("items", request.Address("collections", features.Id, "items") + "?f=html", MediaTypes.Html, ui.Format("Ogc.ItemsOf", title)),
            new("http://www.opengis.net/def/rel/ogc/1.0/queryables", request.Address("collections", features.Id, "queryables"), MediaTypes.Schema, ui["Ogc.Queryables"]),
        ]);
        writer.WriteEndObject();
    }

    private static void Extent(Utf8JsonWriter writer, IFeatures features)
    {
        writer.WriteStartObject("extent");
        if (features.Extent is { } extent)
        {
            writer.WriteStartObject("spatial");
            writer.WriteStartArray("bbox");
            writer.WriteStartArray();
            foreach (var bound in (double[])[extent.MinX, extent.MinY, extent.MaxX, extent.MaxY])
            {
                writer.WriteNumberValue(bound);
            }

            writer.WriteEndArray();
            writer.WriteEndArray();
            writer.WriteString("crs", Crs.Crs84.Uri);
            writer.WriteEndObject();
        }

        if (features.Days is { } days)
        {
            writer.WriteStartObject("temporal");
            writer.WriteStartArray("interval");
            writer.WriteStartArray();
            Instant(writer, days.From, "T00:00:00Z");
            Instant(writer, days.To, "T23:59:59Z");
            writer.WriteEndArray();
            writer.WriteEndArray();
            writer.WriteString("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Instant(Utf8JsonWriter writer, DateOnly? day, string time)
    {
        if (day is { } known)
        {
            writer.WriteStringValue(known.ToString("O", CultureInfo.InvariantCulture) + time);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
