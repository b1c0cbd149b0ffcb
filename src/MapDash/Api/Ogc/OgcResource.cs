using System.Text.Json;

namespace MapDash.Api.Ogc;

/// <summary>
/// What stands at an address: a JSON document, and the same as a page for people. Everything that may be refused was refused
/// before it is made, so that an answer once begun is finished. For one request.
/// </summary>
/// <param name="Type">Media type for machines.</param>
/// <param name="WriteAsync">Writes the document; calls the second argument now and then to send what is written.</param>
/// <param name="Page">Heading and content of the page, made of the document.</param>
internal sealed record OgcResource(string Type, Func<Utf8JsonWriter, Func<Task>, Task> WriteAsync, Func<JsonElement, (string Title, string Main)> Page)
{
    /// <summary>The reference system of the coordinates in it, or null.</summary>
    public Crs? Crs { get; init; }

    /// <summary>The links of the document, where it has no room for them, for the header Link.</summary>
    public IReadOnlyList<OgcLink> HeaderLinks { get; init; } = [];

    /// <summary>A small document that is written in one go.</summary>
    public static OgcResource Of(string type, Action<Utf8JsonWriter> write, Func<JsonElement, (string Title, string Main)> page) => new(
        type,
        (writer, _) =>
        {
            write(writer);
            return Task.CompletedTask;
        },
        page);
}
