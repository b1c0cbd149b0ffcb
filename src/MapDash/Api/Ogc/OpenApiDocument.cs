using System.Text.Json.Nodes;
using MapDash.Api.Ogc.Pages;

namespace MapDash.Api.Ogc;

/// <summary>
/// <c>/ogc/api</c>: the definition of the interface in OpenAPI 3.0, written out rather than derived from code, because clients
/// read from it exactly how a list of numbers is to be sent. Stateless.
/// </summary>
internal static class OpenApiDocument
{
    /// <summary>The definition.</summary>
    public static OgcResource Resource(OgcRequest request, OgcSnapshot snapshot)
    {
        request.Takes([]);
        return OgcResource.Of(
            MediaTypes.OpenApi,
            writer => Of(request, snapshot).WriteTo(writer),
            document => ApiPage.Of(document, request.Ui)) with
        {
            HeaderLinks = [.. request.SelfAndAlternate(MediaTypes.OpenApi)],
        };
    }

    private static JsonObject Of(OgcRequest request, OgcSnapshot snapshot)
    {
        var paths = new JsonObject
        {
            ["/"] = Path("Landing", "getLandingPage", "The landing page: links to everything", "capabilities", "Landing"),
            ["/conformance"] = Path("Conformance", "getConformance", "The parts of standards that this interface conforms to", "capabilities", "Conformance"),
            ["/api"] = Path("Api", "getApi", "This definition", "capabilities", "Api"),
            ["/collections"] = Path("Collections", "getCollections", "The collections of features", "capabilities", "Collections"),
        };
        foreach (var features in snapshot.Collections)
        {
            var (id, name) = (features.Id, char.ToUpperInvariant(features.Id[0]) + features.Id[1..]);
            paths[$"/collections/{id}"] = Path(name, $"describe{name}", $"The collection {id}", id, "Collection", missing: true);
            paths[$"/collections/{id}/queryables"] = Path(name, $"queryables{name}", $"Properties of {id} that a condition may name", id, "Queryables", missing: true);
            paths[$"/collections/{id}/items"] = Path(name, $"get{name}", $"Features of the collection {id}", id, "Features", [.. OgcItems.Parameters, .. features.FilterNames], missing: true);
            paths[$"/collections/{id}/items/{{featureId}}"] = Path(name, $"getOneOf{name}", $"One feature of the collection {id}", id, "Feature", ["featureId", .. OgcItems.FeatureParameters], missing: true);
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject
            {
                ["title"] = "MapDash: reported security events in Iraq",
                ["description"] = "OGC API – Features. Each event is a claim: what somebody reported, with who said so, no more exactly than the words allow.",
                ["version"] = "1.0.0",
                ["contact"] = new JsonObject { ["name"] = "MapDash authors", ["url"] = request.Root[..^"ogc".Length] },
                ["license"] = new JsonObject { ["name"] = "MIT; place names © GeoNames, CC BY 4.0", ["url"] = "https://creativecommons.org/licenses/by/4.0/" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = request.Root, ["description"] = "This server" }),
            ["tags"] = new JsonArray([new JsonObject { ["name"] = "capabilities", ["description"] = "What there is" },
                .. snapshot.Collections.Select(features => new JsonObject { ["name"] = features.Id, ["description"] = $"The collection {features.Id}" })]),
            ["security"] = new JsonArray(),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["parameters"] = OpenApiParameters.All(),
                ["responses"] = OpenApiResponses.All(),
                ["schemas"] = OpenApiSchemas.All(),
            },
        };
    }

    private static JsonObject Path(string name, string operation, string summary, string tag, string answer, string[]? parameters = null, bool missing = false)
    {
        var responses = new JsonObject
        {
            ["200"] = Reference("responses", answer),
            ["400"] = Reference("responses", "BadRequest"),
            ["405"] = Reference("responses", "MethodNotAllowed"),
            ["503"] = Reference("responses", "NotAvailable"),
        };
        if (missing)
        {
            responses["404"] = Reference("responses", "NotFound");
        }

        return new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = operation,
                ["summary"] = summary,
                ["description"] = $"{summary}. {name}: as JSON, or as a page for people with f=html.",
                ["tags"] = new JsonArray(tag),
                ["parameters"] = new JsonArray([.. (parameters ?? []).Concat(OgcRequest.Common).Select(each => Reference("parameters", each))]),
                ["responses"] = responses,
            },
        };
    }

    /// <summary>A reference to a part of the definition.</summary>
    public static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };
}
