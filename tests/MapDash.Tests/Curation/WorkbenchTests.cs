using Bunit;
using MapDash.Accounts;
using MapDash.Components.Pages.Curate;
using MapDash.Core.Curation;
using MapDash.Core.Querying;
using MapDash.Data.Store.Desk;
using MapDash.Tests.Accounts;
using MapDash.Ui;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Curation;

/// <summary>The workbench as a second person has it open.</summary>
public sealed class WorkbenchTests : BunitContext
{
    private readonly AccountHost _host = new();
    private readonly DeskStore _articles = new();

    private CurationDesk Desk => _host.Services.GetRequiredService<CurationDesk>();

    [Fact]
    public async Task Nobody_publishes_what_was_changed_since_they_opened_it_without_being_told()
    {
        var sent = await SentAsync();
        var page = await OpenAsync(sent.Submission.Id);
        await ChangeAsync(sent, "return", submission => submission.Return("amal", ""));
        await ChangeAsync(sent, "title_en 1", submission => DraftFields.Apply(submission, "title_en 1", "Something else"));
        await ChangeAsync(sent, "send", submission => submission.Send());
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".review .btn-primary")));

        await page.Find(".review .btn-primary").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("It was changed since you opened it", page.Find(".message.problem").TextContent, StringComparison.Ordinal));
        Assert.Equal(SubmissionState.InReview, (await Desk.FindAsync(sent.Submission.Id, CancellationToken.None))!.Submission.State);

        // Who has been told, and looks at it as it is now, may publish that.
        await page.Find(".review .btn-primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains(page.FindAll(".message"), message => message.TextContent.Contains("basim", StringComparison.Ordinal)));
        Assert.Equal(SubmissionState.Published, (await Desk.FindAsync(sent.Submission.Id, CancellationToken.None))!.Submission.State);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _host.Dispose();
        _articles.Dispose();
    }

    private async Task<DeskView> SentAsync()
    {
        var opened = await Desk.OpenAsync("a", id => _articles.Article(id, "amal", DeskStore.Text, new DateOnly(2020, 5, 19)), CancellationToken.None);
        return await ChangeAsync(opened, "send", submission => submission.Cards.Aggregate(submission, (now, card) => now.Decide(card.Number, CardDecision.Accepted)).Send());
    }

    private Task<DeskView> ChangeAsync(DeskView view, string action, Func<Submission, Submission> edit) =>
        Desk.ChangeAsync(view.Submission.Id, "amal", action, edit, CancellationToken.None);

    private async Task<IRenderedComponent<Workbench>> OpenAsync(string id)
    {
        var person = await _host.PersonAsync("basim", Roles.Reviewer);
        JSInterop.Mode = JSRuntimeMode.Loose;
        _host.Lend(Services, typeof(CurationDesk), typeof(DeskService), typeof(LiveIndex), typeof(TimeProvider), typeof(MapDash.Api.MapAssets));

        return Render<Workbench>(p => p.AddCascadingValue(new UiContext()).AddCascadingValue(Task.FromResult(new AuthenticationState(person))).Add(page => page.Id, id));
    }
}
