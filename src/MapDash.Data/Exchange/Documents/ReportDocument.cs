using System.Text.Json;
using MapDash.Core;
using MapDash.Core.Events;

namespace MapDash.Data.Exchange.Documents;

/// <summary>A report in every machine format. Stateless and safe on any thread.</summary>
public static class ReportDocument
{
    /// <summary>Writes all fields into the object that the writer stands in.</summary>
    public static void Write(Utf8JsonWriter writer, Report report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        writer.WriteString("id", report.Id);
        writer.WriteString("publisher", report.Publisher.En);
        writer.WriteString("published_start", EventDocument.Day(report.Published.Start));
        writer.WriteString("published_end", EventDocument.Day(report.Published.End));
        writer.WriteString("url", report.Url);
        writer.WriteString("publisher_ar", report.Publisher.Ar);
        writer.WriteString("publisher_id", report.PublisherId);
        writer.WriteString("publisher_known", report.PublisherKnown);
        EventDocument.Both(writer, "publisher_basis", report.PublisherBasis);
        writer.WriteString("language", report.Language);
        EventDocument.Both(writer, "title", report.Title);
        EventDocument.Both(writer, "summary", report.Summary);
        writer.WriteString("published_precision", CodeName.Of(report.Published.Precision));
        writer.WriteString("published_known", report.PublishedKnown);
        EventDocument.Both(writer, "published_reasoning", report.PublishedReasoning);
        EventDocument.List(writer, "published_evidence", report.PublishedEvidence, evidence =>
        {
            writer.WriteString("fact", evidence.Fact);
            writer.WriteString("url", evidence.Url);
        });
        writer.WriteNumber("text_code_points", report.TextCodePoints);
        writer.WriteString("text_sha256", report.TextSha256);
        EventDocument.Texts(writer, "relays", report.Relays);
    }
}
