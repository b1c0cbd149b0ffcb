using System.Text.Json;
using MapDash.Ui;
using static MapDash.Api.Ogc.Pages.Markup;

namespace MapDash.Api.Ogc.Pages;

/// <summary>The definition of the interface for people: each address, and each parameter with what it takes. Stateless.</summary>
internal static class ApiPage
{
    /// <summary>The page of a definition.</summary>
    public static (string Title, string Main) Of(JsonElement document, UiContext ui)
    {
        var server = document.GetProperty("servers")[0].GetProperty("url").GetString()!;
        var paths = document.GetProperty("paths").EnumerateObject().Select(path => (path.Name, Get: path.Value.GetProperty("get"))).ToArray();
        var addresses = Table(
            ui["Ogc.Addresses"],
            [Text(ui["Ogc.Address"]), Text(ui["Ogc.Meaning"]), Text(ui["Ogc.Parameters"])],
            paths.Select(path => (IReadOnlyList<string>)[
                path.Name.Contains('{', StringComparison.Ordinal) ? $"<code dir=\"ltr\">{Text(path.Name)}</code>" : $"<a dir=\"ltr\" href=\"{Text(server + path.Name.TrimEnd('/'))}?f=html\"><code>{Text(path.Name)}</code></a>",
                $"<span lang=\"en\" dir=\"ltr\">{Text(path.Get.GetProperty("summary").GetString())}</span>",
                string.Join(", ", path.Get.GetProperty("parameters").EnumerateArray().Select(NameOf).Select(name => $"<a href=\"#{Text(name)}\"><code>{Text(name)}</code></a>"))]));
        var parameters = Table(
            ui["Ogc.Parameters"],
            [Text(ui["Ogc.Parameter"]), Text(ui["Ogc.Meaning"])],
            document.GetProperty("components").GetProperty("parameters").EnumerateObject().Select(each => (IReadOnlyList<string>)[
                $"<code id=\"{Text(each.Name)}\">{Text(each.Name)}</code>",
                $"<span lang=\"en\" dir=\"ltr\">{Text(each.Value.GetProperty("description").GetString())}</span>"]));
        return (ui["Ogc.Documentation"], $"<h2>{Text(ui["Ogc.Addresses"])}</h2>{addresses}<h2>{Text(ui["Ogc.Parameters"])}</h2>{parameters}");
    }

    private static string NameOf(JsonElement reference) => reference.GetProperty("$ref").GetString()!.Split('/')[^1];
}
