namespace MapDash.Api.Ogc;

/// <summary>Whether a person's browser or a program asks. Stateless.</summary>
internal static class Negotiation
{
    /// <summary>Whether the header Accept wants a page rather than JSON; without a preference it is JSON.</summary>
    public static bool PrefersHtml(HttpRequest request)
    {
        var (html, json) = (0.0, 0.0);
        foreach (var accepted in request.GetTypedHeaders().Accept)
        {
            var type = accepted.MediaType.ToString();
            var quality = accepted.Quality ?? 1;
            if (type is "text/html" or "application/xhtml+xml")
            {
                html = Math.Max(html, quality);
            }
            else if (type.EndsWith("json", StringComparison.OrdinalIgnoreCase))
            {
                json = Math.Max(json, quality);
            }
        }

        return html > json;
    }
}
