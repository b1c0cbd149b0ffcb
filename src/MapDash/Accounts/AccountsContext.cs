using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Accounts;

/// <summary>
/// The accounts, in a file of their own beside the store: a copy of the events never carries the hash of a password, and putting one
/// back never brings a removed account back.
/// </summary>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options) : IdentityDbContext<Account, IdentityRole, string>(options)
{
    /// <summary>The sign-ins that have not ended.</summary>
    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    /// <summary>Where the accounts of a store are kept.</summary>
    public static string PathFor(string store) => Path.ChangeExtension(store, ".accounts.db");

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<AccountSession>(session =>
        {
            session.ToTable("AccountSessions");
            session.HasOne<Account>().WithMany().HasForeignKey(each => each.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
