using Microsoft.EntityFrameworkCore.Design;

namespace MapDash.Accounts;

/// <summary>For making migrations only.</summary>
internal sealed class DesignTimeAccounts : IDesignTimeDbContextFactory<AccountsContext>
{
    // The tables for passkeys come with a setting of Identity, which the context asks its services for.
    public AccountsContext CreateDbContext(string[] args)
    {
        var services = new ServiceCollection();
        services.AddAccountStore("design.accounts.db");
        return services.BuildServiceProvider().GetRequiredService<AccountsContext>();
    }
}
