using System.Security.Claims;
using MapDash.Accounts;
using MapDash.Tests.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;

namespace MapDash.Tests.Accounts;

/// <summary>The program with accounts and a store of its own.</summary>
public sealed class AccountHost : WebApplicationFactory<Program>
{
    public const string Password = "four plain words together";
    private readonly GeodataCopy _geodata = new();

    /// <summary>How often an address may try to sign in; tests that share the program need more than people do.</summary>
    public int Tries { get; init; } = 1000;

    /// <summary>The file of the accounts.</summary>
    public string AccountsPath => AccountsContext.PathFor(_geodata.StorePath);

    /// <summary>Makes an account; without a second factor, if wanted.</summary>
    /// <returns>The key of its authenticator; empty for none.</returns>
    public async Task<string> AddAsync(string name, string role, bool secondFactor = true)
    {
        using var scope = Services.CreateScope();
        var (account, error) = await scope.ServiceProvider.GetRequiredService<People>().AddAsync(name, role, Password);
        if (account is null)
        {
            throw new InvalidOperationException(error);
        }

        if (!secondFactor)
        {
            return "";
        }

        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await accounts.ResetAuthenticatorKeyAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        return (await accounts.GetAuthenticatorKeyAsync(account))!;
    }

    /// <summary>The owner of a new account, as a page that is open sees them: signed in with a second factor.</summary>
    internal async Task<ClaimsPrincipal> PersonAsync(string name, string role)
    {
        await AddAsync(name, role);
        using var scope = Services.CreateScope();
        var account = (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(name))!;
        var person = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        var session = await scope.ServiceProvider.GetRequiredService<AccountSessions>().BeginAsync(account.Id);
        ((ClaimsIdentity)person.Identity!).AddClaims([new Claim(SecondFactor.Claim, "code"), new Claim(AccountSessions.Claim, session)]);
        return person;
    }

    /// <summary>Gives a component that is drawn alone the program's own services.</summary>
    internal void Lend(IServiceCollection services, params Type[] lent)
    {
        foreach (var service in lent)
        {
            services.AddSingleton(service, Services.GetRequiredService(service));
        }
    }

    /// <summary>A visitor who follows no redirects and keeps cookies.</summary>
    internal Visitor Visitor()
    {
        var cookies = new CookieContainerHandler();
        return new(CreateDefaultClient(cookies), cookies.Container);
    }

    /// <summary>A visitor who has signed in with password and code.</summary>
    internal async Task<Visitor> SignedInAsync(string name, string role)
    {
        var key = await AddAsync(name, role);
        return await SignedInAsync(name, key, later: 0);
    }

    /// <summary>A visitor who has signed in to an account that is there, by the key of its authenticator.</summary>
    internal async Task<Visitor> SignedInAsync(string name, string key, int later)
    {
        var visitor = Visitor();
        await visitor.SignInAsync(name, key, later);
        return visitor;
    }

    /// <summary>Does something to an account, as its owner or an admin does elsewhere.</summary>
    internal async Task WithAsync(string name, Func<IServiceProvider, Account, Task> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await change(scope.ServiceProvider, (await accounts.FindByNameAsync(name))!);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("Store:Path", _geodata.StorePath)
        .UseSetting("Limits:TriesPerMinute", Tries.ToString(System.Globalization.CultureInfo.InvariantCulture));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _geodata.Dispose();
    }
}
