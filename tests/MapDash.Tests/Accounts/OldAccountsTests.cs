using MapDash.Accounts;
using MapDash.Tests.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Accounts;

/// <summary>Accounts that an older version has written.</summary>
public sealed class OldAccountsTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();

    public void Dispose() => _geodata.Dispose();

    [Fact]
    public async Task Accounts_of_the_first_version_open_with_their_locks()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddAuthentication();
        services.AddAccountStore(AccountsContext.PathFor(_geodata.StorePath));
        await using var provider = services.BuildServiceProvider();
        await using (var before = provider.CreateAsyncScope())
        {
            var context = before.ServiceProvider.GetRequiredService<AccountsContext>();
            Directory.CreateDirectory(Path.GetDirectoryName(_geodata.StorePath)!);
            await context.GetService<IMigrator>().MigrateAsync("First");
            await context.Database.ExecuteSqlRawAsync("""
                INSERT INTO AspNetUsers (Id, UserName, NormalizedUserName, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount, LockoutEnd)
                VALUES ('1', 'amal', 'AMAL', 0, 0, 0, 1, 0, '9999-12-31 23:59:59.9999999+00:00'), ('2', 'adm-х', 'ADM-Х', 0, 0, 0, 1, 0, '2099-01-01 00:00:00+00:00')
                """);
        }

        await provider.EnsureAccountsAsync(CancellationToken.None);

        using var after = provider.CreateScopeWith(out People people);
        var listed = await people.ListAsync(CancellationToken.None);
        Assert.Equal(["adm-х", "amal"], listed.Select(person => person.Account.UserName!).Order(StringComparer.Ordinal));
        Assert.All(listed, person => Assert.True(person.IsLocked));
        Assert.True((await people.NamedAsync("amal"))!.IsLockedByAdmin);
        Assert.False((await people.NamedAsync("adm-х"))!.IsLockedByAdmin);
    }
}
