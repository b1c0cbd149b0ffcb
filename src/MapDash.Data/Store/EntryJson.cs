using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Places;

namespace MapDash.Data.Store;

/// <summary>
/// Domain values as JSON text, and back without loss: what revisions and register rows hold. The same value always gives
/// the same text, so texts are compared to find what changed. Enum values are written as their published codes.
/// </summary>
internal static class EntryJson
{
    private static readonly string[] Derived =
    [
        nameof(ReportedEvent.ReportIds), nameof(ReportedEvent.Claimants), nameof(EventPlace.IsWhere), nameof(BilingualText.HasArabic),
        nameof(ReportedEvent.IsRestricted), nameof(Core.Time.Period.IsUndated), nameof(Place.IsDrawable), nameof(Place.Geometry), nameof(Place.LabelPoint),
        nameof(Submission.IsCorrection), nameof(Submission.WhyReturned),
    ];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new CodeConverterFactory() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutDerived } },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException($"A {typeof(T).Name} is expected, not null.");

    /// <summary>Names of the top-level fields in which two texts differ, in the order of the first.</summary>
    public static IReadOnlyList<string> ChangedFields(string before, string after)
    {
        using var first = JsonDocument.Parse(before);
        using var second = JsonDocument.Parse(after);
        return [.. second.RootElement.EnumerateObject()
            .Where(field => !first.RootElement.TryGetProperty(field.Name, out var old) || !JsonElement.DeepEquals(old, field.Value))
            .Select(field => field.Name)];
    }

    // Derived values follow from the others, and a shape stands in its own column. What came later is written only where there
    // is something: the texts of earlier revisions stay equal to what is written today.
    private static void WithoutDerived(JsonTypeInfo type)
    {
        foreach (var later in type.Properties.Where(property => property.PropertyType == typeof(SourceRecord)))
        {
            later.ShouldSerialize = static (_, value) => value is not null;
        }

        for (var at = type.Properties.Count - 1; at >= 0; at--)
        {
            if (type.Properties[at].AttributeProvider is System.Reflection.MemberInfo member && Derived.Contains(member.Name))
            {
                type.Properties.RemoveAt(at);
            }
        }
    }

    private sealed class CodeConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(CodeConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class CodeConverter<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            CodeName.Parse<T>(reader.GetString());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(CodeName.Of(value));
    }
}
