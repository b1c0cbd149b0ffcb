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
    /// <summary>Where the accounts of a store are kept.</summary>
    public static string PathFor(string store) => Path.ChangeExtension(store, ".accounts.db");
}
