using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MapDash.Core.Places;
using MapDash.Data.Exchange;

namespace MapDash.Cli;

/// <summary><c>locate</c>: which governorate and named areas cover a position. Reads only the geodata.</summary>
internal static class LocateVerb
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(TextReader input, TextWriter output, TextWriter error)
    {
        var verb = new Command(
            "locate",
            "Reads lines 'LON LAT' (degrees, longitude first) and writes one JSON line each: the governorate that covers the position, or null, and the named areas.");
        verb.SetAction((_, cancellationToken) => RunAsync(input, output, error, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(TextReader input, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var gazetteer = new GeodataFolder(Path.Combine(ContentRoot.Find(), "geodata")).ReadGazetteer();
        var refused = false;
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            var (answer, problem) = Answer(gazetteer, line.TrimStart('\uFEFF'));
            await output.WriteLineAsync(answer);
            if (problem is not null)
            {
                refused = true;
                await error.WriteLineAsync($"line {number}: {problem}");
            }
        }

        await output.FlushAsync(cancellationToken);
        return refused ? ExitCode.SomeRefused : ExitCode.Done;
    }

    // A refused line still gets an answer, so that answers stay aligned with lines.
    private static (string Answer, string? Problem) Answer(Gazetteer gazetteer, string line)
    {
        var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2)
        {
            return Refused($"two numbers 'LON LAT' are expected, not '{line}'.");
        }

        if (!TryDegrees(parts[0], 180, out var longitude))
        {
            return Refused($"'{parts[0]}' is not a longitude between -180 and 180.");
        }

        if (!TryDegrees(parts[1], 90, out var latitude))
        {
            return Refused($"'{parts[1]}' is not a latitude between -90 and 90.");
        }

        var found = gazetteer.Locate(longitude, latitude);
        return (JsonSerializer.Serialize(new { province = found.Province, areas = found.Areas }, Json), null);
    }

    private static (string Answer, string Problem) Refused(string problem) =>
        (JsonSerializer.Serialize(new { province = (string?)null, areas = Array.Empty<string>(), error = problem }, Json), problem);

    private static bool TryDegrees(string text, double bound, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= bound;
}
