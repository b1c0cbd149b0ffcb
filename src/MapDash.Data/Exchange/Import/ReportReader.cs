using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Time;
using MapDash.Data.Exchange.Documents;

namespace MapDash.Data.Exchange.Import;

/// <summary>Reads reports from their documents; for events that name none, the file itself is the report. One a file.</summary>
internal sealed class ReportReader(string file)
{
    /// <summary>The file as the report of events that name none.</summary>
    public Report Own { get; } = new()
    {
        Id = $"{ImportedEvent.OwnReports}{(ImportText.Slug(file) is { Length: > 0 } slug ? slug : "unnamed")}",
        Publisher = new BilingualText($"Imported file {file}", $"ملف مستورد {file}"),
        PublisherKnown = "unknown",
        Language = "en",
        Title = new BilingualText(file, file),
        Summary = new BilingualText("Events of a file that names no reports of its own.", "أحداث من ملف لا يذكر تقاريره."),
        Published = new Period(null, null, DatePrecision.Unknown),
    };

    /// <summary>The claim of an event that names none: the file says so.</summary>
    public Claim OwnClaim(DocumentFields fields) => new(
        "what",
        fields.Both("title") is { En.Length: > 0 } title ? title : new BilingualText(fields.Both("title").Ar, fields.Both("title").Ar),
        fields.TextOrNull("claimant") is { Length: > 0 } claimant ? claimant : "NARRATOR",
        AttributionMode.Narrator,
        [],
        Own.Id,
        null);

    /// <summary>Reads a report.</summary>
    /// <exception cref="RefusedRow">A field means nothing.</exception>
    public static Report Read(DocumentFields fields) => new()
    {
        Id = fields.Text("id"),
        PublisherId = fields.TextOrNull("publisher_id") is { Length: > 0 } publisher ? publisher : null,
        Publisher = new BilingualText(fields.Text("publisher"), fields.TextOrNull("publisher_ar") ?? ""),
        PublisherKnown = fields.OneOf("publisher_known", "unknown", "stated", "inferred", "unknown"),
        PublisherBasis = fields.Both("publisher_basis"),
        Language = fields.TextOrNull("language") is { Length: > 0 } language ? language : "en",
        Title = fields.Both("title"),
        Summary = fields.Both("summary"),
        Url = Address(fields),
        Published = EventDocumentReader.Period(fields, "published_start", "published_end", "published_precision"),
        PublishedKnown = fields.OneOf("published_known", "stated", "stated", "inferred"),
        PublishedReasoning = fields.Both("published_reasoning"),
        PublishedEvidence = [.. fields.Objects("published_evidence").Select(evidence => new DatingEvidence(evidence.Text("fact"), Address(evidence) ?? throw evidence.Refuse("url", "an address is expected.")))],
        TextCodePoints = fields.Integer("text_code_points") ?? 0,
        TextSha256 = fields.TextOrNull("text_sha256") ?? "",
        Relays = fields.Texts("relays"),
    };

    // An address is put into pages as a link.
    private static string? Address(DocumentFields fields) => fields.TextOrNull("url") is not { Length: > 0 } url ? null
        : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url
        : throw fields.Refuse("url", $"'{CsvRow.Shown(url)}' is not an http or https address.");
}
