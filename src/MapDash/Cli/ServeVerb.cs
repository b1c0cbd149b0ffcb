using System.CommandLine;
using System.Net.Sockets;
using MapDash.Accounts;
using MapDash.Data.Exchange;
using MapDash.Data.Publishing;
using MapDash.Data.Store;
using Microsoft.AspNetCore.Connections;

namespace MapDash.Cli;

/// <summary><c>serve</c>: takes in the shipped files, publishes them and starts the dashboard.</summary>
internal static class ServeVerb
{
    private const string OtherAddress = "Choose another address with --urls, e.g. --urls http://127.0.0.1:5081.";

    public static Command Create(TextWriter output, TextWriter error)
    {
        var store = StoreOption.Create();
        var urls = new Option<string?>("--urls")
        {
            Description = "Addresses to listen on, separated by ; [default: http://127.0.0.1:5080]",
            HelpName = "URLS",
        };
        var verb = new Command(
            "serve",
            "Starts the dashboard (also without any verb). The first start makes the store and publishes the curated reports. " +
            "Settings of ASP.NET Core may follow as --Section:Key=value.")
        { urls, store };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(urls), parsed.GetValue(store), parsed.UnmatchedTokens, output, error, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        string? urls, string? store, IReadOnlyList<string> rest, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (HostArguments.FirstUnknown(rest) is { } unknown)
        {
            await error.WriteLineAsync($"'{unknown}' is neither a verb nor an option. Try --help.");
            return ExitCode.Nothing;
        }

        await using var app = SettingsException.Reading(() => MapDashApp.Build([.. HostArguments.Known(rest), .. HostArguments.Urls(urls)], store));
        var outcome = await app.Services.GetRequiredService<Publisher>().EnsureLoadedAsync(
            app.Services.GetRequiredService<GeodataFolder>(), cancellationToken);
        await app.Services.EnsureAccountsAsync(cancellationToken);
        await error.WriteLineAsync(Summary(app.Services.GetRequiredService<EventStore>().Path, outcome));
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            await error.WriteLineAsync($"Another program already listens there: {failure.Message} {OtherAddress}");
            return ExitCode.Nothing;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or InvalidOperationException or SocketException or IOException)
        {
            await error.WriteLineAsync($"The address cannot be used: {failure.Message} {OtherAddress}");
            return ExitCode.Nothing;
        }

        await output.WriteLineAsync($"MapDash is ready at {string.Join(" ", app.Urls)}");
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    private static string Summary(string path, LoadOutcome outcome) => outcome switch
    {
        { IsUnchanged: true } => $"Store {path}: nothing new.",
        { Created: true } => $"Store {path} made: {outcome.Added} events published as dataset version {outcome.PublishedVersion}.",
        _ => $"Store {path}: {outcome.Added} added, {outcome.Changed} changed, {outcome.Retracted} retracted; dataset version {outcome.PublishedVersion} published.",
    };
}
