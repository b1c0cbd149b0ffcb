using System.Diagnostics;
using Deque.AxeCore.Playwright;
using MapDash.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>From an article to published events, with servers of their own, since they change the store and the server dies.</summary>
[Collection(CurationTests.Alone)]
public sealed class CurationTests(Product product) : IClassFixture<Product>
{
    /// <summary>Name of the collection, which holds only this class.</summary>
    public const string Alone = "curation";

    internal const string Short =
        "بيان عن عمليات\n" +
        "أعلنت قيادة العمليات المشتركة، أمس، أن طيران الجيش نفذ 17 ضربة جوية على مواقع تنظيم داعش في جبال حمرين.\n" +
        "وأضافت القيادة أن قوة من جهاز مكافحة الإرهاب اعتقلت أربعة مطلوبين في ديالى.";

    private static string? Seed => Directory.Exists(Repository.At("..", "shared", "seeds")) ? Directory.GetFiles(Repository.At("..", "shared", "seeds"), "004_*.txt").SingleOrDefault() : null;

    [SkippableFact]
    public async Task An_article_becomes_published_events_by_keyboard_within_ten_minutes()
    {
        Skip.If(Seed is null, "The seed articles are not beside the repository; the same is done with a short text below.");
        await product.AddAsync("amal", "curator");
        await product.AddAsync("basim", "reviewer");
        await using var reader = await product.ExploreAsync("?lang=en");
        var before = await reader.CountsAsync();
        var watch = Stopwatch.StartNew();
        await using var curator = await product.VisitAsync();
        await curator.FirstSignInAsync("amal", "/curate");
        await PasteAsync(curator, await File.ReadAllTextAsync(Seed!), "Rudaw", "05192020");

        // The shipped store holds this very text: it says so, and reads it all the same.
        await curator.Page.WaitForSelectorAsync(".new .notice");
        await ReadAsync(curator);
        var cards = await curator.Page.Locator(".cards ol > li").CountAsync();
        Assert.InRange(cards, 15, 40);

        // What is published looks like it already: the first is merged as an echo, the second rejected, the rest accepted.
        await curator.Page.Keyboard.PressAsync("j");
        await DecideAsync(curator, await curator.Page.Locator(".editor .twin kbd").CountAsync() > 0 ? "m" : "a");
        await DecideAsync(curator, "r");
        for (var decided = 2; decided < cards; decided++)
        {
            await DecideAsync(curator, "a");
        }

        await curator.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(curator.Page.Locator(".message").Last).ToContainTextAsync("Sent.");
        await curator.Page.WaitForSelectorAsync(".review");
        await Assertions.Expect(curator.Page.Locator(".review .btn-primary")).ToBeDisabledAsync();

        await using var reviewer = await product.VisitAsync();
        await reviewer.FirstSignInAsync("basim", "/curate");
        await reviewer.TabToAsync($"a[href='{new Uri(curator.Page.Url).AbsolutePath}']");
        await reviewer.Page.Keyboard.PressAsync("Enter");
        await reviewer.Page.WaitForSelectorAsync(".review");
        await reviewer.TakenOverAsync();
        await reviewer.TabToAsync(".review .btn-primary");
        await reviewer.Page.Keyboard.PressAsync("Enter");
        await reviewer.Page.WaitForSelectorAsync(".message");
        Assert.Contains("version 2", await reviewer.WordsAsync(".message"), StringComparison.Ordinal);
        watch.Stop();

        // The open page follows without being loaded again.
        await reader.Page.WaitForSelectorAsync("#map[data-version='2']");
        await reader.ReadyAsync();
        Assert.True((await reader.CountsAsync()).All > before.All);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(10));
        await reader.GoAsync("/changes?lang=en");
        Assert.Contains("Reviewed by basim", await reader.WordsAsync("main"), StringComparison.Ordinal);
        Assert.Empty(reader.Journal.Complaints);
        Assert.Empty(curator.Journal.Complaints);
        Assert.Empty(reviewer.Journal.Complaints);
        var (code, said) = await product.RunAsync("verify");
        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task What_is_typed_outlives_a_reload_a_dead_server_and_a_restart()
    {
        await product.AddAsync("dalal", "curator");
        await using var visit = await product.VisitAsync();
        await visit.FirstSignInAsync("dalal", "/curate");
        await PasteAsync(visit, Short, "Outlet B", "05202020");
        await ReadAsync(visit);
        await visit.Page.ClickAsync(".head summary");
        await visit.Page.FillAsync("[data-draft='headline_en']", "Typed once");
        await visit.Page.WaitForFunctionAsync("() => localStorage.length === 0 || !Object.keys(localStorage).some(key => key.startsWith('mapdash.desk.'))");

        await visit.Page.ReloadAsync();
        await visit.Page.WaitForSelectorAsync(".editor");
        Assert.Equal("Typed once", await visit.Page.InputValueAsync("[data-draft='headline_en']"));
        await visit.TakenOverAsync();

        // The server dies, something is typed, the server comes back: the words are in the store.
        await product.KillServerAsync();
        await visit.Page.EvaluateAsync("() => { document.querySelector('.head').open = true; }");
        await visit.Page.FillAsync("[data-draft='headline_en']", "Typed while nobody listened");
        await product.StartServerAsync();

        // The page finds the server again by itself, sooner or later, and is loaded anew: to reload it here too would race with that.
        await visit.Page.WaitForSelectorAsync(".message", new PageWaitForSelectorOptions { Timeout = 60_000 });
        Assert.Contains("restored", await visit.WordsAsync(".message"), StringComparison.Ordinal);
        Assert.Equal("Typed while nobody listened", await visit.Page.InputValueAsync("[data-draft='headline_en']"));
        await visit.Page.WaitForFunctionAsync("() => !Object.keys(localStorage).some(key => key.startsWith('mapdash.desk.'))");
    }

