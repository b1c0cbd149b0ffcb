using System.Globalization;
using System.Text.Json;
using MapDash.Core;
using MapDash.Core.Actors;
using MapDash.Core.Events;
using MapDash.Core.Places;

namespace MapDash.Data.Exchange.Documents;

/// <summary>
/// An event in every machine format: the fields that files, feeds and interfaces share, each complete, so that what was written
/// can be read back without loss. Codes are those of the code list, days are ISO 8601, numbers invariant. Stateless and safe on
/// any thread.
/// </summary>
public static class EventDocument
{
    /// <summary>What the ids of places and actors begin with that an import added to the shipped ones: each event describes those it names.</summary>
    public const string ImportedPrefix = "imp-";

    /// <summary>Writes all fields into the object that the writer stands in.</summary>
    public static void Write(Utf8JsonWriter writer, ReportedEvent reported, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(reported);
        ArgumentNullException.ThrowIfNull(dataset);
        writer.WriteString("id", reported.Id);
        writer.WriteNumber("version", reported.Version);
        Both(writer, "title", reported.Title);
        Both(writer, "summary", reported.Summary);
        writer.WriteString("kind", reported.Kind);
        writer.WriteString("status", CodeName.Of(reported.Status));
        writer.WriteString("period_start", Day(reported.Period.Start));
        writer.WriteString("period_end", Day(reported.Period.End));
        writer.WriteString("date_precision", CodeName.Of(reported.Period.Precision));
        Texts(writer, "place_ids", reported.Places.Where(place => place.IsWhere).Select(place => place.PlaceId).Distinct());
        writer.WriteString("place_precision", CodeName.Of(reported.PlacePrecision));
        Texts(writer, "province_ids", reported.ProvinceIds);
        List(writer, "actors", reported.Actors, actor =>
        {
            writer.WriteString("id", actor.ActorId);
            writer.WriteString("role", actor.Role);
            Words(writer, actor.Words);
        });
        List(writer, "figures", reported.Figures, figure => Figure(writer, figure));
        List(writer, "claims", reported.Claims, claim => Claim(writer, claim));
        List(writer, "reports", reported.ReportIds, id => ReportDocument.Write(writer, dataset.FindReport(id)!));
        writer.WriteNumber("origin_count", dataset.OriginsOf(reported).Count);
        More(writer, reported, dataset);
    }

    /// <summary>A day as ISO 8601, or null.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    // Beyond what every format promises: what it takes to have the same event again.
    private static void More(Utf8JsonWriter writer, ReportedEvent reported, Dataset dataset)
    {
        writer.WriteString("salience", CodeName.Of(reported.Salience));
        writer.WriteString("event_clarity", reported.Clarity);
        writer.WriteStartObject("dating");
        writer.WriteString("basis", reported.Dating.Basis);
        Both(writer, "reasoning", reported.Dating.Reasoning);
        Words(writer, reported.Dating.Words);
        writer.WriteEndObject();
        List(writer, "places", reported.Places, place =>
        {
            writer.WriteString("id", place.PlaceId);
            writer.WriteString("role", place.Role);
            writer.WriteBoolean("implicit", place.Implicit);
            writer.WriteString("note", place.Note);
            Words(writer, place.Words);
        });
        writer.WriteString("parent", reported.Parent);
        List(writer, "related", reported.Related, link =>
        {
            writer.WriteString("id", link.EventId);
            writer.WriteString("relation", link.Relation);
        });
        Both(writer, "note", reported.Note);
        writer.WriteBoolean("retracted", reported.Retracted);
        List(writer, "added_places", PlacesOf(reported).Where(IsImported).Select(id => dataset.Gazetteer.Find(id)!), place => Place(writer, place));
        List(writer, "added_actors", ActorsOf(reported, dataset).Where(IsImported).Select(id => dataset.Actors.Find(id)!), actor => Actor(writer, actor));
        if (reported.Record is { } record)
        {
            writer.WriteStartObject("record");
            writer.WriteString("format", record.Format);
            writer.WriteBoolean("redistributable", record.Redistributable);
            writer.WriteStartObject("fields");
            foreach (var (name, value) in record.Fields)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("record");
        }
    }

    private static IEnumerable<string> PlacesOf(ReportedEvent reported) => reported.Places.Select(place => place.PlaceId).Distinct();

    private static IEnumerable<string> ActorsOf(ReportedEvent reported, Dataset dataset) => reported.Actors.Select(actor => actor.ActorId)
        .Concat(reported.Claims.SelectMany(claim => claim.Relay.Prepend(claim.Claimant)))
        .Concat(reported.Figures.Select(figure => figure.ClaimedBy))
        .Concat(reported.ReportIds.Select(dataset.FindReport).OfType<Report>().SelectMany(report => report.PublisherId is { } publisher ? report.Relays.Append(publisher) : report.Relays))
        .Distinct();

    private static bool IsImported(string id) => id.StartsWith(ImportedPrefix, StringComparison.Ordinal);

    private static void Actor(Utf8JsonWriter writer, Actor actor)
    {
        writer.WriteString("id", actor.Id);
        Both(writer, "name", actor.Name);
        writer.WriteString("kind", actor.Kind);
        writer.WriteString("note", actor.Note);
    }

    private static void Figure(Utf8JsonWriter writer, Figure figure)
    {
        Number(writer, "value", figure.Value);
        Number(writer, "low", figure.Low);
        Number(writer, "high", figure.High);
        writer.WriteString("unit", figure.Unit);
        writer.WriteString("claimed_by", figure.ClaimedBy);
        writer.WriteString("qualifier", figure.Qualifier);
        Both(writer, "of", figure.Of);
        Words(writer, figure.Words);
    }

    private static void Claim(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteString("claimant", claim.Claimant);
        writer.WriteString("mode", CodeName.Of(claim.Mode));
        writer.WriteString("report_id", claim.ReportId);
        Number(writer, "quote_start", claim.Quote?.Start);
        Number(writer, "quote_end", claim.Quote?.End);
        writer.WriteString("quote", claim.Quote?.Text);
        writer.WriteString("field", claim.Field);
        Both(writer, "value", claim.Value);
        Texts(writer, "relay", claim.Relay);
    }

    // An import adds only settlements and their surroundings, which are points with a radius.
    private static void Place(Utf8JsonWriter writer, Place place)
    {
        writer.WriteString("id", place.Id);
        Both(writer, "name", place.Name);
        Number(writer, "lon", place.LabelPoint?.X);
        Number(writer, "lat", place.LabelPoint?.Y);
        writer.WriteNumber("radius_km", place.RadiusKm);
        writer.WriteString("province", place.Province);
        writer.WriteString("source", place.Source);
    }

    internal static void Both(Utf8JsonWriter writer, string name, BilingualText text)
    {
        writer.WriteString($"{name}_en", text.En);
        writer.WriteString($"{name}_ar", text.Ar);
    }

    internal static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    internal static void List<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> fields)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            fields(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void Words(Utf8JsonWriter writer, TextSpan? words)
    {
        if (words is null)
        {
            writer.WriteNull("words");
            return;
        }

        writer.WriteStartObject("words");
        writer.WriteString("text", words.Text);
        writer.WriteNumber("start", words.Start);
        writer.WriteNumber("end", words.End);
        writer.WriteEndObject();
    }
}
