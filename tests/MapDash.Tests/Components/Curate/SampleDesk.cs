using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Time;
using MapDash.Reading.Cards;

namespace MapDash.Tests.Components.Curate;

/// <summary>An article in our own words with one card, as the desk has it.</summary>
internal static class SampleDesk
{
    public const string Headline = "بيان عن عمليات";

    public const string Text = Headline + "\nقال المتحدث إن طيران الجيش نفذ ضربات في جبال حمرين.";

    public static Submission Article(string text = Text, string headline = Headline)
    {
        var day = new DateOnly(2020, 5, 19);
        var submission = Submission.OfArticle("a-0001", "amal", text, new Report
        {
            Id = "a-0001",
            Publisher = new BilingualText("Outlet A", "الجهة أ"),
            Title = new BilingualText("", headline),
            Summary = BilingualText.Empty,
            Published = new Period(day, day, DatePrecision.Day),
        });
        var words = Words(text, "نفذ ضربات");
        return submission.Add(CardWriter.Blank(submission, words), [words]);
    }

    public static TextSpan Words(string text, string words) => new(words, text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
}