    [Fact]
    public async Task The_desk_shows_the_text_as_it_is_and_axe_finds_nothing_on_it()
    {
        await product.AddAsync("hadi", "curator");
        await using var visit = await product.VisitAsync();
        await visit.FirstSignInAsync("hadi", "/curate");
        Assert.Empty((await visit.Page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        await PasteAsync(visit, Short, "Outlet B", "05202020");
        await ReadAsync(visit);

        var shown = await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('#article-text p')].map(p => p.textContent)");
        Assert.Equal(Short.Split('\n'), shown);

        // Words selected in the text become an event with just these words.
        await visit.Page.EvaluateAsync(
            "() => { const mark = document.querySelector('#article-text p:nth-of-type(2) mark.span-place').firstChild; document.getSelection().setBaseAndExtent(mark, 0, mark, mark.length); }");
        await visit.Page.Keyboard.PressAsync("n");
        await Assertions.Expect(visit.Page.Locator(".editor blockquote")).ToHaveTextAsync("«جبال حمرين»");

        foreach (var (language, theme) in new[] { ("en", "light"), ("en", "dark"), ("ar", "light"), ("ar", "dark") })
        {
            await visit.GoAsync($"{new Uri(visit.Page.Url).AbsolutePath}?lang={language}&theme={theme}");
            await visit.Page.WaitForSelectorAsync(".editor");
            await visit.Page.WaitForSelectorAsync("#desk-map[role]");
            await visit.TakenOverAsync();
            var found = (await visit.Page.RunAxe()).Violations.Select(violation => $"{language} {theme} {violation.Id}: {violation.Nodes[0].Html}");
            Assert.Empty(found);
            await visit.GoAsync($"/account?lang={language}&theme={theme}");
            Assert.Empty((await visit.Page.RunAxe()).Violations.Select(violation => $"{language} {theme} /account {violation.Id}: {violation.Nodes[0].Html}"));
            await visit.Page.GoBackAsync();
            await visit.Page.WaitForSelectorAsync(".editor");
        }
    }

    [Fact]
    public async Task A_long_article_is_read_too()
    {
        await product.AddAsync("lubna", "curator");
        await using var visit = await product.VisitAsync();
        await visit.FirstSignInAsync("lubna", "/curate");
        var text = string.Join('\n', Enumerable.Range(0, 400).Select(at => $"وفي الفقرة {at} من المقال حديث عن اجتماعات ولجان وأمور أخرى لا صلة لها بالعمليات."));
        await PasteAsync(visit, $"{Short}\n{text}", "Outlet C", "05202020");
        await ReadAsync(visit);

        Assert.True(await visit.Page.Locator("#article-text p").CountAsync() > 400);
    }

    [Fact]
    public async Task Keys_undo_split_and_place()
    {
        await product.AddAsync("jinan", "curator");
        await using var visit = await product.VisitAsync();
        await visit.FirstSignInAsync("jinan", "/curate");
        await PasteAsync(visit, Short, "Outlet B", "05202020");
        await ReadAsync(visit);
        var cards = visit.Page.Locator(".cards ol > li");
        var count = await cards.CountAsync();

        await visit.Page.Keyboard.PressAsync("s");
        await Assertions.Expect(cards).ToHaveCountAsync(count + 1);
        await visit.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(cards).ToHaveCountAsync(count);
        await visit.Page.Keyboard.PressAsync("Control+Shift+z");
        await Assertions.Expect(cards).ToHaveCountAsync(count + 1);
        await visit.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(cards).ToHaveCountAsync(count);

        // P, a few letters, Enter: the place is chosen, and its precision follows.
        await visit.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(visit.Page.Locator("#gazetteer")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("ديالى");
        await Assertions.Expect(visit.Page.Locator("#gazetteer-0")).ToContainTextAsync("ديالى");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".editor .place .tags")).ToContainTextAsync("Diyala");
        await Assertions.Expect(visit.Page.Locator(".editor .precision [aria-pressed='true']")).ToContainTextAsync("Governorate");

        // A point cannot be had from a governorate: the gazetteer offers points instead.
        await visit.Page.Keyboard.PressAsync("2");
        await Assertions.Expect(visit.Page.Locator("#gazetteer")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator(".message")).ToContainTextAsync("a settlement");
    }

