using System.CommandLine;
using System.CommandLine.Help;
using MapDash.Data.Exchange;
using MapDash.Data.Store;
using MapDash.Reading.Lexicon;

namespace MapDash.Cli;

/// <summary>
/// The verbs of the program. Results go to the output, progress and messages to the error writer. Exit codes: 0 done,
/// 1 done but some input was refused, 2 nothing done and why.
/// </summary>
public static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">Arguments; without a verb, <c>serve</c>.</param>
    /// <param name="input">What <c>locate</c> and <c>extract</c> read.</param>
    /// <param name="output">Results.</param>
    /// <param name="error">Progress and messages.</param>
    /// <param name="cancellationToken">Stops the verb, as Ctrl-C does.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand(
            "MapDash: an open explorer of reported security events in Iraq. Everything shown is somebody's claim.")
        {
            ServeVerb.Create(output, error),
            LocateVerb.Create(input, output, error),
            VerifyVerb.Create(output, error),
            ImportVerb.Create(output, error),
            ExportVerb.Create(output, error),
            ExtractVerb.Create(input, output, error),
            BackupVerb.Create(output, error),
            RestoreVerb.Create(output, error),
            AccountVerb.Create(input, output, error),
        };
        var parsed = root.Parse(WithVerb(args));
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            // An unknown verb is reported twice, the second time by its name.
            await error.WriteLineAsync($"{parsed.Errors[^1].Message} Try --help.");
            return ExitCode.Nothing;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancellationToken);
        }
        catch (Exception failure) when (failure is StoreException or ExchangeException or LexiconException or SettingsException or DirectoryNotFoundException)
        {
            // Messages of others inside ours may have line breaks.
            await error.WriteLineAsync(string.Join(' ', failure.Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));
            return ExitCode.Nothing;
        }
    }

    // Without a verb the dashboard starts, also when only options are given, as hosts and tests do.
    private static string[] WithVerb(string[] args) => args switch
    {
        [] => ["serve"],
        ["-h" or "-?" or "/?" or "/h" or "--help" or "--version", ..] => args,
        [['-', ..], ..] => ["serve", .. args],
        _ => args,
    };
}
