using System.CommandLine;
using MapDash.Data.Store;

namespace MapDash.Cli;

/// <summary><c>backup</c>: copies a store while it is used.</summary>
internal static class BackupVerb
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "The new file; one that exists is refused." };
        var store = StoreOption.Create();
        var verb = new Command("backup", "Copies a store into one file as it is at one moment, while a dashboard uses it, and checks the copy as verify does.")
        { file, store };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(store), output, error, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string file, string? option, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var store = StoreOption.Open(option);
        var target = Path.GetFullPath(file);
        var findings = await store.BackupAsync(target, cancellationToken);
        foreach (var finding in findings)
        {
            await error.WriteLineAsync(finding.ToString());
        }

        var copy = new EventStore(target, TimeProvider.System);
        await output.WriteLineAsync(findings.Count > 0
            ? $"{target}: a copy of {store.Path}, in which {findings.Count} {(findings.Count == 1 ? "thing is" : "things are")} wrong, as in the store."
            : $"{target}: a copy of {store.Path}, verified; its chain ends with {await copy.LastLinkAsync(cancellationToken)}.");
        return findings.Count > 0 ? ExitCode.SomeRefused : ExitCode.Done;
    }
}