    [Fact]
    public async Task A_passkey_signs_in_by_itself()
    {
        await product.AddAsync("kamal", "reviewer");
        await using var visit = await product.VisitAsync();

        // Passkeys are for names, not for numbers.
        var host = product.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var commands = await visit.CommandsAsync();
        await commands.SendAsync("WebAuthn.enable");
        await commands.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        await visit.Page.GotoAsync(host + "/curate?lang=en");
        await visit.Page.Keyboard.TypeAsync("kamal");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync(Curators.Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForSelectorAsync("#secret");
        await visit.Page.FillAsync("form[data-passkey=create] input[name=name]", "Test key");
        await visit.Page.ClickAsync("form[data-passkey=create] button");
        await visit.Page.WaitForSelectorAsync(".message");
        Assert.Contains("passkey is added", await visit.WordsAsync(".message"), StringComparison.Ordinal);

        await visit.Page.ClickAsync("form[action='/account/sign-out'] button");
        await visit.Page.GotoAsync(host + "/curate?lang=en");
        await visit.Page.ClickAsync("form[data-passkey=get] button");
        await visit.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath == "/curate");
        await visit.Page.WaitForSelectorAsync("#article");
    }

    [Fact]
    public async Task On_a_phone_nothing_reaches_over_the_edge_of_its_card()
    {
        await product.AddAsync("samir", "curator");
        await using var visit = await product.VisitAsync(new Visitor { Width = 390, Height = 844 });
        await visit.FirstSignInAsync("samir", "/curate");
        await PasteAsync(visit, Short, "Outlet B", "05202020");
        await ReadAsync(visit);
        foreach (var language in new[] { "en", "ar" })
        {
            await visit.GoAsync($"{new Uri(visit.Page.Url).AbsolutePath}?lang={language}");
            await visit.Page.WaitForSelectorAsync(".desk[data-keys]");
            await visit.TakenOverAsync();
            var over = await visit.Page.EvaluateAsync<string[]>(
                """
                () => { const card = document.querySelector('.editor').getBoundingClientRect();
                  return [...document.querySelectorAll('.editor *')].filter(e => e.checkVisibility() && !e.closest('.visually-hidden, .quote')).filter(e => { const b = e.getBoundingClientRect(); return b.width > 0 && (b.right > card.right + 1 || b.left < card.left - 1); }).map(e => e.outerHTML.slice(0, 120)); }
                """);
            Assert.Empty(over);
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }
    }

    internal static async Task PasteAsync(Visit visit, string text, string publisher, string day, bool reload = false)
    {
        await visit.Page.WaitForSelectorAsync("#article");
        await visit.TakenOverAsync();
        await visit.TabToAsync("#article");
        await visit.Page.Keyboard.InsertTextAsync(text);
        await visit.TabToAsync("#publisher");
        await visit.Page.Keyboard.TypeAsync(publisher);
        await visit.TabToAsync("#published");
        await visit.Page.Keyboard.TypeAsync(day);
        if (reload)
        {
            // Publisher and day outlive a reload as the text does.
            await visit.Page.ReloadAsync();
            await visit.Page.WaitForFunctionAsync("() => document.querySelector('#publisher')?.value !== ''");
            await visit.TakenOverAsync();
            Assert.NotEqual("", await visit.Page.InputValueAsync("#published"));
        }

        await visit.TabToAsync("#read");
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    internal static async Task ReadAsync(Visit visit)
    {
        // A test before may have pasted the same words: the desk says so, and reads them all the same.
        await visit.Page.WaitForFunctionAsync("() => location.pathname.startsWith('/curate/a-') || document.querySelector('.new .notice') !== null");
        if (await visit.Page.Locator(".new .notice").CountAsync() > 0)
        {
            await visit.TabToAsync("#read");
            await visit.Page.Keyboard.PressAsync("Enter");
        }

        await visit.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath.StartsWith("/curate/a-", StringComparison.Ordinal));
        await visit.Page.WaitForSelectorAsync(".editor");
        await visit.Page.WaitForSelectorAsync(".desk[data-keys]");
        await visit.TakenOverAsync();
    }

    // Decides of the card in hand and waits until the store has it.
    internal static async Task DecideAsync(Visit visit, string key)
    {
        var before = await visit.WordsAsync(".cards-head [role=status]");
        await visit.Page.Keyboard.PressAsync(key);
        await visit.Page.WaitForFunctionAsync("before => document.querySelector('.cards-head [role=status]').textContent.trim() !== before.trim()", before);
    }
}
