using CsCheck;
using MapDash.Core.Text;
using MapDash.Tests.Core;
using Xunit;

namespace MapDash.Tests.Data;

/// <summary>The store's search against the one in memory, and against readers.</summary>
public sealed class TextSearchTests
{
    private static readonly Gen<string> Words = Gen.Select(
        Gen.OneOf("", "", "", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "وب", "al-", "Al ", "el", "el "),
        Gen.OneOf("بغداد", "أنبار", "انبار", "زارة", "وزارة", "كركوك", "داعش", "لواء", "قائم", "دولة", "ولد", "بلد", "Anbar", "Qaim", "Qa'im", "raid", "Raids", "٢٠٢٤", "2024", "الله", "or", "not", "near"),
        (before, word) => before + word);

    private static readonly Gen<string> Hostile = Gen.OneOf(
        "\"", "'", "*", " OR ", " AND ", " NOT ", " NEAR(", ")", "(", ":", "terms:", "{terms}:", "^", "-", "+", ",", ";", "\0", "\ud800", "\udc00", "\ue000", "\ue001", "\ue001زارة", "%", "_", "\u202e", "--", "/*", "\U0001f600", "\u0301", "<", "\\");

    private static readonly Gen<string> Questions = Gen.Frequency(
        (6, Gen.Select(Words, Gen.Int[1, 9], (word, length) => word[..Math.Min(length, word.Length)])),
        (3, Words),
        (3, Hostile)).Array[0, 4].Select(Gen.OneOf(" ", " ", ""), (parts, between) => string.Join(between, parts));

    [Fact]
    public Task The_store_finds_what_is_found_in_memory() =>
        Gen.Select(Words.Array[0, 5].Array[0, 40], Questions.Array[60]).SampleAsync(
            async (titles, questions) =>
            {
                using var searched = new SearchedStore();
                await searched.PublishAsync([.. titles.Select((words, at) => SearchedStore.Titled($"e{at}", string.Join(' ', words)))]);
                var dataset = await searched.Store.ReadAsync(null, CancellationToken.None);
                var (inStore, inMemory) = (await searched.Store.SearchAsync(null, CancellationToken.None), new WordsInMemory(dataset));
                Assert.All(questions.Concat(["paper", "body a", "الان", "e1", "label strike"]), question =>
                    Assert.Equal(SearchedStore.Found(question, dataset, inMemory), SearchedStore.Found(question, dataset, inStore)));
            },
            iter: 8,
            threads: 1);

    [Theory]
    [InlineData("\"")]
    [InlineData("raid\" OR \"x")]
    [InlineData("raid*")]
    [InlineData("^raid")]
    [InlineData("terms : raid")]
    [InlineData("- raid")]
    [InlineData("NEAR(raid anbar, 5)")]
    [InlineData("raid OR missing")]
    [InlineData("raid AND anbar")]
    [InlineData("raid NOT missing")]
    [InlineData("raid\0anbar")]
    [InlineData("raid'; DROP TABLE event_words; --")]
    [InlineData("\ud800raid\udc00")]
    [InlineData("\ue000")]
    [InlineData("(((((")]
    public async Task Nothing_that_is_typed_is_syntax(string text)
    {
        using var searched = new SearchedStore();
        await searched.PublishAsync(SearchedStore.Titled("a", "raid anbar"), SearchedStore.Titled("b", "raid or near and not terms"));
        var dataset = await searched.Store.ReadAsync(null, CancellationToken.None);

        Assert.Equal(SearchedStore.Found(text, dataset, new WordsInMemory(dataset)), await searched.FoundAsync(text));
    }

    [Fact]
    public async Task However_much_is_typed_only_the_beginning_is_asked_for()
    {
        using var searched = new SearchedStore();
        var many = string.Join(' ', Enumerable.Range(0, 200).Select(number => $"w{number}"));
        await searched.PublishAsync(
            SearchedStore.Titled("long", new string('x', 100_000)), SearchedStore.Titled("many", many), SearchedStore.Titled("c", "وووووووو والانبار"));

        Assert.Equal(["long"], await searched.FoundAsync(new string('x', 100_000)));
        Assert.Equal(["many"], await searched.FoundAsync($"{many} none of these"));
        Assert.Empty((await searched.FoundAsync(string.Concat(Enumerable.Repeat("\"*(والانبار OR ", 10_000))))!);
        Assert.Equal(["c"], await searched.FoundAsync(string.Concat(Enumerable.Repeat(" والانبار", 20_000))));
        Assert.Null(await searched.FoundAsync(new string('"', 100_000)));
    }

    [Fact]
    public async Task A_word_with_thousands_of_guesses_is_found()
    {
        using var searched = new SearchedStore();
        var words = Enumerable.Range(0, 3000).Select(number => $"{(char)('ا' + (number % 20))}{(char)('ا' + (number / 20 % 20))}ن{number}").ToArray();
        await searched.PublishAsync(
            SearchedStore.Titled("a", string.Join(' ', words)), SearchedStore.Titled("b", string.Join(' ', words.Select(word => "و" + word))));

        Assert.Equal(["a", "b"], await searched.FoundAsync(words[7]));
        Assert.Equal(["a", "b"], await searched.FoundAsync(words[8][..1]));
    }

    [Fact]
    public async Task A_letter_that_is_written_in_two_ways_is_one_token()
    {
        using var searched = new SearchedStore();
        await searched.PublishAsync(SearchedStore.Titled("a", "Éclair ǅep ᏸe 你好 ꭰ ߁ zażółć İstanbul"));
        foreach (var word in SearchFolding.Words("Éclair ǅep ᏸe 你好 ꭰ ߁ zażółć İstanbul"))
        {
            Assert.Equal(["a"], await searched.FoundAsync(word));
        }
    }
}
