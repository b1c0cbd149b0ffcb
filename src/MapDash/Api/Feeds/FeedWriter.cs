using System.Globalization;
using System.Xml;
using MapDash.Core.Events;
using MapDash.Ui;

namespace MapDash.Api.Feeds;

/// <summary>Writes a page of the feed as Atom (RFC 4287) with GeoRSS. For one document; not thread-safe.</summary>
/// <param name="writer">Where to.</param>
/// <param name="dataset">What the events stand in.</param>
/// <param name="request">What was asked for.</param>
/// <param name="site">Scheme, host and base path of the site, without a slash at the end.</param>
internal sealed class FeedWriter(XmlWriter writer, Dataset dataset, FeedRequest request, string site)
{
    /// <summary>Path of the feed.</summary>
    public const string Path = "/feed.atom";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Terms = "http://purl.org/dc/terms/";

    // An id must stay the same wherever the program runs, and the project owns no domain: one that nobody can own.
    private const string Ids = "tag:mapdash.invalid,2026:";

    private readonly UiContext _ui = new(request.Language, "latn");

    /// <summary>Writes what stands before the entries.</summary>
    /// <param name="more">Whether another page follows.</param>
    public void Begin(bool more)
    {
        writer.WriteStartDocument();
        writer.WriteStartElement("feed", Atom);

        // The namespace of GML is said where it is needed: where it stands here, GDAL takes the whole for a GML file.
        writer.WriteAttributeString("xmlns", "georss", null, GeoRss.Namespace);
        writer.WriteAttributeString("xmlns", "dcterms", null, Terms);
        writer.WriteAttributeString("xml", "lang", null, request.Language);
        Text("id", $"{Ids}feed{(request with { Limit = 50 }).Query(0, null)}");
        Text("title", _ui["Feed.Title"]);
        Text("subtitle", _ui.Format("Feed.Subtitle", dataset.Version.Number));
        Text("updated", Time(dataset.Version.PublishedAt));
        writer.WriteStartElement("author", Atom);
        Text("name", "MapDash Archive");
        writer.WriteEndElement();
        Text("rights", _ui["Explore.Attribution"]);
        Text("icon", $"{site}/icons/mapdash.svg");
        writer.WriteStartElement("generator", Atom);
        writer.WriteAttributeString("version", typeof(FeedWriter).Assembly.GetName().Version!.ToString(3));
        writer.WriteString("MapDash");
        writer.WriteEndElement();
        Link("self", Address(request.Offset, request.Version), "application/atom+xml");
        Link("alternate", $"{site}/{(request with { Limit = 50 }).Query(0, request.Version)}", "text/html");

        // Later pages name the version, so that nothing is lost or doubled where something is published between two pages.
        Link("first", Address(0, request.Version), "application/atom+xml");
        if (request.Offset > 0)
        {
            Link("previous", Address(Math.Max(0, request.Offset - request.Limit), dataset.Version.Number), "application/atom+xml");
        }

        if (more)
        {
            Link("next", Address(request.Offset + request.Limit, dataset.Version.Number), "application/atom+xml");
        }
    }

    /// <summary>Writes an event.</summary>
    /// <param name="reported">The event.</param>
    /// <param name="published">When its first version was made.</param>
    /// <param name="updated">When this version was made.</param>
    public void Entry(ReportedEvent reported, DateTimeOffset published, DateTimeOffset updated)
    {
        var kind = dataset.Codes.Kind(reported.Kind);
        var other = request.Language == "ar" ? "en" : "ar";
        writer.WriteStartElement("entry", Atom);
        Text("id", $"{Ids}event/{Uri.EscapeDataString(reported.Id)}");
        Text("title", reported.Title.In(request.Language));
        if (other == "en" || reported.Title.HasArabic)
        {
            writer.WriteStartElement("dcterms", "alternative", Terms);
            writer.WriteAttributeString("xml", "lang", null, other);
            writer.WriteString(FeedText.Of(reported.Title.In(other)));
            writer.WriteEndElement();
        }

        Text("published", Time(published));
        Text("updated", Time(updated));
        Text("summary", FeedWords.Summary(reported, dataset, _ui));
        writer.WriteStartElement("category", Atom);
        writer.WriteAttributeString("term", kind.Code);
        writer.WriteAttributeString("scheme", $"{Ids}kind");
        writer.WriteAttributeString("label", FeedText.Of(kind.Label.In(request.Language)));
        writer.WriteEndElement();
        if (FeedWords.Rights(reported, _ui) is { } rights)
        {
            Text("rights", rights);
        }

        Links(reported);
        Temporal(reported);
        if (dataset.GeometryOf(reported) is { } shape)
        {
            GeoRss.Write(writer, shape);
        }

        writer.WriteEndElement();
    }

    /// <summary>Writes what stands behind the entries.</summary>
    public void End()
    {
        writer.WriteEndElement();
        writer.WriteEndDocument();
    }

    private void Links(ReportedEvent reported)
    {
        var version = request.Version is { } number ? string.Create(CultureInfo.InvariantCulture, $"?v={number}") : "";
        Link("alternate", $"{site}/events/{Uri.EscapeDataString(reported.Id)}{version}", "text/html");
        foreach (var report in reported.ReportIds.Select(id => dataset.FindReport(id)!).OrderBy(report => report.Id, StringComparer.Ordinal))
        {
            Link("related", $"{site}/sources/{Uri.EscapeDataString(report.Id)}", "text/html", report.Title.In(request.Language));

            // An imported report may bring anything as its address.
            if (Uri.TryCreate(report.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
            {
                Link("related", address.AbsoluteUri, null, report.Publisher.In(request.Language));
            }
        }
    }

    // The period as DCMI has it; an open end is left out.
    private void Temporal(ReportedEvent reported)
    {
        var (start, end) = (reported.Period.Start, reported.Period.End);
        if (!reported.Period.IsUndated && (start ?? end) is not null)
        {
            var ends = new[] { ("start", start), ("end", end) }.Where(pair => pair.Item2 is not null)
                .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Item1}={pair.Item2:O}; "));
            writer.WriteElementString("dcterms", "temporal", Terms, $"{string.Concat(ends)}scheme=W3C-DTF");
        }
    }

    private string Address(int offset, int? version) => $"{site}{Path}{request.Query(offset, version)}";

    private void Link(string relation, string address, string? type, string? title = null)
    {
        writer.WriteStartElement("link", Atom);
        writer.WriteAttributeString("rel", relation);
        if (type is not null)
        {
            writer.WriteAttributeString("type", type);
        }

        writer.WriteAttributeString("href", FeedText.Of(address));
        if (title is not null)
        {
            writer.WriteAttributeString("title", FeedText.Of(title));
        }

        writer.WriteEndElement();
    }

    private void Text(string name, string text) => writer.WriteElementString(name, Atom, FeedText.Of(text));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
