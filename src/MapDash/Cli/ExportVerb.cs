using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MapDash.Core;
using MapDash.Core.Querying;
using MapDash.Data.Exchange;
using MapDash.Data.Exchange.Export;
using MapDash.Data.Publishing;
using MapDash.Data.Store;

namespace MapDash.Cli;

/// <summary><c>export</c>: writes events to a file in one of the layouts that others read.</summary>
internal static class ExportVerb
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "Where to: .csv, .geojson or .gpkg." };
        var format = new Option<string?>("--format") { Description = "mapdash-csv, geojson, gpkg or ucdp-ged [default: by the ending of FILE]", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("mapdash-csv", "geojson", "gpkg", "ucdp-ged");
        var version = new Option<int?>("--v") { Description = "The dataset version [default: the latest]", HelpName = "N" };
        var restricted = new Option<bool>("--restricted") { Description = "With events that are not for redistribution: for a copy of your own." };
        var report = new Option<string?>("--report") { Description = "Lists as JSON each value that the layout cannot hold.", HelpName = "OUT.json" };
        var store = StoreOption.Create();
        var filter = new FilterOptions();
        var verb = new Command("export", "Writes the published events to a file, all of them or those of a filter. What a layout cannot hold is told.")
        { file, format, version, restricted, report, store };
        filter.AddTo(verb);
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            new Wanted(parsed.GetValue(file)!, parsed.GetValue(format), parsed.GetValue(version), parsed.GetValue(restricted), parsed.GetValue(report), filter.Given(parsed)),
            parsed.GetValue(store),
            output,
            error,
            cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(Wanted wanted, string? option, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (FormatOf(wanted) is not { } format)
        {
            await error.WriteLineAsync($"'{wanted.File}' ends in none of .csv, .geojson, .json and .gpkg; name the layout with --format.");
            return ExitCode.Nothing;
        }

        var root = ContentRoot.Find();
        var settings = SettingsException.Reading(
            () => new ConfigurationBuilder().SetBasePath(root).AddJsonFile("appsettings.json").AddEnvironmentVariables().Build());
        var live = new LiveIndex();
        using var publisher = new Publisher(new EventStore(StoreOption.PathOf(option, settings, root), TimeProvider.System), live);
        await publisher.EnsureLoadedAsync(new GeodataFolder(Path.Combine(root, "geodata")), cancellationToken);
        var index = wanted.Version is { } number ? await publisher.FindAsync(number, cancellationToken) : live.Current;
        if (index is null)
        {
            await error.WriteLineAsync($"There is no dataset version {wanted.Version}; the latest is {live.Current.Dataset.Version.Number}.");
            return ExitCode.Nothing;
        }

        var (filter, problem) = FilterOptions.Read(wanted.Filter, index.Dataset);
        if (problem is not null)
        {
            await error.WriteLineAsync(problem);
            return ExitCode.Nothing;
        }

        var matching = index.Query(new EventQuery(filter) { Order = EventOrder.OldestFirst, Take = int.MaxValue }).Page;
        var written = string.Join('&', FilterNotation.Write(filter).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"));
        // What may be passed on comes from a dataset without the rest: no link, place or actor of it gives the rest away.
        var source = wanted.Restricted ? index.Dataset : index.Redistributable.Dataset;
        var export = EventExport.Of(source, [.. matching.Select(reported => source.FindEvent(reported.Id) ?? reported)], written, wanted.Restricted);
        var lost = await export.WriteFileAsync(format, Path.GetFullPath(wanted.File), cancellationToken);
        var asides = filter.IncludeBackground ? 0 : index.TotalsOf(new EventQuery(filter with { IncludeBackground = true })).All - matching.Count;
        var possible = matching.Count(reported => !reported.Period.CertainlyFallsWithin(filter.Window));
        await SayAsync(wanted, format, export, lost, (asides, possible), output, error);
        if (wanted.Report is not null)
        {
            await File.WriteAllTextAsync(wanted.Report, JsonSerializer.Serialize(new { Written = export.Events.Count, export.LeftOut, DatasetVersion = export.Notes.Version.Number, Lost = lost }, Json), cancellationToken);
        }

        return ExitCode.Done;
    }

    private static async Task SayAsync(Wanted wanted, ExportFormat format, EventExport export, IReadOnlyList<LostValue> lost, (int Asides, int Possible) also, TextWriter output, TextWriter error)
    {
        foreach (var field in lost.GroupBy(value => (value.Field, value.Why)).OrderByDescending(group => group.Count()))
        {
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"not in the file: {field.Count():N0} × {field.Key.Field}: {field.Key.Why}"));
        }

        if (also.Possible > 0)
        {
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{also.Possible:N0} of them may lie outside of the period, for want of an exact date; --match certain leaves them out."));
        }

        if (also.Asides > 0)
        {
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{also.Asides:N0} asides match too; --background show takes them in."));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{wanted.File} ({CodeName.Of(format).Replace('_', '-')}): {export.Events.Count:N0} events of dataset version {export.Notes.Version.Number}{(export.LeftOut > 0 ? $"; {export.LeftOut:N0} left out: not for redistribution" : "")}."));
    }

    private static ExportFormat? FormatOf(Wanted wanted) => wanted.Format is { } named
        ? CodeName.Parse<ExportFormat>(named.Replace('-', '_'))
        : Path.GetExtension(wanted.File).ToLowerInvariant() switch
        {
            ".csv" => ExportFormat.MapdashCsv,
            ".geojson" or ".json" => ExportFormat.Geojson,
            ".gpkg" => ExportFormat.Gpkg,
            _ => null,
        };

    private sealed record Wanted(
        string File, string? Format, int? Version, bool Restricted, string? Report, IReadOnlyList<KeyValuePair<string, string?>> Filter);
}
