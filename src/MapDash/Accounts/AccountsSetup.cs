using MapDash.Data.Store;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Accounts;

/// <summary>Accounts as services and in the pipeline.</summary>
internal static class AccountsSetup
{
    /// <summary>Adds sign-in, roles and policies.</summary>
    /// <exception cref="InvalidOperationException">A setting has no sense.</exception>
    public static void AddAccounts(this WebApplicationBuilder builder, string store)
    {
        var settings = AccountSettings.Of(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<AccountAccess>();
        builder.Services.AddSingleton<AccountTries>();
        builder.Services.AddScoped<AccountSessions>();
        builder.Services.AddAccountStore(AccountsContext.PathFor(store));
        Protect(builder.Services, Path.ChangeExtension(store, ".keys"));
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(Cookie);
            cookies.TwoFactorUserIdCookie!.Configure(options => options.Cookie.SameSite = SameSiteMode.Lax);
        });
        builder.Services.AddScoped<ISecurityStampValidator, SessionCheck>();
        builder.Services.AddSingleton<IAuthorizationHandler, AccountAuthorization>();
        builder.Services.AddAuthorization(options =>
        {
            foreach (var policy in new[] { Policies.Curate, Policies.Review, Policies.Administer })
            {
                options.AddPolicy(policy, asked => asked.RequireAuthenticatedUser().AddRequirements(new AccountRequirement(policy)));
            }
        });
        builder.Services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<AuthenticationStateProvider, SessionWatch>();
        builder.AddRequestLimits();
    }

    /// <summary>The accounts without a web site around them, as commands use them.</summary>
    public static void AddAccountStore(this IServiceCollection services, string path)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString();
        services.AddDbContext<AccountsContext>(options => options.UseSqlite(connection));
        services.AddScoped<People>();
        services.AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.AllowedUserNameCharacters = "";
            options.Password.RequiredLength = PasswordRules.Shortest;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<AccountsContext>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<CodeTakenOnce>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(72));
    }

    /// <summary>Makes the file or brings it up to date, and the roles in it.</summary>
    /// <exception cref="StoreException">It cannot be opened or written.</exception>
    public static async Task EnsureAccountsAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        var path = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await context.Database.MigrateAsync(cancellationToken);
            var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
            foreach (var role in Roles.All)
            {
                if (!await roles.RoleExistsAsync(role))
                {
                    await roles.CreateAsync(new IdentityRole(role));
                }
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException(path, fault.Message.TrimEnd('.') + ".", "Look at the disk and at who may write there; no account was changed.", fault);
        }
    }

    private static void Protect(IServiceCollection services, string folder)
    {
        try
        {
            var keys = Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows())
            {
                keys.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            }

            services.AddDataProtection().SetApplicationName("MapDash").PersistKeysToFileSystem(keys);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(folder, fault.Message.TrimEnd('.') + ".", "Look at the disk and at who may write there; nothing was done.", fault);
        }
    }

    private static void Cookie(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "mapdash.session";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = "/account/sign-in";
        options.ReturnUrlParameter = "return";
        options.AccessDeniedPath = "/account/no-access";
        options.Events.OnSigningIn = AccountSessions.BeginAsync;
    }
}
