using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MapDash.Core;
using MapDash.Core.Events;

namespace MapDash.Benchmarks.Generation;

/// <summary>Writes events so that others can load them: one row or line an event, under the names of every machine format.</summary>
internal static class EventFile
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes CSV (RFC 4180, lists parted by semicolons) or lines of JSON, as the file's ending says.</summary>
    /// <exception cref="ArgumentException">The ending is neither .csv nor .ndjson.</exception>
    public static void Write(Dataset dataset, string path)
    {
        var csv = Path.GetExtension(path) switch
        {
            ".csv" => true,
            ".ndjson" => false,
            var other => throw new ArgumentException($"'{other}' is neither .csv nor .ndjson."),
        };
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        for (var at = 0; at < dataset.Events.Count; at++)
        {
            var fields = Fields(dataset.Events[at], dataset);
            if (csv && at == 0)
            {
                writer.WriteLine(string.Join(',', fields.Keys));
            }

            writer.WriteLine(csv ? string.Join(',', fields.Values.Select(Cell)) : JsonSerializer.Serialize(fields, Json));
        }
    }

    private static Dictionary<string, object?> Fields(ReportedEvent reported, Dataset dataset) => new()
    {
        ["id"] = reported.Id,
        ["version"] = reported.Version,
        ["title_en"] = reported.Title.En,
        ["title_ar"] = reported.Title.Ar,
        ["summary_en"] = reported.Summary.En,
        ["summary_ar"] = reported.Summary.Ar,
        ["kind"] = reported.Kind,
        ["status"] = CodeName.Of(reported.Status),
        ["period_start"] = reported.Period.Start?.ToString("O", CultureInfo.InvariantCulture),
        ["period_end"] = reported.Period.End?.ToString("O", CultureInfo.InvariantCulture),
        ["date_precision"] = CodeName.Of(reported.Period.Precision),
        ["place_ids"] = reported.Places.Where(place => place.IsWhere).Select(place => place.PlaceId).ToArray(),
        ["place_precision"] = CodeName.Of(reported.PlacePrecision),
        ["province_ids"] = reported.ProvinceIds.ToArray(),
        ["actors"] = reported.Actors.Select(actor => $"{actor.ActorId}:{actor.Role}").ToArray(),
        ["claims"] = reported.Claims.Select(claim => $"{claim.Claimant}:{CodeName.Of(claim.Mode)}:{claim.ReportId}").ToArray(),
        ["origin_count"] = dataset.OriginsOf(reported).Count,
    };

    private static string Cell(object? value)
    {
        var text = value switch { string[] list => string.Join(';', list), null => "", _ => FormattableString.Invariant($"{value}") };
        return text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
