using System.Globalization;
using System.Text.Json;
using MapDash.Ui;
using static MapDash.Api.Ogc.Pages.Markup;

namespace MapDash.Api.Ogc.Pages;

/// <summary>
/// The documents as pages for people, in both languages: plain markup, made of the document itself, readable without scripts
/// and by keyboard. Stateless.
/// </summary>
internal static class OgcPages
{
    /// <summary>The whole page around its content.</summary>
    public static string Whole(OgcRequest request, string title, string main)
    {
        var ui = request.Ui;
        var home = request.Root[..^"ogc".Length];
        var other = ui.Rtl ? ("en", "English") : ("ar", "العربية");
        return $"""
            <!DOCTYPE html>
            <html lang="{ui.Language}" dir="{ui.Direction}" data-theme="{ui.Theme}" data-digits="{ui.Digits}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(title)} · MapDash</title>
            <link rel="icon" type="image/svg+xml" href="{Text(home)}icons/mapdash.svg">
            <link rel="stylesheet" href="{Text(home)}app.css">
            <link rel="stylesheet" href="{Text(home)}ogc.css">
            <link rel="alternate" type="application/json" href="{Text(request.Here(("f", "json")))}">
            </head>
            <body class="ogc">
            <header>
            <a class="btn btn-quiet" href="{Text(home)}">MapDash</a>
            <nav aria-label="{Text(ui["Ogc.Path"])}"><ol>{Trail(request)}</ol></nav>
            <a class="btn" href="{Text(request.Here(("f", "json")))}">JSON</a>
            <a class="btn" lang="{other.Item1}" hreflang="{other.Item1}" href="{Text(request.Here(("f", "html"), ("lang", other.Item1)))}">{other.Item2}</a>
            </header>
            <main>
            <h1>{Bdi(title)}</h1>
            {main}
            </main>
            <footer class="meta"><p dir="ltr" lang="en">{Text(request.Attribution)}</p></footer>
            </body>
            </html>

            """;
    }

    /// <summary>The landing page.</summary>
    public static (string Title, string Main) Landing(JsonElement document, UiContext ui) =>
        (Of(document, "title"), $"<p>{Text(Of(document, "description"))}</p>{Links(document, ["data", "service-doc", "service-desc", "conformance"])}<p class=\"meta\">{Text(ui["Ogc.Version"])} {ui.Plain(document.GetProperty("datasetVersion").GetInt32())}</p>");

    /// <summary>What the interface conforms to.</summary>
    public static (string Title, string Main) Conformance(JsonElement document, UiContext ui) =>
        (ui["Ogc.Conformance"], $"<ul class=\"plain\">{string.Concat(document.GetProperty("conformsTo").EnumerateArray().Select(each => $"<li><code>{Text(each.GetString())}</code></li>"))}</ul>");

    /// <summary>All collections.</summary>
    public static (string Title, string Main) Collections(JsonElement document, UiContext ui) =>
        (ui["Ogc.Collections"], string.Concat(document.GetProperty("collections").EnumerateArray().Select(each =>
            $"<section class=\"panel\"><h2>{Link(Href(each, "self"), Of(each, "title"))}</h2><p>{Text(Of(each, "description"))}</p><p><a class=\"btn\" href=\"{Text(Href(each, "items"))}\">{Text(ui.Format("Ogc.ItemsOf", Of(each, "title")))}</a></p></section>")));

