using Bunit;
using MapDash.Components.Pages.Curate;
using MapDash.Ui;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Components.Curate;

public sealed class HeadFieldsTests : BunitContext
{
    public HeadFieldsTests() => Services.AddSingleton(TimeProvider.System);

    [Fact]
    public void An_answer_does_not_fold_what_is_being_filled_in()
    {
        var report = SampleDesk.Article().Report!;
        var fields = Render<HeadFields>(parameters => parameters
            .AddCascadingValue(new UiContext())
            .Add(each => each.Report, PublishedDays.Unknown(report, new DateOnly(2026, 1, 1)))
            .Add(each => each.Open, true));
        Assert.True(fields.Find("details").HasAttribute("open"));

        fields.Render(parameters => parameters.Add(each => each.Report, report).Add(each => each.Open, false));

        Assert.True(fields.Find("details").HasAttribute("open"));
    }

    [Fact]
    public void Each_field_has_its_other_language_beside_it()
    {
        var fields = Render<HeadFields>(parameters => parameters.AddCascadingValue(new UiContext()).Add(each => each.Report, SampleDesk.Article().Report!));

        Assert.Equal(
            ["url", "publisher_en", "publisher_ar", "headline_en", "headline_ar", "article_summary_en", "article_summary_ar"],
            fields.FindAll("[data-draft]").Select(field => field.GetAttribute("data-draft")));
    }
}
