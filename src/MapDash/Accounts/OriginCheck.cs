using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace MapDash.Accounts;

/// <summary>
/// Refuses the pages' connection to whoever opens it from another site: a browser sends its cookies along, and no form's token
/// protects a socket.
/// </summary>
internal static class OriginCheck
{
    /// <summary>Adds the check. After routing, which alone knows where an address leads, however it is written.</summary>
    public static void UseOriginCheck(this WebApplication app) => app.Use(static (context, next) =>
    {
        if (IsConnection(context) && !IsOurs(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    });

    /// <summary>Whether a request comes from one of our own pages, or from no page at all.</summary>
    public static bool IsOurs(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var here)
            && Uri.Compare(from, here, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0);
    }

    // Any socket at all, also one that is asked for within HTTP/2; and whatever else belongs to the pages' hub.
    private static bool IsConnection(HttpContext context) =>
        context.Request.Headers.GetCommaSeparatedValues("Upgrade").Contains("websocket", StringComparer.OrdinalIgnoreCase)
        || context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true }
        || context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
        || context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null;
}