    /// <summary>One collection.</summary>
    public static (string Title, string Main) Collection(JsonElement document, IFeatures features, UiContext ui)
    {
        var facts = new List<(string Name, string Value)> { ("id", Text(features.Id)) };
        facts.AddRange(document.GetProperty("extent").EnumerateObject().Select(part =>
            (ui[part.Name == "spatial" ? "Ogc.Extent" : "Ogc.Days"], $"<code dir=\"ltr\">{Text(part.Value.GetProperty(part.Name == "spatial" ? "bbox" : "interval")[0].GetRawText())}</code>")));
        facts.Add((ui["Ogc.Systems"], string.Join("<br>", document.GetProperty("crs").EnumerateArray().Select(each => $"<code dir=\"ltr\">{Text(each.GetString())}</code>"))));
        facts.Add((ui["Ogc.Parameters"], string.Join(", ", OgcItems.Parameters.Concat(features.FilterNames).Select(name => $"<code>{Text(name)}</code>"))));
        return (Of(document, "title"), $"<p>{Text(Of(document, "description"))}</p><dl class=\"panel\">{string.Concat(facts.Select(fact => $"<dt>{Text(fact.Name)}</dt><dd>{fact.Value}</dd>"))}</dl>{Links(document, ["items", "http://www.opengis.net/def/rel/ogc/1.0/queryables"])}");
    }

    /// <summary>The properties that a condition may name.</summary>
    public static (string Title, string Main) Queryables(JsonElement document, UiContext ui) =>
        ($"{Of(document, "title")}: {ui["Ogc.Queryables"]}", $"<p>{Text(ui["Ogc.QueryablesText"])} <code dir=\"ltr\">filter=kind='air_strike' AND period_start&gt;=DATE('2020-05-01')</code></p>" + Table(
            ui["Ogc.Queryables"],
            [Text(ui["Ogc.Property"]), Text(ui["Ogc.Type"]), Text(ui["Ogc.Meaning"]), Text(ui["Ogc.Codes"])],
            document.GetProperty("properties").EnumerateObject().Select(each => (IReadOnlyList<string>)[
                $"<code>{Text(each.Name)}</code>",
                Text(each.Value.TryGetProperty("format", out var format) ? format.GetString() : Of(each.Value, "type")),
                $"<span lang=\"en\" dir=\"ltr\">{Text(Of(each.Value, "title"))}</span>",
                each.Value.TryGetProperty("enum", out var codes) ? Value(codes) : None])));

    /// <summary>A page of features.</summary>
    public static (string Title, string Main) Items(JsonElement document, IFeatures features, int offset, UiContext ui)
    {
        var (matched, returned) = (document.GetProperty("numberMatched").GetInt32(), document.GetProperty("numberReturned").GetInt32());
        var title = OgcDocuments.WordsOf(features, ui).Title;
        var says = returned == 0 ? ui["Ogc.Nothing"] : ui.Format("Ogc.Shown", offset + 1, offset + returned, matched);
        var self = Href(document, "collection");
        var version = document.GetProperty("datasetVersion").GetInt32().ToString(CultureInfo.InvariantCulture);
        var table = returned == 0 ? "" : Table(
            title,
            ["id", .. features.Columns.Select(name => $"<code>{Text(name)}</code>")],
            document.GetProperty("features").EnumerateArray().Select(each => (IReadOnlyList<string>)[
                Link($"{self}/items/{Uri.EscapeDataString(Of(each, "id"))}?f=html&v={version}", Of(each, "id")),
                .. features.Columns.Select(name => Value(each.GetProperty("properties").GetProperty(name)))]));
        var pages = Links(document, ["prev", "next"]);
        return (title, $"<p role=\"status\">{Text(says)}</p>{pages}{table}{(returned > 20 ? pages : "")}");
    }

    /// <summary>One feature.</summary>
    public static (string Title, string Main) Feature(JsonElement document, IFeatures features, UiContext ui)
    {
        var properties = document.GetProperty("properties");
        var name = (string[])(ui.Rtl ? ["title_ar", "name_ar", "title_en", "name_en"] : ["title_en", "name_en"]);
        var title = name.Select(each => properties.TryGetProperty(each, out var text) ? text.GetString() : null).FirstOrDefault(text => !string.IsNullOrEmpty(text));
        var shape = document.GetProperty("geometry") is { ValueKind: JsonValueKind.Object } geometry ? $"<code>{Text(Of(geometry, "type"))}</code>" : Text(ui["Ogc.NoShape"]);
        return (title ?? Of(document, "id"), $"{Links(document, ["canonical", "collection"])}<p>{Text(ui["Ogc.Shape"])}: {shape}</p><div class=\"panel\">{Properties(properties)}</div>");
    }

    private static string Links(JsonElement document, string[] rels)
    {
        var links = rels.SelectMany(rel => document.GetProperty("links").EnumerateArray().Where(link => Of(link, "rel") == rel).Take(1)).ToArray();
        return links.Length == 0 ? "" : $"<ul class=\"links\">{string.Concat(links.Select(link => $"<li><a class=\"btn\" rel=\"{Text(Of(link, "rel"))}\" href=\"{Text(Of(link, "href"))}\">{Text(Of(link, "title"))}</a></li>"))}</ul>";
    }

    // From the landing page to here; what one comes from is a link.
    private static string Trail(OgcRequest request)
    {
        var path = (request.Http.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(path.Select((part, at) => at == path.Length - 1
            ? $"<li aria-current=\"page\">{Bdi(part)}</li>"
            : $"<li>{Link(request.Address(path[1..(at + 1)]) + "?f=html", part)}</li>"));
    }

    private static string Href(JsonElement element, string rel) =>
        Of(element.GetProperty("links").EnumerateArray().First(link => Of(link, "rel") == rel), "href");

    private static string Of(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
