using MapDash.Components.Pages.Record;
using Xunit;

namespace MapDash.Tests.Components.Record;

public sealed class IdsInTextTests
{
    [Fact]
    public void Ids_of_events_and_submissions_are_told_from_words_and_numbers() => Assert.Equal(
        [("004-E07", true), (" هو ", false), ("a-0001-E16", true), (" من ", false), ("c-0003", true), (" في 18 أيار 2020", false)],
        IdsInText.Cut("004-E07 هو a-0001-E16 من c-0003 في 18 أيار 2020"));

    [Fact]
    public void A_text_without_ids_is_one_part() => Assert.Equal([("Back to version 1", false)], IdsInText.Cut("Back to version 1"));
}
