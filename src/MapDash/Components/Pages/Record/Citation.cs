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
/// invariant digits. Pure.
/// </summary>
internal static class Citation
{
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
        return style switch
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
                $"  note = {{{record}}},",
                $"  url = {{{address}}}",
                "}",
            ]),
        };
    }

    // The characters that BibTeX would read as markup.
    private static string Escape(string text) => string.Concat(text.Select(letter =>
        letter is '{' or '}' or '%' or '&' or '#' or '_' or '$' ? $"\\{letter}" : letter.ToString()));
}
