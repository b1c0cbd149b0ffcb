using MapDash.Core.Text;
using Xunit;

namespace MapDash.Tests.Core.Text;

public sealed class SearchFoldingTests
{
    [Theory]
    [InlineData("الأنبار", "الانبار")]
    [InlineData("إقليم", "اقليم")]
    [InlineData("آب", "اب")]
    [InlineData("ٱلعراق", "العراق")]
    [InlineData("البصرى", "البصري")]
    [InlineData("كركوک", "كركوك")]
    [InlineData("دیالی", "ديالى")]
    [InlineData("مكافحة", "مكافحه")]
    [InlineData("گرميان", "كرميان")]
    [InlineData("مسؤول", "مسوول")]
    [InlineData("هيئة", "هييه")]
    [InlineData("لواء", "لوا")]
    [InlineData("تكـــريت", "تكريت")]
    [InlineData("مُقَاتِلًا", "مقاتلا")]
    [InlineData("هٰذا", "هذا")]
    [InlineData("زاخۆ", "زاخو")]
    [InlineData("كوردستان", "كردستان")]
    [InlineData("الكوردي", "الكردي")]
    [InlineData("ﻻجئ", "لاجي")]
    [InlineData("٢٠٢٤", "2024")]
    [InlineData("۱۴", "14")]
    [InlineData("Al-Qāʾim", "al qaim")]
    [InlineData("Baʿqūba", "BAQUBA")]
    [InlineData("Qa'im", "qaim")]
    [InlineData("Nīnawá", "ninawa")]
    public void Two_spellings_of_a_word_fold_to_the_same(string one, string other) =>
        Assert.Equal(SearchFolding.Words(one), SearchFolding.Words(other));

    [Fact]
    public void Invisible_characters_are_no_part_of_a_word()
    {
        foreach (var sign in "\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u061c")
        {
            Assert.Equal(["داعش"], SearchFolding.Words($"دا{sign}عش"));
        }
    }

    [Fact]
    public void Spaces_of_all_widths_and_marks_of_both_scripts_part_words() =>
        Assert.Equal(["قال", "العراق", "70", "دوله", "is", "raid"], SearchFolding.Words("قال:\u00a0«العراق»\u202f70 دولة، (IS) raid."));

    [Theory]
    [InlineData("والانبار", "انبار")]
    [InlineData("الانبار", "انبار")]
    [InlineData("بالانبار", "انبار")]
    [InlineData("للانبار", "انبار")]
    [InlineData("وللانبار", "انبار")]
    [InlineData("وبالانبار", "انبار")]
    [InlineData("فالانبار", "انبار")]
    [InlineData("كالانبار", "انبار")]
    public void The_article_and_what_is_written_onto_it_come_off(string word, string bare)
    {
        var forms = SearchFolding.Forms(word).ToArray();

        Assert.Equal(word, forms[0]);
        Assert.Contains(bare, forms);
    }

    [Theory]
    [InlineData("الله")]
    [InlineData("الان")]
    [InlineData("بغداد")]
    [InlineData("كركوك")]
    [InlineData("وزاره")]
    [InlineData("لوا")]
    [InlineData("a")]
    [InlineData("")]
    public void A_word_that_only_looks_like_one_with_article_stays_whole(string word) =>
        Assert.Equal([word], SearchFolding.Forms(word));

    [Theory]
    [InlineData("وبغداد", "بغداد")]
    [InlineData("لداعش", "داعش")]
    [InlineData("وبكركوك", "كركوك")]
    public void A_conjunction_or_preposition_without_article_is_a_guess(string word, string bare) =>
        Assert.Contains(bare, SearchFolding.Guesses(word));

    [Fact]
    public void Folding_is_done_after_one_pass()
    {
        foreach (var word in SearchFolding.Words("والأنبار Al-Qāʾim كوردستان ﻻجئ هيئة ٢٠٢٤"))
        {
            Assert.Equal([word], SearchFolding.Words(word));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200f،؛ – ")]
    [InlineData("\ud800")]
    [InlineData("\ufffe\uffff")]
    public void Text_without_letters_or_digits_has_no_words(string? text) => Assert.Empty(SearchFolding.Words(text));

    [Fact]
    public void Half_a_surrogate_pair_does_not_throw() => Assert.Equal(["a", "b"], SearchFolding.Words("a\udc00b"));
}
