using MapDash.Accounts;
using MapDash.Api;
using MapDash.Api.Ogc;
using MapDash.Cli;
using MapDash.Components;
using MapDash.Components.Pages.Curate;
using MapDash.Components.Pages.Record;
using MapDash.Core.Querying;
using MapDash.Data.Exchange;
using MapDash.Data.Publishing;
using MapDash.Data.Store;
using MapDash.Data.Store.Desk;
using MapDash.Ui;
using Microsoft.AspNetCore.Components.Server;
using MudBlazor.Services;

namespace MapDash;

/// <summary>The web application: services and endpoints, one line per feature.</summary>
internal static class MapDashApp
{
    /// <summary>Puts the application together without starting it.</summary>
    /// <param name="args">Settings for the host.</param>
    /// <param name="store">Path of the store; null takes that of the settings.</param>
    /// <exception cref="ExchangeException">A file of shapes is missing.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no content root.</exception>
    /// <exception cref="InvalidOperationException">A setting has no sense.</exception>
    public static WebApplication Build(string[] args, string? store)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(MapDashApp).Assembly.GetName().Name,
            ContentRootPath = ContentRoot.Find(),
        });
        builder.WebHost.UseStaticWebAssets();
        builder.AddLoggingToStandardError();
        builder.AddMapDashData(store);
        StoreWatchService.AddTo(builder);
        builder.AddTrustedProxies();
        builder.AddShapes();
        builder.AddAccounts(Path.GetFullPath(StoreOption.PathOf(store, builder.Configuration, builder.Environment.ContentRootPath)));
        builder.AddPages();

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseHsts();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseOriginCheck();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseCompressionOfData();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapData();
        app.MapGeo();
        app.MapFeed();
        app.MapExport();
        app.MapOgc();
        app.MapPages();
        app.UseFormCheck();
        app.MapSignIn();
        app.MapOwnAccount();
        app.MapPeople();
        return app;
    }

    private static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(KeepLostPages);
        builder.Services.AddMudServices();
        builder.Services.AddLeanScripts();
        builder.Services.AddSingleton<StoreArchive>();
        builder.Services.AddSingleton<IRecordArchive>(services => services.GetRequiredService<StoreArchive>());
        builder.Services.AddSingleton<IDatasetVersions>(services => services.GetRequiredService<StoreArchive>());
    }

    // A closed tab says so and is forgotten at once. One whose connection broke, such as a telephone's in a tunnel, finds its
    // page as it was for two minutes, and for an hour after that one that is drawn anew from its address.
    private static void KeepLostPages(CircuitOptions options)
    {
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
        options.DisconnectedCircuitMaxRetained = 100;
        options.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromHours(1);
        options.PersistedCircuitInMemoryMaxRetained = 100;
    }

    private static void MapPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseUiPreference();
        app.UseAntiforgery();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(
            options => options.ContentSecurityFrameAncestorsPolicy = null); // SecurityHeaders says it for every answer
    }

    /// <summary>The store, the shipped files and the snapshot that everything answers from.</summary>
    private static void AddMapDashData(this WebApplicationBuilder builder, string? store)
    {
        var root = builder.Environment.ContentRootPath;
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new GeodataFolder(Path.Combine(root, "geodata")));
        builder.Services.AddSingleton(services => new EventStore(
            StoreOption.PathOf(store, services.GetRequiredService<IConfiguration>(), root),
            services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<LiveIndex>();
        builder.Services.AddSingleton<Publisher>();
        builder.Services.AddSingleton<Importer>();
        builder.Services.AddSingleton(services => new CurationDesk(
            services.GetRequiredService<EventStore>().Path, services.GetRequiredService<TimeProvider>(), DeskService.Rules(builder.Configuration)));
        builder.Services.AddSingleton<DeskService>();
    }

    // Pages answer only GET; whoever asks for the head of one gets what GET would say, without its body.
    private static void UseHeadAsGet(this WebApplication app) => app.Use(static async (context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }

        await next(context);
    });

    private static void AddShapes(this WebApplicationBuilder builder)
    {
        var shapes = GeoShapes.In(Path.Combine(builder.Environment.ContentRootPath, "geodata"));
        builder.Services.AddSingleton(shapes);
        builder.Services.AddSingleton(services =>
        {
            var map = services.GetRequiredService<IConfiguration>().GetSection("Map");
            return new MapAssets(shapes.Version, map["TileUrl"] ?? "", map["TileAttribution"] ?? "");
        });
        builder.Services.AddResponseCompression(options =>
        {
            // Public data without secrets: compressing it over HTTPS gives nothing away.
            options.EnableForHttps = true;
            options.MimeTypes = ["application/geo+json", "application/octet-stream"];
        });
    }

    private static void UseCompressionOfData(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/data", StringComparison.OrdinalIgnoreCase) ||
            context.Request.Path.StartsWithSegments("/geo", StringComparison.OrdinalIgnoreCase) ||
            context.Request.Path.StartsWithSegments("/ogc", StringComparison.OrdinalIgnoreCase),
        branch => branch.UseResponseCompression());

    // Standard output is for results. Why a start failed is said by the verb, in one line.
    private static void AddLoggingToStandardError(this WebApplicationBuilder builder)
    {
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}
