using System.CommandLine;
using MapDash.Data.Store;

namespace MapDash.Cli;

/// <summary><c>restore</c>: puts a copy in the place of a store, if it verifies.</summary>
internal static class RestoreVerb
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "A copy that backup made, or a store." };
        var store = StoreOption.Create();
        var verb = new Command(
            "restore", "Puts a copy in the place of the store. A copy that does not verify is refused and nothing is changed; the store that was there is kept beside it.")
        { file, store };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(store), output, error, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string file, string? option, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var store = StoreOption.Open(option);
        var source = Path.GetFullPath(file);
        if (source == store.Path)
        {
            await error.WriteLineAsync($"{source}: this is the store itself.");
            return ExitCode.Nothing;
        }

        var (findings, kept) = await store.RestoreAsync(source, cancellationToken);
        foreach (var finding in findings)
        {
            await output.WriteLineAsync(finding.ToString());
        }

        if (findings.Count > 0)
        {
            await error.WriteLineAsync($"{source}: {findings.Count} {(findings.Count == 1 ? "thing is" : "things are")} wrong with it; nothing was changed.");
            return ExitCode.Nothing;
        }

        var dataset = await store.ReadAsync(null, cancellationToken);
        await output.WriteLineAsync(FormattableString.Invariant(
            $"{store.Path}: restored from {source}: dataset version {dataset.Version.Number}, {dataset.Events.Count} events."));
        if (kept is not null)
        {
            await output.WriteLineAsync($"The store that was there is kept as {kept}.");
        }

        return ExitCode.Done;
    }
}
