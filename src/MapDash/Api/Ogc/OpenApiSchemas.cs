using System.Text.Json.Nodes;

namespace MapDash.Api.Ogc;

/// <summary>The shapes of the documents, as the definition describes them. Stateless.</summary>
internal static class OpenApiSchemas
{
    private const string Written = """
        {
          "Crs": { "type": "string", "format": "uri", "enum": ["http://www.opengis.net/def/crs/OGC/1.3/CRS84", "http://www.opengis.net/def/crs/EPSG/0/4326"], "default": "http://www.opengis.net/def/crs/OGC/1.3/CRS84" },
          "Link": { "type": "object", "required": ["href", "rel"], "properties": { "href": { "type": "string", "format": "uri" }, "rel": { "type": "string" }, "type": { "type": "string" }, "title": { "type": "string" } } },
          "Links": { "type": "array", "items": { "$ref": "#/components/schemas/Link" } },
          "Landing": { "type": "object", "required": ["links"], "properties": { "title": { "type": "string" }, "description": { "type": "string" }, "attribution": { "type": "string" }, "datasetVersion": { "type": "integer" }, "links": { "$ref": "#/components/schemas/Links" } } },
          "Conformance": { "type": "object", "required": ["conformsTo"], "properties": { "conformsTo": { "type": "array", "items": { "type": "string" } }, "links": { "$ref": "#/components/schemas/Links" } } },
          "Extent": { "type": "object", "properties": {
            "spatial": { "type": "object", "properties": { "bbox": { "type": "array", "minItems": 1, "items": { "type": "array", "minItems": 4, "maxItems": 6, "items": { "type": "number" } } }, "crs": { "type": "string", "format": "uri" } } },
            "temporal": { "type": "object", "properties": { "interval": { "type": "array", "minItems": 1, "items": { "type": "array", "minItems": 2, "maxItems": 2, "items": { "type": "string", "format": "date-time", "nullable": true } } }, "trs": { "type": "string", "format": "uri" } } } } },
          "Collection": { "type": "object", "required": ["id", "links"], "properties": { "id": { "type": "string" }, "title": { "type": "string" }, "description": { "type": "string" }, "attribution": { "type": "string" }, "itemType": { "type": "string", "default": "feature" }, "extent": { "$ref": "#/components/schemas/Extent" }, "crs": { "type": "array", "items": { "type": "string", "format": "uri" } }, "storageCrs": { "type": "string", "format": "uri" }, "links": { "$ref": "#/components/schemas/Links" } } },
          "Collections": { "type": "object", "required": ["links", "collections"], "properties": { "links": { "$ref": "#/components/schemas/Links" }, "crs": { "type": "array", "items": { "type": "string", "format": "uri" } }, "collections": { "type": "array", "items": { "$ref": "#/components/schemas/Collection" } } } },
          "Geometry": { "type": "object", "nullable": true, "required": ["type"], "description": "A shape of RFC 7946; null where nothing can honestly be drawn.", "properties": { "type": { "type": "string", "enum": ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"] }, "coordinates": { "type": "array", "items": {} }, "geometries": { "type": "array", "items": { "type": "object" } } } },
          "Feature": { "type": "object", "required": ["type", "id", "geometry", "properties"], "properties": { "type": { "type": "string", "enum": ["Feature"] }, "id": { "type": "string" }, "geometry": { "$ref": "#/components/schemas/Geometry" }, "properties": { "type": "object", "additionalProperties": true }, "links": { "$ref": "#/components/schemas/Links" } } },
          "FeatureCollection": { "type": "object", "required": ["type", "features", "numberMatched", "numberReturned", "timeStamp", "links"], "properties": { "type": { "type": "string", "enum": ["FeatureCollection"] }, "timeStamp": { "type": "string", "format": "date-time" }, "numberMatched": { "type": "integer", "minimum": 0 }, "numberReturned": { "type": "integer", "minimum": 0 }, "datasetVersion": { "type": "integer", "minimum": 1 }, "attribution": { "type": "string" }, "links": { "$ref": "#/components/schemas/Links" }, "features": { "type": "array", "items": { "$ref": "#/components/schemas/Feature" } } } },
          "Problem": { "type": "object", "required": ["type", "title", "status", "detail"], "properties": { "type": { "type": "string" }, "title": { "type": "string" }, "status": { "type": "integer" }, "detail": { "type": "string", "description": "Why, and what is expected." } } }
        }
        """;

    /// <summary>All shapes by name.</summary>
    public static JsonObject All() => JsonNode.Parse(Written)!.AsObject();
}
