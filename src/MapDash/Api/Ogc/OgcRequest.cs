using System.Globalization;
using MapDash.Ui;
using Microsoft.Extensions.Primitives;

namespace MapDash.Api.Ogc;

/// <summary>
/// A request as the resources read it: its parameters, in which form the answer is wanted, and the absolute address that
/// links begin with. For one request.
/// </summary>
internal sealed class OgcRequest
{
    /// <summary>What every resource takes.</summary>
    public static readonly IReadOnlyList<string> Common = ["f", "lang"];

    /// <summary>Reads a request; the parameter <c>f</c> wins over the header Accept.</summary>
    /// <exception cref="OgcException"><c>f</c> or <c>lang</c> say nothing.</exception>
    public OgcRequest(HttpContext http)
    {
        Http = http;
        Ui = UiPreference.Of(http);
        var request = http.Request;
        Root = $"{request.Scheme}://{request.Host}{request.PathBase}/ogc";
        Html = Negotiation.PrefersHtml(request);
        if (One("lang") is { } language && !UiPreference.IsKnown("lang", language))
        {
            throw OgcException.Value("lang", language, "en or ar");
        }

        if (One("f") is { } form)
        {
            Html = form switch
            {
                "html" => true,
                "json" => false,
                _ => throw OgcException.Value("f", form, "json or html"),
            };
        }
    }

    /// <summary>The request as it came.</summary>
    public HttpContext Http { get; }

    /// <summary>The reader's language and words.</summary>
    public UiContext Ui { get; }

    /// <summary>Absolute address of the landing page, without a slash at its end.</summary>
    public string Root { get; }

    /// <summary>Whether a page for people is wanted.</summary>
    public bool Html { get; }

    /// <summary>What is owed to others, and belongs on anything made with the data; known once the data are.</summary>
    public string Attribution { get; set; } = "";

    /// <summary>The value of a parameter that may stand once; null where it is not there.</summary>
    /// <exception cref="OgcException">It stands there more than once, or without a value.</exception>
    public string? One(string name) => Http.Request.Query.TryGetValue(name, out var values) ? Only(name, values) : null;

    /// <summary>A whole number of a parameter, never below the least; one that is too large for this machine is the largest.</summary>
    /// <exception cref="OgcException">It is no such number.</exception>
    public int Count(string name, int least, int otherwise)
    {
        if (One(name) is not { } text)
        {
            return otherwise;
        }

        var isNumber = text.All(char.IsAsciiDigit);
        var number = isNumber && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var small) ? small : int.MaxValue;
        return isNumber && number >= least
            ? number
            : throw OgcException.Value(name, text, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least}"));
    }

    /// <summary>Refuses a parameter that this resource does not take: who misspells a filter must not be told that it matched.</summary>
    /// <exception cref="OgcException">There is one.</exception>
    public void Takes(IEnumerable<string> names)
    {
        var known = Common.Concat(names).ToArray();
        foreach (var name in Http.Request.Query.Keys.Where(name => !known.Contains(name)))
        {
            throw new OgcException(
                StatusCodes.Status400BadRequest,
                $"There is no parameter '{(name.Length <= 80 ? name : name[..80] + "…")}' at this address. It takes {string.Join(", ", known)}.");
        }
    }

    /// <summary>The absolute address of a resource.</summary>
    /// <param name="path">Its segments below the landing page; each is escaped.</param>
    public string Address(params string[] path) => string.Concat(path.Select(Uri.EscapeDataString).Select(part => "/" + part).Prepend(Root));

    /// <summary>This address with some parameters otherwise; null leaves one out.</summary>
    public string Here(params (string Name, string? Value)[] changes)
    {
        var kept = Http.Request.Query.Where(pair => !changes.Any(change => change.Name == pair.Key))
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
        var parts = kept.Concat(changes.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Name, change.Value!)))
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}").ToArray();
        var request = Http.Request;
        return $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{(parts.Length == 0 ? "" : "?" + string.Join('&', parts))}";
    }

    /// <summary>Links to this resource itself and to its other form.</summary>
    /// <param name="type">Media type for machines.</param>
    public IEnumerable<OgcLink> SelfAndAlternate(string type)
    {
        var (json, html) = (new OgcLink("", Here(("f", "json")), type, Ui["Ogc.AsJson"]), new OgcLink("", Here(("f", "html")), MediaTypes.Html, Ui["Ogc.AsHtml"]));
        var (self, other) = Html ? (html, json) : (json, html);
        return [self with { Rel = "self", Href = Here() }, other with { Rel = "alternate" }];
    }

    private static string Only(string name, StringValues values) => values switch
    {
        [{ Length: > 0 } only] => only,
        { Count: > 1 } => throw new OgcException(StatusCodes.Status400BadRequest, $"The parameter '{name}' may stand once, and stands {values.Count} times."),
        _ => throw new OgcException(StatusCodes.Status400BadRequest, $"The parameter '{name}' has no value."),
    };
}
