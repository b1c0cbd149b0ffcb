using System.CommandLine;
using System.Text.Json;
using MapDash.Core.Places;
using MapDash.Data.Exchange;
using MapDash.Reading;
using MapDash.Reading.Lexicon;

namespace MapDash.Cli;

/// <summary><c>extract</c>: reads Arabic articles into draft events. Neither the network nor the store is touched.</summary>
internal static class ExtractVerb
{
    private const int MaxCharacters = 50 * 1024 * 1024;

    public static Command Create(TextReader input, TextWriter output, TextWriter error)
    {
        var file = new Argument<string?>("FILE") { Description = "JSON with the articles [default: standard input]", Arity = ArgumentArity.ZeroOrOne };
        var verb = new Command(
            "extract",
            "Reads Arabic articles into draft events by rules: {\"documents\":[{\"doc_id\",\"text\",\"published\":{\"date_start\",\"date_end\"}}]} in, the same with events out. Each suggestion carries its words (code points), a confidence and its rule.")
        { file };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(file), input, output, error, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string? file, TextReader input, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var geodata = new GeodataFolder(Path.Combine(ContentRoot.Find(), "geodata"));
        string json;
        try
        {
            json = file is null or "-" ? await input.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{file}: {failure.Message}");
            return ExitCode.Nothing;
        }

        if (json.Length > MaxCharacters)
        {
            await error.WriteLineAsync($"{file ?? "standard input"}: more than {MaxCharacters / 1024 / 1024} million characters; give the articles in parts.");
            return ExitCode.Nothing;
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json.TrimStart('\uFEFF'), new JsonDocumentOptions { MaxDepth = 16 });
        }
        catch (JsonException failure)
        {
            await error.WriteLineAsync($"{file ?? "standard input"}: this is not valid JSON: {failure.Message}");
            return ExitCode.Nothing;
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("documents", out var documents) || documents.ValueKind != JsonValueKind.Array)
            {
                await error.WriteLineAsync($"{file ?? "standard input"}: 'documents' is missing or no list.");
                return ExitCode.Nothing;
            }

            var gazetteer = geodata.ReadGazetteer();
            var reader = new ArticleReader(ReadingLexicon.Load(geodata.Lexicon, geodata.ReadActors(), gazetteer));
            return await ExtractAsync(reader, gazetteer, documents, output, error, cancellationToken);
        }
    }

    private static async Task<int> ExtractAsync(ArticleReader reader, Gazetteer gazetteer, JsonElement documents, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var refused = false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var written = 0;
        await output.WriteAsync("{\"documents\":[");
        foreach (var (row, entry) in documents.EnumerateArray().Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (article, problem) = ArticleDocument.Read(entry);
            problem ??= seen.Add(article!.Id) ? null : $"doc_id: '{article.Id}' stands twice.";
            if (problem is not null)
            {
                refused = true;
                await error.WriteLineAsync($"document {row + 1}: {problem}");
                continue;
            }

            await output.WriteAsync(written++ > 0 ? ",\n" : "\n");
            await output.WriteAsync(ArticleDocument.Write(article!.Id, reader.Read(article), gazetteer));
        }

        await output.WriteLineAsync("\n]}");
        await output.FlushAsync(cancellationToken);
        return refused ? ExitCode.SomeRefused : ExitCode.Done;
    }
}
