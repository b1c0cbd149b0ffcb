using System.Diagnostics;
using Xunit;

namespace MapDash.Tests.Cli;

/// <summary>The program with settings that are wrong, as a process of its own: the settings lie beside it.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("mapdash-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("serve", "{ \"Store\": ")]
    [InlineData("verify", "{ \"Store\": ")]
    [InlineData("serve", "")]
    [InlineData("verify", "[]")]
    [InlineData("serve", "{ \"Logging\": { \"LogLevel\": { \"Default\": \"Loud\" } } }")]
    public async Task Settings_that_cannot_be_read_are_said_in_one_line(string verb, string settings)
    {
        Publish(settings);

        var (code, output, error) = await RunAsync(verb);

        Assert.Equal((2, ""), (code, output));
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("The settings cannot be used: ", error, StringComparison.Ordinal);
    }

    // The program itself must be a copy, since it looks for its settings where it lies; the rest may be links.
    private void Publish(string settings)
    {
        foreach (var file in Directory.EnumerateFileSystemEntries(AppContext.BaseDirectory))
        {
            var target = Path.Combine(_root, Path.GetFileName(file));
            if (Path.GetFileName(file).StartsWith("MapDash.", StringComparison.Ordinal))
            {
                File.Copy(file, target);
            }
            else
            {
                File.CreateSymbolicLink(target, file);
            }
        }

        Directory.CreateDirectory(Path.Combine(_root, "wwwroot"));
        File.CreateSymbolicLink(Path.Combine(_root, "geodata"), Path.Combine(ContentRoot.Find(), "geodata"));
        File.Delete(Path.Combine(_root, "appsettings.json"));
        File.WriteAllText(Path.Combine(_root, "appsettings.json"), settings);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string verb)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(_root, "MapDash.dll"), verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _root,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
