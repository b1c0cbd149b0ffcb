using Bunit;
using MapDash.Components.Pages.Curate;
using MapDash.Core.Curation;
using MapDash.Ui;
using Xunit;

namespace MapDash.Tests.Components.Curate;

public sealed class ArticlePaneTests : BunitContext
{
    public ArticlePaneTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void The_headline_stands_once_where_the_article_has_it()
    {
        var pane = Show(SampleDesk.Article());

        Assert.Contains("visually-hidden", pane.Find("h2").ClassName, StringComparison.Ordinal);
        Assert.Equal([SampleDesk.Headline], pane.FindAll("p.headline").Select(line => line.TextContent));
    }

    [Fact]
    public void An_article_of_one_paragraph_is_shown_once_and_not_as_a_headline()
    {
        const string line = "قال المتحدث إن طيران الجيش نفذ ضربات في جبال حمرين.";
        var pane = Show(SampleDesk.Article(line, line));

        Assert.Contains("visually-hidden", pane.Find("h2").ClassName, StringComparison.Ordinal);
        Assert.Equal(line, Assert.Single(pane.FindAll("#article-text p")).TextContent);
        Assert.Empty(pane.FindAll("p.headline"));
    }

    [Fact]
    public void A_headline_of_our_own_stands_above_the_text()
    {
        var pane = Show(SampleDesk.Article(headline: "عنوان من عندنا"));

        Assert.DoesNotContain("visually-hidden", pane.Find("h2").ClassName ?? "", StringComparison.Ordinal);
        Assert.Empty(pane.FindAll("p.headline"));
    }

    [Fact]
    public void The_caret_is_named_and_says_its_keys_and_the_text_stays_text()
    {
        var pane = Show(SampleDesk.Article());
        var caret = pane.Find("#article-word");

        Assert.True(caret.HasAttribute("hidden"));
        Assert.Equal("application", caret.GetAttribute("role"));
        Assert.Equal("Words of the article", caret.GetAttribute("aria-label"));
        Assert.Contains("Shift", pane.Find($"#{caret.GetAttribute("aria-describedby")}").TextContent, StringComparison.Ordinal);
        Assert.Equal(SampleDesk.Text.Split('\n'), pane.FindAll("#article-text p").Select(line => line.TextContent));
    }

    private IRenderedComponent<ArticlePane> Show(Submission submission) => Render<ArticlePane>(parameters => parameters
        .AddCascadingValue(new UiContext())
        .Add(pane => pane.Submission, submission)
        .Add(pane => pane.Active, submission.Cards[0]));
}
