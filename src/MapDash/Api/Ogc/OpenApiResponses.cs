using System.Text.Json.Nodes;

namespace MapDash.Api.Ogc;

/// <summary>The answers, as the definition describes them. Stateless.</summary>
internal static class OpenApiResponses
{
    /// <summary>All answers by name.</summary>
    public static JsonObject All() => new()
    {
        ["Landing"] = Answer("Links to everything.", MediaTypes.Json, "Landing"),
        ["Conformance"] = Answer("Identifiers of the classes.", MediaTypes.Json, "Conformance"),
        ["Api"] = Answer("This definition.", MediaTypes.OpenApi, null),
        ["Collections"] = Answer("The collections.", MediaTypes.Json, "Collections"),
        ["Collection"] = Answer("The collection: what it holds, where and when.", MediaTypes.Json, "Collection"),
        ["Queryables"] = Answer("A JSON Schema of the properties that a condition may name.", MediaTypes.Schema, null),
        ["Features"] = Answer("A page of features. The link named next leads to the following one; numberMatched counts all.", MediaTypes.GeoJson, "FeatureCollection", crs: true),
        ["Feature"] = Answer("The feature.", MediaTypes.GeoJson, "Feature", crs: true),
        ["BadRequest"] = Refusal("A parameter is not known, or its value means nothing; the reason is said."),
        ["NotFound"] = Refusal("There is nothing of that id."),
        ["MethodNotAllowed"] = Refusal("Only GET and HEAD are answered."),
        ["NotAvailable"] = Refusal("The data cannot be read at the moment."),
    };

    private static JsonObject Answer(string description, string type, string? schema, bool crs = false)
    {
        var answer = new JsonObject
        {
            ["description"] = description,
            ["content"] = new JsonObject
            {
                [type] = new JsonObject { ["schema"] = schema is null ? new JsonObject { ["type"] = "object" } : OpenApiDocument.Reference("schemas", schema) },
                [MediaTypes.Html] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } },
            },
        };
        if (crs)
        {
            answer["headers"] = new JsonObject
            {
                ["Content-Crs"] = new JsonObject { ["description"] = "Reference system of the coordinates, in angle brackets.", ["schema"] = new JsonObject { ["type"] = "string" } },
            };
        }

        return answer;
    }

    private static JsonObject Refusal(string description) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject { [MediaTypes.Problem] = new JsonObject { ["schema"] = OpenApiDocument.Reference("schemas", "Problem") } },
    };
}
