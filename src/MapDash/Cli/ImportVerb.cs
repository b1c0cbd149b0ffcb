using System.CommandLine;
using System.Globalization;
using MapDash.Core;
using MapDash.Data;
using MapDash.Data.Exchange;
using MapDash.Data.Exchange.Files;
using MapDash.Data.Exchange.Import;
using MapDash.Data.Publishing;
using MapDash.Data.Store;

namespace MapDash.Cli;

/// <summary><c>import</c>: takes a file of events into the store.</summary>
internal static class ImportVerb
{
    private const int Listed = 20;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "The file: a path, a zip with one file of data in it, or an http(s) address." };
        var country = new Option<string>("--country") { Description = "The country whose rows are taken, as the data set names it; all takes every row.", HelpName = "NAME", DefaultValueFactory = _ => "Iraq" };
        var format = new Option<string>("--format") { Description = "auto, mapdash, ucdp-ged, acled or geojson.", HelpName = "FORMAT", DefaultValueFactory = _ => "auto" };
        format.AcceptOnlyFromAmong("auto", "mapdash", "ucdp-ged", "acled", "geojson");
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would be done, and writes nothing." };
        var report = new Option<string?>("--report") { Description = "Writes what was done, row by row, as JSON.", HelpName = "OUT.json" };
        var most = new Option<int>("--max-mb") { Description = "The largest file that is read, unpacked, in MB. UCDP's whole data set needs more than the default.", HelpName = "MB", DefaultValueFactory = _ => (int)(ImportLimits.Default.MaxBytes >> 20) };
        most.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 10_000)
            {
                result.AddError("--max-mb is between 1 and 10000.");
            }
        });
        var store = StoreOption.Create();
        var verb = new Command(
            "import",
            "Takes events from a file into the store and publishes them: UCDP GED, ACLED, MapDash CSV or GeoJSON. Running it twice changes nothing.")
        { file, country, format, dryRun, report, most, store };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(file)!,
            ImportLimits.Default with { MaxBytes = (long)parsed.GetValue(most) << 20, HowToRaise = "--max-mb raises the limit." },
            new ImportRequest(Stream.Null, "")
            {
                Country = parsed.GetValue(country) is { } named && !named.Equals("all", StringComparison.OrdinalIgnoreCase) ? named : null,
                Format = CodeName.Parse<ImportFormat>(parsed.GetValue(format)!.Replace('-', '_')),
                IsDryRun = parsed.GetValue(dryRun),
            },
            parsed.GetValue(report),
            parsed.GetValue(store),
            output,
            error,
            cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        string name, ImportLimits limits, ImportRequest request, string? reportPath, string? option, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var root = ContentRoot.Find();
        var settings = SettingsException.Reading(
            () => new ConfigurationBuilder().SetBasePath(root).AddJsonFile("appsettings.json").AddEnvironmentVariables().Build());
        var store = new EventStore(StoreOption.PathOf(option, settings, root), TimeProvider.System);
        var importer = new Importer(store, new GeodataFolder(Path.Combine(root, "geodata")), TimeProvider.System);
        ImportReport report;
        try
        {
            await using var file = await ImportFile.OpenAsync(name, limits, new BytesLine(error, TimeProvider.System), cancellationToken);
            report = await importer.RunAsync(request with { Content = file.Content, Name = file.Name }, new ProgressLine(error), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped. Nothing new is published; run the same command again to go on from where it stopped.");
            return ExitCode.Nothing;
        }

        if (reportPath is not null)
        {
            await ImportReportFile.WriteAsync(report, reportPath, cancellationToken);
        }

        await SayAsync(report, output, error);
        return report.Refused.Count == 0 ? ExitCode.Done
            : report.Added + report.Updated + report.Unchanged == 0 ? ExitCode.Nothing
            : ExitCode.SomeRefused;
    }

    private static async Task SayAsync(ImportReport report, TextWriter output, TextWriter error)
    {
        string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
        foreach (var note in report.Refused.Take(Listed))
        {
            await error.WriteLineAsync($"refused: row {Number(note.Row)}, {(note.Field.Length > 0 ? $"{note.Field}: " : "")}{note.Why}");
        }

        if (report.Refused.Count > Listed)
        {
            await error.WriteLineAsync($"… and {Number(report.Refused.Count - Listed)} more; --report lists all of them.");
        }

        foreach (var kind in report.Warned.GroupBy(note => note.Field).OrderByDescending(group => group.Count()))
        {
            await error.WriteLineAsync($"warned: {Number(kind.Count())} × {kind.Key}, first row {Number(kind.First().Row)}: {kind.First().Why}");
        }

        foreach (var stack in report.Stacks.Take(5))
        {
            await error.WriteLineAsync($"stack: {Number(stack.Events)} vague events stand on {stack.Longitude} {stack.Latitude}; they belong to {string.Join(", ", stack.Places.OrderByDescending(place => place.Value).Take(4).Select(place => place.Key.Length > 0 ? place.Key : "no place"))}.");
        }

        await output.WriteLineAsync(
            $"{report.File} ({CodeName.Of(report.Format).Replace('_', '-')}): read {Number(report.Read)}, added {Number(report.Added)}, updated {Number(report.Updated)}, " +
            $"unchanged {Number(report.Unchanged)}, refused {Number(report.Refused.Count)}, warned {Number(report.Warned.Count)}" +
            (report.LeftOut > 0 ? $", of other countries {Number(report.LeftOut)}" : "") +
            (report.IsDryRun ? "; nothing was written (dry run)." : report.Version is { } version ? $"; dataset version {Number(version)} published." : "; nothing new to publish."));
    }
}
