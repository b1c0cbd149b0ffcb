using System.Text.Json;
using Xunit;

namespace MapDash.Tests.Cli;

public sealed class ExtractTests
{
    private const string Document = """{"doc_id":"a","text":"انفجار عبوة ناسفة في الطارمية أمس أدى إلى إصابة ثلاثة مدنيين.","published":{"date_start":"2021-03-16","date_end":"2021-03-16"}}""";

    [Fact]
    public async Task An_article_on_standard_input_becomes_draft_events()
    {
        var (code, output, error) = await RunAsync($$"""{"documents":[{{Document}}]}""");

        Assert.Equal((0, ""), (code, error));
        var found = Events(output).Single();
        Assert.Equal("ied_explosion", found.GetProperty("kind").GetString());
        Assert.Equal("D-TARMIYAH", found.GetProperty("places")[0].GetString());
        Assert.Equal("2021-03-15", found.GetProperty("date_start").GetString());
        Assert.Equal((3, "wounded"), (found.GetProperty("figures")[0].GetProperty("value").GetDouble(), found.GetProperty("figures")[0].GetProperty("unit").GetString()));
    }

    [Fact]
    public async Task Every_suggestion_says_its_words_its_confidence_and_its_rule()
    {
        var (_, output, _) = await RunAsync($$"""{"documents":[{{Document}}]}""");

        var text = JsonDocument.Parse(Document).RootElement.GetProperty("text").GetString()!;
        Assert.All(Events(output).Single().GetProperty("suggestions").EnumerateArray(), suggestion =>
        {
            Assert.InRange(suggestion.GetProperty("confidence").GetDouble(), 0.01, 1);
            Assert.NotEmpty(suggestion.GetProperty("rule").GetString()!);
            if (suggestion.GetProperty("span").ValueKind == JsonValueKind.Array)
            {
                var span = suggestion.GetProperty("span");
                Assert.Equal(suggestion.GetProperty("text").GetString(), text[span[0].GetInt32()..span[1].GetInt32()]);
            }
        });
    }

    [Fact]
    public async Task Places_are_those_of_the_code_book_and_place_ids_as_exact_as_the_gazetteer()
    {
        var (_, output, _) = await RunAsync("""{"documents":[{"doc_id":"a","text":"تدمير ثلاثة أوكار بضربة جوية في وادي زغيتون وفي جبال حمرين.","published":{"date_start":"2021-03-16"}}]}""");

        var found = Events(output).Single();
        Assert.Equal(["wadi-zghaitoun", "NA-HAMRIN"], found.GetProperty("place_ids").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(["IQ-KI", "NA-HAMRIN"], found.GetProperty("places").EnumerateArray().Select(id => id.GetString()));
    }

    [Theory]
    [InlineData("""{"doc_id":"b","text":"x"}""", "document 2: published: missing; relative dates are counted from it.")]
    [InlineData("""{"doc_id":"b","published":{"date_start":"2021-01-01"}}""", "document 2: text: missing or no text.")]
    [InlineData("""{"text":"x","published":{"date_start":"2021-01-01"}}""", "document 2: doc_id: missing or no text.")]
    [InlineData("""{"doc_id":"b","text":"x","published":{"date_start":"1 May"}}""", "document 2: published.date_start: '1 May' is not a date such as 2020-05-19.")]
    [InlineData("""{"doc_id":"b","text":"x","published":{"date_start":"2021-02-01","date_end":"2021-01-01"}}""", "document 2: published: it ends (2021-01-01) before it starts (2021-02-01).")]
    [InlineData(Document, "document 2: doc_id: 'a' stands twice.")]
    [InlineData("7", "document 2: it is no object.")]
    public async Task A_document_that_cannot_be_read_is_refused_by_row_and_field_and_the_others_are_read(string second, string message)
    {
        var (code, output, error) = await RunAsync($$"""{"documents":[{{Document}},{{second}}]}""");

        Assert.Equal((1, message), (code, error.Trim()));
        Assert.Single(Events(output));
    }

    [Theory]
    [InlineData("", "standard input: this is not valid JSON")]
    [InlineData("{\"documents\":7}", "standard input: 'documents' is missing or no list.")]
    [InlineData("[]", "standard input: 'documents' is missing or no list.")]
    public async Task Input_that_is_no_list_of_documents_does_nothing(string input, string message)
    {
        var (code, output, error) = await RunAsync(input);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var (code, _, error) = await Shell.RunAsync("extract", "/nowhere/articles.json");

        Assert.Equal(2, code);
        Assert.Contains("/nowhere/articles.json", error, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(string input) => Shell.RunAsync(input, CancellationToken.None, "extract");

    private static JsonElement[] Events(string output) =>
        [.. JsonDocument.Parse(output).RootElement.GetProperty("documents").EnumerateArray().SelectMany(document => document.GetProperty("events").EnumerateArray())];
}
