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

/// <summary>The names that curators added, as the desk lists them.</summary>
public sealed class LearnedNamesTests : BunitContext
{
    private static readonly LearnedName Plain = new("سهل الزمرد", isPlace: true, "NA-HAMRIN");
    private readonly AccountHost _host = new();

    private CurationDesk Desk => _host.Services.GetRequiredService<CurationDesk>();

    [Fact]
    public async Task A_wrong_name_is_taken_away_and_back_again()
    {
        await Desk.LearnAsync(Plain, "amal", CancellationToken.None);
        var page = await OpenAsync(Roles.Curator);
        Assert.Contains("سهل الزمرد", page.Find(".names li").TextContent, StringComparison.Ordinal);

        await page.Find(".names li button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".names li")));
        Assert.Contains("no more", page.Find(".names .message").TextContent, StringComparison.Ordinal);
        Assert.Empty(await Desk.NamesAsync(CancellationToken.None));

        await page.Find("#remember").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".names li")));
        Assert.Equal([Plain], await Desk.NamesAsync(CancellationToken.None));
        Assert.Empty(page.FindAll("#remember"));
    }

    [Fact]
    public async Task Who_has_lost_the_role_takes_no_name_away()
    {
        await Desk.LearnAsync(Plain, "amal", CancellationToken.None);
        var page = await OpenAsync(Roles.Viewer);

        await page.Find(".names li button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.NotEmpty(page.Find(".names .message").TextContent));
        Assert.Equal([Plain], await Desk.NamesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_open_page_shows_what_others_added()
    {
        var page = await OpenAsync(Roles.Curator);
        Assert.Empty(page.FindAll(".names"));

        await Desk.LearnAsync(Plain, "amal", CancellationToken.None);

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".names li")));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _host.Dispose();
    }

    private async Task<IRenderedComponent<DeskPage>> OpenAsync(string role)
    {
        var person = await _host.PersonAsync("dalal", role);
        JSInterop.Mode = JSRuntimeMode.Loose;
        _host.Lend(Services, typeof(CurationDesk), typeof(DeskService), typeof(LiveIndex), typeof(TimeProvider));

        return Render<DeskPage>(p => p.AddCascadingValue(new UiContext()).AddCascadingValue(Task.FromResult(new AuthenticationState(person))));
    }
}
