namespace MapDash.Accounts;

/// <summary>
/// Refuses the pages' connection to whoever opens it from another site: a browser sends its cookies along, and no form's token
/// protects a socket.
/// </summary>
internal static class OriginCheck
{
    /// <summary>Adds the check. Before routing.</summary>
    public static void UseOriginCheck(this WebApplication app) => app.Use(static (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal) && !IsOurs(context.Request))
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
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(
            from.Authority, request.Host.Port is null && !from.IsDefaultPort ? $"{request.Host.Host}:" : request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
