using MapDash.Browser.Tests.Support;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>The page of an event and the page of a source.</summary>
[Collection(ReadingTests.Name)]
public sealed class RecordPageTests(Product product)
{
    [Fact]
    public async Task The_claims_stand_in_a_table_with_header_cells_for_rows_and_columns()
    {
        await using var visit = await product.OpenAsync("/events/004-E17?lang=en");

        Assert.True(await visit.Page.Locator("table th[scope='col']").CountAsync() > 1, "no column headers");
        Assert.True(await visit.Page.Locator("table th[scope='row']").CountAsync() > 2, "no row headers");
    }

    [Fact]
    public async Task The_record_says_who_claims_it_where_it_is_drawn_and_how_it_is_dated()
    {
        await using var visit = await product.OpenAsync("/events/004-E17?lang=en");

        var words = await visit.WordsAsync("main");

        Assert.Contains("Counter-terrorism raid with 11 strikes reported in Kirkuk", words, StringComparison.Ordinal);
        Assert.Contains("Khafaji", words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("18 May 2020", words, StringComparison.Ordinal);
        Assert.Contains("11 ضربة", words, StringComparison.Ordinal);
        Assert.Contains("3281", words.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Rudaw", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_main_event_has_a_page()
    {
        using var client = new HttpClient();
        foreach (var each in Curated.Main)
        {
            var page = await client.GetStringAsync(new Uri($"{product.Address}/events/{each.Id}?lang=en"));
            Assert.Contains(each.Id, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_record_leads_back_to_the_map_with_the_event_selected()
    {
        await using var visit = await product.OpenAsync("/events/004-E17?lang=en");

        await visit.Page.Locator("main a[href*='sel=004-E17']").First.ClickAsync();
        await visit.ReadyAsync();

        Assert.Equal("true", await visit.Page.GetAttributeAsync("#events [data-event-id='004-E17'] button", "aria-expanded"));
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public async Task A_source_page_links_each_of_its_main_events(string source)
    {
        await using var visit = await product.OpenAsync($"/sources/{source}?lang=en");

        var links = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href*=\"/events/\"], main a[href^=\"events/\"]')].map(a => a.getAttribute('href').match(/events\\/([^?#]+)/)[1])");

        Assert.Empty(Curated.Ids(each => each.Source == source).Except(links));
        Assert.All(links, id => Assert.StartsWith(source, id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_page_does_not_show_the_articles_text()
    {
        await using var visit = await product.OpenAsync("/sources/004?lang=ar");

        Assert.True((await visit.WordsAsync("main")).Length < 12_000);
    }

    [Theory]
    [InlineData("/events/004-E99")]
    [InlineData("/events/%3Cscript%3E")]
    [InlineData("/sources/999")]
    [InlineData("/no/such/page")]
    public async Task What_does_not_exist_is_a_404_that_leads_back_to_the_map(string path)
    {
        await using var visit = await product.VisitAsync();

        var response = await visit.GoAsync(path + "?lang=en");

        Assert.Equal(404, response.Status);
        Assert.Contains("Nothing stands at this address", await visit.WordsAsync(), StringComparison.Ordinal);
        Assert.True(await visit.Page.Locator("main a[href='/']").CountAsync() > 0);
    }

    [Fact]
    public async Task No_link_within_the_product_leads_nowhere()
    {
        await using var visit = await product.VisitAsync();
        var links = new HashSet<string>();
        foreach (var path in new[] { "/?lang=en&sel=004-E17", "/events/004-E17?lang=en", "/events/002-E09?lang=en", "/sources/004?lang=en", "/no/such/page?lang=en" })
        {
            await visit.GoAsync(path);
            await visit.TakenOverAsync();
            links.UnionWith(await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(a => a.href.split('#')[0]).filter(h => new URL(h).host === location.host)"));
        }

        using var client = new HttpClient();
        var broken = new List<string>();
        foreach (var link in links.Where(link => !link.Contains("/no/such/page", StringComparison.Ordinal)))
        {
            using var answer = await client.GetAsync(new Uri(link));
            if (!answer.IsSuccessStatusCode)
            {
                broken.Add($"{link} is {(int)answer.StatusCode}");
            }
        }

        Assert.True(links.Count > 10, $"only {links.Count} links");
        Assert.Equal([], broken);
    }

    [Fact]
    public async Task A_record_can_be_read_without_scripts()
    {
        using var client = new HttpClient();

        var page = await client.GetStringAsync(new Uri($"{product.Address}/events/004-E17?lang=en"));

        Assert.Contains("Counter-terrorism raid with 11 strikes", page, StringComparison.Ordinal);
    }
}
