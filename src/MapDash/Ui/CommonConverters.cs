using System.Text.Json;
using System.Text.Json.Serialization;

namespace MapDash.Ui;

/// <summary>
/// Reads and writes, for all circuits alike, the records that scripts and pages exchange and that hold nothing of one circuit.
/// Each circuit then knows of them no more than that. Thread-safe.
/// </summary>
internal sealed class CommonConverters : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return !typeToConvert.IsPrimitive && !typeToConvert.IsEnum && typeToConvert != typeof(string) && Nullable.GetUnderlyingType(typeToConvert) is null &&
            typeToConvert.Assembly != typeof(JsonElement).Assembly && !ScriptArguments.BelongsToCircuit(typeToConvert);
    }

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Common<>).MakeGenericType(typeToConvert))!;

    private sealed class Common<T> : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T>(ref reader, ScriptArguments.Common);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, ScriptArguments.Common);
    }
}
