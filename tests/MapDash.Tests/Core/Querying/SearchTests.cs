using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using Xunit;

namespace MapDash.Tests.Core.Querying;

public sealed class SearchTests
{
    [Theory]
    [InlineData("انبار")]
    [InlineData("الأنبار")]
    [InlineData("الانب")]
    [InlineData("بالأنبار")]
    public void A_name_is_found_with_and_without_article_conjunction_and_hamza(string text) =>
        Assert.Equal(["a", "b", "c", "d"], Found(text, "في الأنبار", "والأنبار", "للأنبار", "بالانبار", "العنبر"));

    [Fact]
    public void A_conjunction_is_taken_off_only_where_a_word_is_left()
    {
        Assert.Equal(["a", "b"], Found("بغداد", "بغداد", "وبغداد"));
        Assert.Empty(Found("زارة", "وزارة الدفاع"));
        Assert.Empty(Found("غداد", "بغداد"));
    }

    [Theory]
    [InlineData("al-Qaim")]
    [InlineData("Al Qaʾim")]
    [InlineData("alqaim")]
    [InlineData("QĀIM")]
    [InlineData("qai")]
    public void The_latin_article_may_be_joined_set_apart_or_left_out(string text) =>
        Assert.Equal(["a", "b"], Found(text, "Raid in al-Qaim", "Al Qa'im crossing", "Alqosh"));

    [Fact]
    public void All_words_must_occur_each_at_the_beginning_of_a_word()
    {
        Assert.Equal(["b"], Found("raid ham", "Raid in Anbar", "Raids near Hamrin", "Hamrin"));
        Assert.Empty(Found("aid", "raid"));
    }

    [Fact]
    public void Words_may_stand_in_different_texts_of_an_event()
    {
        var reported = SampleDataset.Event("e") with
        {
            Title = new("Title", "عنوان"),
            Summary = new("Summary", "موجز"),
            Places = [SampleDataset.At("IQ-AN", "mentioned")],
            Actors = [new EventActor("a5", "agent", null)],
            Claims = [SampleDataset.Claim("a9", "r2", quote: "كلام الناطق")],
        };

        var index = WordsInMemory.Index(SampleDataset.Of(reported));

        Assert.All(
            ["title عنوان", "summary موجز", "Anbar", "الانبار", "body a5", "a9", "paper r2", "كلام ناطق", "label air_strike", "e"],
            text => Assert.Equal(1, Count(index, text)));
        Assert.Equal(0, Count(index, "r1"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ؟ ")]
    public void A_text_without_words_asks_for_nothing(string? text) => Assert.Equal(["a", "b"], Found(text, "x", "y"));

    private static int Count(EventIndex index, string text) => index.Query(new EventQuery(new EventFilter { Text = text })).Totals.All;

    // Titles of the events a, b, c …
    private static IEnumerable<string> Found(string? text, params string[] titles)
    {
        var events = titles.Select((title, at) => SampleDataset.Event($"{(char)('a' + at)}") with { Title = new BilingualText("", title) });
        var index = WordsInMemory.Index(SampleDataset.Of([.. events]));
        return index.Query(new EventQuery(new EventFilter { Text = text }) { Order = EventOrder.OldestFirst }).Page.Select(reported => reported.Id);
    }
}
