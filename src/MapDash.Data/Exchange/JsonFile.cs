using System.Text.Json;

namespace MapDash.Data.Exchange;

/// <summary>Opens a JSON file as a <see cref="JsonFields"/> tree, with the limits that hold for every file.</summary>
internal static class JsonFile
{
    private const long MaxBytes = 50 * 1024 * 1024;

    public static byte[] Bytes(string path, string name)
    {
        try
        {
            return new FileInfo(path).Length > MaxBytes
                ? throw new ExchangeException(name, null, null, "the file is larger than 50 MB.")
                : File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ExchangeException(name, null, null, $"the file is missing (looked for {path}).", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ExchangeException(name, null, null, $"the file cannot be read: {error.Message}", error);
        }
    }

    public static JsonFields Parse(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(bytes), new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 32 });
            return JsonFields.Root(document.RootElement.Clone(), name);
        }
        catch (JsonException error)
        {
            throw new ExchangeException(name, null, null, $"this is not valid JSON: {error.Message}", error);
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
}
