using System.CommandLine;
using MapDash.Data.Store;

namespace MapDash.Cli;

/// <summary><c>verify</c>: checks a store and lists what is wrong.</summary>
internal static class VerifyVerb
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var chain = new Option<string?>("--chain") { Description = "A link that verify or backup told earlier: is all that came before it still so?", HelpName = "LINK" };
        var store = StoreOption.Create();
        var verb = new Command(
            "verify",
            "Checks a store: the database, references, shapes, quotations, the chain of the record, the desk and each published version. Changes nothing.")
        { chain, store };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(chain), parsed.GetValue(store), output, error, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string? link, string? option, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var store = StoreOption.Open(option);
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

        if (link is not null && !await store.HoldsLinkAsync(link.Trim().ToLowerInvariant(), cancellationToken))
        {
            await error.WriteLineAsync($"{store.Path}: its record does not hold {link}: what stood there was rewritten, or it is another store.");
            return ExitCode.Nothing;
        }

        var dataset = await store.ReadAsync(null, cancellationToken);
        await output.WriteLineAsync(FormattableString.Invariant(
            $"ok {store.Path}: dataset version {dataset.Version.Number}, {dataset.Events.Count} events, {dataset.Reports.Count} reports, {dataset.Gazetteer.Places.Count} places"));
        await output.WriteLineAsync($"chain {await store.LastLinkAsync(cancellationToken)}");
        return ExitCode.Done;
    }
}
