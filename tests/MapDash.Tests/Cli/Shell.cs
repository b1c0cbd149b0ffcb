using MapDash.Cli;

namespace MapDash.Tests.Cli;

/// <summary>Runs a verb in this process, as a shell would.</summary>
internal static class Shell
{
    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunAsync("", CancellationToken.None, args);

    public static async Task<(int Code, string Output, string Error)> RunAsync(string input, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(input);
        var code = await CommandLine.RunAsync(args, reader, output, error, cancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
