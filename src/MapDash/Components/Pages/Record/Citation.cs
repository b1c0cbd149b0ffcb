using System.Globalization;
using MapDash.Core.Events;

namespace MapDash.Components.Pages.Record;

/// <summary>Styles of citation.</summary>
internal enum CitationStyle
{
    /// <summary>APA, 7th edition.</summary>
    Apa,

    /// <summary>Chicago, notes.</summary>
    Chicago,

    /// <summary>BibTeX.</summary>
    BibTex,
}

/// <summary>
/// Citations of one version of a record. For machines and bibliographies: in English or with the Arabic title, always with
/// invariant digits. An event that was imported names the data set that coded it as well. Pure.
/// </summary>
internal static class Citation
{
    private const string UcdpFormat = "ucdp-ged";
    private const string UcdpTitle = "Introducing the UCDP Georeferenced Event Dataset";
    private const string UcdpAddress = "https://doi.org/10.1177/0022343313484347";

    /// <summary>The citation.</summary>
    /// <param name="style">Style.</param>
    /// <param name="reported">The record.</param>
    /// <param name="version">The dataset version that it is cited from.</param>
    /// <param name="language">Language of the title.</param>
    /// <param name="address">Absolute address that reopens this version.</param>
    public static string Of(CitationStyle style, ReportedEvent reported, DatasetVersion version, string language, string address)
    {
        var title = reported.Title.In(language);
        var day = version.PublishedAt.UtcDateTime;
        string Day(string format) => day.ToString(format, CultureInfo.InvariantCulture);
        var record = string.Create(CultureInfo.InvariantCulture, $"record {reported.Id}, version {reported.Version}, dataset version {version.Number}");
        var own = style switch
        {
            CitationStyle.Apa => $"MapDash Archive. ({Day("yyyy, MMMM d")}). {title} [Data set; {record}]. {address}",
            CitationStyle.Chicago => $"MapDash Archive. “{title}.” {char.ToUpperInvariant(record[0])}{record[1..]}, {Day("d MMMM yyyy")}. {address}.",
            _ => string.Join('\n',
            [
                string.Create(CultureInfo.InvariantCulture, $"@misc{{mapdash-{reported.Id}-v{reported.Version},"),
                "  author = {{MapDash Archive}},",
                $"  title = {{{Escape(title)}}},",
                $"  year = {{{Day("yyyy")}}},",
                $"  month = {day.Month.ToString(CultureInfo.InvariantCulture)},",
                $"  note = {{{Escape(record)}}},",
                $"  url = {{{address}}}",
                "}",
            ]),
        };
        return reported.Record is { Format: UcdpFormat } source ? own + CodedBy(style, source) : own;
    }

    // UCDP asks that its own article is cited wherever its data are used.
    private static string CodedBy(CitationStyle style, SourceRecord source)
    {
        var number = source.Fields.GetValueOrDefault("id") is { Length: > 0 } id ? $", event {id}" : "";
        return style switch
        {
            CitationStyle.Apa => $" Coded by UCDP GED{number}: Sundberg, R., & Melander, E. (2013). {UcdpTitle}. Journal of Peace Research, 50(4), 523–532. {UcdpAddress}",
            CitationStyle.Chicago => $" Coded by UCDP GED{number}: Ralph Sundberg and Erik Melander, “{UcdpTitle},” Journal of Peace Research 50, no. 4 (2013): 523–532. {UcdpAddress}.",
            _ => string.Join('\n',
            [
                "",
                "@article{sundberg-melander-2013,",
                "  author = {Sundberg, Ralph and Melander, Erik},",
                $"  title = {{{{{UcdpTitle}}}}},",
                "  journal = {Journal of Peace Research},",
                "  year = {2013},",
                "  volume = {50},",
                "  number = {4},",
                "  pages = {523--532},",
                $"  note = {{Coded this record{Escape(number)}}},",
                $"  url = {{{UcdpAddress}}}",
                "}",
            ]),
        };
    }

    // The characters that BibTeX or LaTeX would read as markup; all others, Arabic ones too, stand as they are.
    private static string Escape(string text) => string.Concat(text.Select(letter => letter switch
    {
        '{' or '}' or '%' or '&' or '#' or '_' or '$' => $"\\{letter}",
        '\\' => @"\textbackslash{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        _ => letter.ToString(),
    }));
}
