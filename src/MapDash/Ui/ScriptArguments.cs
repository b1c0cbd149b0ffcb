using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MapDash.Ui;

/// <summary>
/// Writes the arguments of script calls. Left to itself, every circuit works out how each type of argument is written and
/// keeps that: some 200 KiB for each open page. Here all circuits share it, but for what belongs to one circuit: references
/// to objects and elements, and bytes, which travel beside the text. The text is the same. Thread-safe.
/// </summary>
internal sealed class ScriptArguments : JsonConverter<object>
{
    /// <summary>As the framework's own options, less the converters of a circuit.</summary>
    public static readonly JsonSerializerOptions Common = new()
    {
        MaxDepth = 32,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
    };

    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    /// <summary>Whether values of a type may hold something that only their own circuit can write. In doubt, they do.</summary>
    public static bool BelongsToCircuit(Type type) => Known.GetOrAdd(type, static asked => Look(asked, []));

    /// <inheritdoc />
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                writer.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    writer.WritePropertyName(name);
                    WriteAny(writer, member, options);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable<object?> items when value.GetType() == typeof(object[]) || value.GetType() == typeof(List<object>):
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteAny(writer, item, options);
                }

                writer.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(writer, value, value.GetType(), BelongsToCircuit(value.GetType()) ? options : Common);
                break;
        }
    }

    private void WriteAny(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Write(writer, value, options);
        }
    }

    private static bool Look(Type type, HashSet<Type> seen)
    {
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || !seen.Add(type))
        {
            return false;
        }

        if (type == typeof(byte[]) || type == typeof(object) || type == typeof(ElementReference) || type.Assembly == typeof(IJSRuntime).Assembly || typeof(IJSObjectReference).IsAssignableFrom(type))
        {
            return true;
        }

        if (type.IsArray)
        {
            return Look(type.GetElementType()!, seen);
        }

        if (type.IsGenericType && type.GetGenericArguments().Any(argument => Look(argument, seen)))
        {
            return true;
        }

        var collection = typeof(System.Collections.IEnumerable).IsAssignableFrom(type);
        return collection
            ? !type.IsGenericType
            : type.IsInterface || type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0)
                .Any(property => Look(property.PropertyType, seen));
    }
}
