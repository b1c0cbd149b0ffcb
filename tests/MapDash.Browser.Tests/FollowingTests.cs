using MapDash.Browser.Tests.Support;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>Open pages and cited versions while another process publishes. With a server of its own, since it changes the store.</summary>
[Collection(FollowingTests.Alone)]
public sealed class FollowingTests(Product product) : IClassFixture<Product>
{
    /// <summary>Name of the collection, which holds only this class.</summary>
    public const string Alone = "following";

    private const string Header = "id,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,best,high,low,source_article";

    [Fact]
    public async Task An_open_page_follows_what_import_publishes_and_a_cited_version_stays()
    {
        await using var reader = await product.ExploreAsync("?lang=en");
        await using var citing = await product.ExploreAsync("?lang=en&v=1");
        var before = await reader.CountsAsync();
        var file = Path.Combine(product.Folder, "ged.csv");
        await File.WriteAllLinesAsync(file, [Header, "900001,1,Government of Iraq,IS,1,Al Fallujah town,Al Anbar province,33.355813,43.786124,Iraq,1,1,2016-06-12,2016-06-12,7,9,6,An agency"]);

        var (code, said) = await product.RunAsync("import", file);

        Assert.True(code == 0, said);
        await reader.Page.WaitForSelectorAsync("#map[data-version='2']");
        await reader.ReadyAsync();
        Assert.Equal(before.All + 1, (await reader.CountsAsync()).All);
        Assert.Equal("1", await citing.Page.GetAttributeAsync("#map", "data-version"));
        Assert.Equal(before.All, (await citing.CountsAsync()).All);

        // A record opened from its citation is what that version said, and says which it is.
        await citing.GoAsync("/events/004-E17?lang=en&v=1");
        Assert.Contains("version 1", await citing.WordsAsync("main [role='status'].notice"), StringComparison.OrdinalIgnoreCase);
        await citing.GoAsync("/events/ucdp-900001?lang=en");
        Assert.Contains("Sundberg, R., & Melander, E. (2013)", await citing.WordsAsync("#cite"), StringComparison.Ordinal);
        Assert.Equal(404, (await citing.GoAsync("/events/ucdp-900001?lang=en&v=1")).Status);
        Assert.Empty(reader.Journal.Complaints);
    }
}
