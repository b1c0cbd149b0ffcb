using System.Text.Json.Nodes;
using MapDash.Core.Querying;

namespace MapDash.Api.Ogc;

/// <summary>The parameters, as the definition describes them. Stateless.</summary>
internal static class OpenApiParameters
{
    private const string Written = """
        {
          "f": { "name": "f", "in": "query", "description": "Form of the answer; wins over the header Accept.", "schema": { "type": "string", "enum": ["json", "html"] }, "example": "json" },
          "lang": { "name": "lang", "in": "query", "description": "Language of titles and pages; wins over the header Accept-Language.", "schema": { "type": "string", "enum": ["en", "ar"] }, "example": "en" },
          "featureId": { "name": "featureId", "in": "path", "required": true, "description": "Id of a feature.", "schema": { "type": "string" }, "example": "004-E17" },
          "limit": { "name": "limit", "in": "query", "description": "Features on a page at most. More than 10000 gives 10000.", "style": "form", "explode": false, "schema": { "type": "integer", "minimum": 1, "maximum": 10000, "default": 100 } },
          "offset": { "name": "offset", "in": "query", "description": "Features left out before the first. Links named next and prev have it; with v a page never changes.", "style": "form", "explode": false, "schema": { "type": "integer", "minimum": 0, "default": 0 } },
          "bbox": { "name": "bbox", "in": "query", "description": "Only features whose shape meets this box, and those without a shape: west,south,east,north in degrees, or six numbers with heights, which make no difference. West beyond east crosses the antimeridian. In a bbox-crs with latitude first: south,west,north,east.", "style": "form", "explode": false, "schema": { "type": "array", "oneOf": [{ "minItems": 4, "maxItems": 4 }, { "minItems": 6, "maxItems": 6 }], "items": { "type": "number" } }, "example": [42, 33, 46, 36] },
          "bbox-crs": { "name": "bbox-crs", "in": "query", "description": "Reference system of bbox.", "style": "form", "explode": false, "schema": { "$ref": "#/components/schemas/Crs" } },
          "crs": { "name": "crs", "in": "query", "description": "Reference system of the answer, which decides the order of the axes.", "style": "form", "explode": false, "schema": { "$ref": "#/components/schemas/Crs" } },
          "datetime": { "name": "datetime", "in": "query", "description": "Only features that may have happened then, and those without time: an instant, a day, or an interval with an open end at most. Events are known to the day at best, so that an instant counts as its day in UTC.", "style": "form", "explode": false, "schema": { "type": "string" }, "examples": { "day": { "value": "2020-05-18" }, "instant": { "value": "2020-05-18T00:00:00Z" }, "interval": { "value": "2020-05-01T00:00:00Z/2020-06-01T00:00:00Z" }, "openEnd": { "value": "2020-05-01/.." } } },
          "filter": { "name": "filter", "in": "query", "description": "A condition on properties in CQL2 text. The properties stand under queryables.", "style": "form", "explode": false, "schema": { "type": "string", "maxLength": 2000 }, "example": "kind='air_strike' AND period_start>=DATE('2020-05-01')" },
          "filter-lang": { "name": "filter-lang", "in": "query", "description": "Language of filter.", "style": "form", "explode": false, "schema": { "type": "string", "enum": ["cql2-text"], "default": "cql2-text" } },
          "filter-crs": { "name": "filter-crs", "in": "query", "description": "Reference system of coordinates in filter. Conditions here hold none, so that it makes no difference.", "style": "form", "explode": false, "schema": { "$ref": "#/components/schemas/Crs" } },
          "v": { "name": "v", "in": "query", "description": "Number of a dataset version; the latest where it is missing. What a version holds never changes.", "style": "form", "explode": false, "schema": { "type": "integer", "minimum": 1 }, "example": 1 }
        }
        """;

    private static readonly string[] Repeatable = ["actor", "kind", "status", "place", "precision", "source"];

    /// <summary>All parameters by name.</summary>
    public static JsonObject All()
    {
        var all = JsonNode.Parse(Written)!.AsObject();
        foreach (var name in FilterNotation.Names.Where(name => !all.ContainsKey(name)))
        {
            var isMany = Repeatable.Contains(name);
            all[name] = new JsonObject
            {
                ["name"] = name,
                ["in"] = "query",
                ["description"] = $"As in links to the pages: {FilterNotation.ExpectedOf(name)}.{(isMany ? " May be repeated; values are alternatives." : "")}",
                ["style"] = "form",
                ["explode"] = isMany,
                ["schema"] = isMany
                    ? new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }
                    : new JsonObject { ["type"] = "string" },
            };
        }

        return all;
    }
}
