using System.CommandLine;
using MapDash.Data.Store;

namespace MapDash.Cli;

/// <summary><c>verify</c>: checks a store and lists what is wrong.</summary>
internal static class VerifyVerb
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var store = StoreOption.Create();
        var verb = new Command(
            "verify",
            "Checks a store: the database, references, shapes, quotations, the chain of revisions and each published version. Changes nothing.")
        { store };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(store), output, error, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string? option, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var root = ContentRoot.Find();
        var settings = SettingsException.Reading(
            () => new ConfigurationBuilder().SetBasePath(root).AddJsonFile("appsettings.json").AddEnvironmentVariables().Build());
        var store = new EventStore(StoreOption.PathOf(option, settings, root), TimeProvider.System);
        var findings = await store.VerifyAsync(cancellationToken);
        foreach (var finding in findings)
        {
            await output.WriteLineAsync(finding.ToString());
        }

        if (findings.Count > 0)
        {
            await error.WriteLineAsync($"{store.Path}: {findings.Count} {(findings.Count == 1 ? "thing is" : "things are")} wrong.");
            return ExitCode.Nothing;
        }

        var dataset = await store.ReadAsync(null, cancellationToken);
        await output.WriteLineAsync(FormattableString.Invariant(
            $"ok {store.Path}: dataset version {dataset.Version.Number}, {dataset.Events.Count} events, {dataset.Reports.Count} reports, {dataset.Gazetteer.Places.Count} places"));
        return ExitCode.Done;
    }
}
