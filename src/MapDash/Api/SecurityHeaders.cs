using System.Text.RegularExpressions;

namespace MapDash.Api;

/// <summary>
/// Headers that tell a browser what pages may do: only what comes from here, besides the tiles of the settings; no frame
/// around them, no guessing of types. MudBlazor sets styles in elements, hence <c>'unsafe-inline'</c> for styles alone.
/// </summary>
internal static partial class SecurityHeaders
{
    /// <summary>Sets the headers on every answer, errors and files included. Comes first in the pipeline.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var policy = new Lazy<string>(() => Policy(app.Services.GetRequiredService<MapAssets>().TileUrl));
        app.Use((context, next) =>
        {
            // Only when the answer starts: whoever handles an error clears what was set before.
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = policy.Value;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>The content security policy.</summary>
    /// <param name="tileUrl">Template of a tile layer, or empty.</param>
    public static string Policy(string tileUrl) => string.Join("; ",
        "default-src 'self'",
        $"img-src 'self' data:{(OriginOf(tileUrl) is { } tiles ? $" {tiles}" : "")}",
        "style-src 'self' 'unsafe-inline'",
        "script-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");

    // Tile servers may be one of several, as https://{s}.example.org: a policy can only say any host below example.org.
    private static string? OriginOf(string tileUrl)
    {
        if (Origin().Match(tileUrl) is not { Success: true } match)
        {
            return null;
        }

        var host = match.Groups["host"].Value;
        var variable = host.LastIndexOf('}');
        var rest = variable < 0 ? -1 : host.IndexOf('.', variable);
        return variable < 0 ? match.Value : rest < 0 ? null : $"{match.Groups["scheme"].Value}//*{host[rest..]}";
    }

    [GeneratedRegex(@"^(?<scheme>https?:)//(?<host>[A-Za-z0-9.{}\[\]:-]+)(?=[/?#]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Origin();
}
