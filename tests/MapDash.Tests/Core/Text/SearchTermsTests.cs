using MapDash.Core.Text;
using Xunit;

namespace MapDash.Tests.Core.Text;

public sealed class SearchTermsTests
{
    [Fact]
    public void A_text_is_found_by_its_words_with_and_without_article() =>
        Assert.Equal(
            ["al", "alqaim", "qaim", "الانبار", "انبار", "والانبار"],
            SearchTerms.Of("al-Qāʾim والأنبار al-Qaim").Order(StringComparer.Ordinal));

    [Fact]
    public void A_question_asks_for_every_word_and_for_one_form_of_each()
    {
        var asked = SearchTerms.AskedBy("al-Qaim بالأنبار qaim");

        Assert.Equal(2, asked.Count);
        Assert.Equal(["qaim"], asked[0]);
        Assert.Equal("بالانبار", asked[1][0]);
        Assert.Contains("انبار", asked[1]);
        Assert.Equal(["al"], Assert.Single(SearchTerms.AskedBy("al")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \"*()-^: ")]
    [InlineData("\ud800\0")]
    public void What_holds_no_word_asks_for_nothing(string? text)
    {
        Assert.Empty(SearchTerms.AskedBy(text));
        Assert.Empty(SearchTerms.Of(text));
    }

    [Fact]
    public void What_is_long_is_cut()
    {
        var words = string.Join(' ', Enumerable.Range(0, 1000));

        Assert.Equal(SearchTerms.MostWords, SearchTerms.AskedBy(words).Count);
        Assert.Equal(1000, SearchTerms.Of(words).Count);
        Assert.All(SearchTerms.AskedBy(new string('ا', 100_000)).Single(), start => Assert.InRange(start.Length, 1, SearchTerms.LongestTerm));
        Assert.All(SearchTerms.Of(new string('ا', 100_000)), term => Assert.InRange(term.Length, 1, SearchTerms.LongestTerm));
    }

    [Fact]
    public void A_term_holds_letters_and_digits_alone()
    {
        for (var letter = 0; letter <= char.MaxValue; letter++)
        {
            Assert.All(SearchTerms.Of($"{(char)letter}"), term => Assert.All(term, sign => Assert.True(
                sign >= 128 ? !char.IsWhiteSpace(sign) && sign is not ('\ue000' or '\ue001') : char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign))));
        }
    }
}
