namespace MapDash.Api;

/// <summary>Answers whose address names their version: they never change.</summary>
internal static class Immutable
{
    /// <summary>Lets browsers and proxies keep the answer for ever.</summary>
    public static void Mark(HttpResponse response) => response.Headers.CacheControl = "public, max-age=31536000, immutable";
}
