using System.Globalization;
using MapDash.Core;
using MapDash.Core.Querying;
using MapDash.Data.Exchange;
using MapDash.Data.Exchange.Export;
using MapDash.Data.Publishing;

namespace MapDash.Api;

/// <summary>
/// <c>/export/{format}</c>: the published events of a filter as a file. Takes every name of a filter and <c>v</c>; whatever means nothing is
/// refused with its reason. Events that may not be passed on are never in it.
/// </summary>
internal static class ExportEndpoints
{
    public static void MapExport(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/export/{format}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    /// <summary>The layouts, as addresses have them.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. Enum.GetValues<ExportFormat>().Select(format => CodeName.Of(format).Replace('_', '-'))];

    /// <summary>The address of a file.</summary>
    /// <param name="format">Its layout, one of <see cref="Formats"/>.</param>
    /// <param name="filter">What is in it.</param>
    /// <param name="version">The dataset version.</param>
    public static string AddressOf(string format, EventFilter filter, int version) =>
        $"/export/{format}?" + string.Concat(FilterNotation.Write(filter).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}&")) +
        string.Create(CultureInfo.InvariantCulture, $"v={version}");

    private static async Task<IResult> AnswerAsync(string format, HttpContext context, LiveIndex live, Publisher publisher, CancellationToken cancellationToken)
    {
        if (CodeName.TryParse<ExportFormat>(format.Replace('-', '_')) is not { } layout)
        {
            return Results.NotFound();
        }

        if (!live.IsReady)
        {
            return Results.Text("Nothing is published yet.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            var values = new NamedValues(context.Request.Query.SelectMany(part => part.Value.Select(value => KeyValuePair.Create(part.Key, value))));
            var asked = values.Parse("v", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : (int?)null);
            var index = asked is { } version ? await publisher.FindAsync(version, cancellationToken) : live.Current;
            var filter = FilterNotation.Read(values, (index ?? live.Current).Dataset);
            return ProblemIn(values) is { } problem ? Results.Text(problem, statusCode: StatusCodes.Status400BadRequest)
                : index is null ? Results.Text($"There is no dataset version {asked}.", statusCode: StatusCodes.Status404NotFound)
                : await FileAsync(layout, index.Redistributable, filter, cancellationToken);
        }
        catch (ExchangeException)
        {
            return Results.Text("The file cannot be made just now: the disk of this server may be full.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (DatasetUnavailableException)
        {
            return Results.Text("The store cannot be read just now; try again.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static string? ProblemIn(NamedValues values) =>
        values.Dropped is [var (name, value), ..] ? $"{name}={value}: {FilterNotation.ExpectedOf(name) ?? "a number of a dataset version"} is expected."
        : values.Unread.Select(part => part.Key).FirstOrDefault() is { } unknown ? $"'{unknown}' is no part of a filter; there are {string.Join(", ", FilterNotation.Names)} and v."
        : null;

    private static async Task<IResult> FileAsync(ExportFormat layout, EventIndex index, EventFilter filter, CancellationToken cancellationToken)
    {
        var matching = index.Query(new EventQuery(filter) { Order = EventOrder.OldestFirst, Take = int.MaxValue }).Page;
        var written = string.Join('&', FilterNotation.Write(filter).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"));
        var export = EventExport.Of(index.Dataset, matching, written);
        var name = string.Create(CultureInfo.InvariantCulture, $"mapdash-v{index.Dataset.Version.Number}{(layout == ExportFormat.UcdpGed ? "-ucdp-ged" : "")}{EventExport.EndingOf(layout)}");
        if (layout != ExportFormat.Gpkg)
        {
            return Results.Stream(target => export.WriteAsync(layout, target, cancellationToken), EventExport.MediaTypeOf(layout), name);
        }

        // A database is made whole, then sent, and gone when it is sent.
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".gpkg");
        await export.WriteFileAsync(layout, file, cancellationToken);
        return Results.File(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous), EventExport.MediaTypeOf(layout), name);
    }
}
