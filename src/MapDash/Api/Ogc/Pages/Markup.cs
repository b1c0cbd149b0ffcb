using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace MapDash.Api.Ogc.Pages;

/// <summary>
/// Writes pages as text. Whatever is not our own markup goes through <see cref="Text"/>, which leaves nothing that a browser
/// would take for markup or that would turn the direction of what follows. Stateless.
/// </summary>
internal static class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A text as content or as the value of an attribute.</summary>
    public static string Text(string? text) => Encoder.Encode(string.Concat((text ?? "").Where(letter => letter is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069'))));

    /// <summary>A text of unknown direction among others.</summary>
    public static string Bdi(string? text) => $"<bdi dir=\"auto\">{Text(text)}</bdi>";

    /// <summary>A link. The address is ours, or was checked to be one of the web.</summary>
    public static string Link(string href, string? text, string attributes = "") => $"<a href=\"{Text(href)}\"{(attributes.Length == 0 ? "" : " " + attributes)}>{Bdi(text)}</a>";

    /// <summary>A value of a document: a text, a number, or whatever is nested in it.</summary>
    public static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Properties(value),
        JsonValueKind.Array when value.GetArrayLength() == 0 => None,
        JsonValueKind.Array when value.EnumerateArray().All(each => each.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) =>
            string.Join(", ", value.EnumerateArray().Select(Value)),
        JsonValueKind.Array => $"<ol>{string.Concat(value.EnumerateArray().Select(each => $"<li>{Value(each)}</li>"))}</ol>",
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => IsWebAddress(text) ? Link(text, text, "rel=\"noopener noreferrer nofollow\"") : Bdi(text),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Bdi(value.GetRawText()),
        _ => None,
    };

    /// <summary>The names and values of an object.</summary>
    public static string Properties(JsonElement value)
    {
        var list = new StringBuilder("<dl>");
        foreach (var property in value.EnumerateObject())
        {
            list.Append(CultureInfo.InvariantCulture, $"<dt><code>{Text(property.Name)}</code></dt><dd>{Value(property.Value)}</dd>");
        }

        return list.Append("</dl>").ToString();
    }

    /// <summary>A table that can be scrolled by keyboard where it is too wide.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="heads">Heads of columns, as markup.</param>
    /// <param name="rows">Cells of each row, as markup; the first names the row.</param>
    public static string Table(string caption, IEnumerable<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"<div class=\"wide\" role=\"region\" aria-label=\"{Text(caption)}\" tabindex=\"0\"><table><caption class=\"visually-hidden\">{Text(caption)}</caption><thead><tr>");
        foreach (var head in heads)
        {
            table.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{head}</th>");
        }

        table.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            table.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{row[0]}</th>");
            foreach (var cell in row.Skip(1))
            {
                table.Append(CultureInfo.InvariantCulture, $"<td>{cell}</td>");
            }

            table.Append("</tr>");
        }

        return table.Append("</tbody></table></div>").ToString();
    }

    /// <summary>What stands where there is nothing.</summary>
    public const string None = "<span class=\"meta\">–</span>";

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
