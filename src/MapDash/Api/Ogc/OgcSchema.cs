using System.Text.Json;

namespace MapDash.Api.Ogc;

/// <summary>The properties that a condition may name, as a JSON Schema. Stateless.</summary>
internal static class OgcSchema
{
    /// <summary>Writes the schema of a collection.</summary>
    public static void Write(Utf8JsonWriter writer, OgcRequest request, IFeatures features)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.WriteString("$id", request.Address("collections", features.Id, "queryables"));
        writer.WriteString("type", "object");
        writer.WriteString("title", OgcDocuments.WordsOf(features, request.Ui).Title);
        writer.WriteStartObject("properties");
        foreach (var queryable in features.Queryables)
        {
            writer.WriteStartObject(queryable.Name);
            writer.WriteString("title", queryable.Title);
            Type(writer, queryable);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteEndObject();
    }

    private static void Type(Utf8JsonWriter writer, Queryable queryable)
    {
        switch (queryable.Type)
        {
            case PropertyType.Geometry:
                // A shape has no type of JSON here: its format says what it is.
                writer.WriteString("format", "geometry-any");
                return;
            case PropertyType.Number:
                writer.WriteString("type", "number");
                return;
            case PropertyType.Boolean:
                writer.WriteString("type", "boolean");
                return;
            default:
                writer.WriteString("type", "string");
                break;
        }

        if (queryable.Type == PropertyType.Day)
        {
            writer.WriteString("format", "date");
        }

        if (queryable.Codes.Count > 0)
        {
            OgcJson.Texts(writer, "enum", queryable.Codes);
        }
    }
}
