using MapDash.Accounts;
using Xunit;

namespace MapDash.Tests.Accounts;

/// <summary>Names stand in the public record: nobody takes one that reads as another's.</summary>
public sealed class NameTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Theory]
    [InlineData("adm-\u0445", "a Cyrillic letter in a Latin name")]
    [InlineData("\u043e\u0441\u0430", "a name in Cyrillic, which may read as Latin")]
    [InlineData("adm\u200b-x", "a space without width")]
    [InlineData("a\u202edm", "a sign that turns the direction")]
    [InlineData("no\u0000or", "a control sign")]
    [InlineData("n\u0251\u0251r", "a phonetic letter")]
    [InlineData("noor نور", "two scripts")]
    [InlineData("\ud835\udd2f\ud801\udc00", "letters beyond both scripts")]
    [InlineData("<b>", "markup")]
    [InlineData("---", "no letter")]
    [InlineData("x\u0338\u0337\u0336\u0335", "marks upon marks")]
    public async Task A_name_that_may_deceive_is_refused(string name, string why)
    {
        var (account, error) = await AddAsync(name);

        Assert.True(account is null, why);
        Assert.Equal("InvalidUserName", error);
    }

    [Theory]
    [InlineData("amal-k", "AMAL-K")]
    [InlineData("layla", " ｌａｙｌａ\u00a0")]
    [InlineData("zoe", "zoé")]
    [InlineData("علي", "على")]
    [InlineData("كريم", "کریم")]
    [InlineData("نور", "نُور")]
    [InlineData("نور ١", "نور ۱")]
    [InlineData("um ali", "um-ali")]
    [InlineData("um sami", "umsami")]
    public async Task A_name_that_reads_as_one_that_is_there_is_refused(string name, string alike)
    {
        var (first, _) = await AddAsync(name);
        var (second, error) = await AddAsync(alike);

        Assert.NotNull(first);
        Assert.Null(second);
        Assert.Equal("DuplicateUserName", error);
    }

    [Theory]
    [InlineData("ｋａｒｉｍ", "karim")]
    [InlineData(" Noor\u00a0 K.", "Noor K.")]
    [InlineData("أبو أحمد ٢", "أبو أحمد ٢")]
    [InlineData("Zoë-Şîn 3", "Zoë-Şîn 3")]
    public async Task A_name_is_kept_as_it_is_read(string typed, string kept)
    {
        var (account, _) = await AddAsync(typed);

        Assert.Equal(kept, account?.UserName);
    }

    private async Task<(Account? Account, string? Error)> AddAsync(string name)
    {
        using var scope = host.Services.CreateScopeWith(out People people);
        return await people.AddAsync(name, Roles.Viewer, password: null);
    }
}
