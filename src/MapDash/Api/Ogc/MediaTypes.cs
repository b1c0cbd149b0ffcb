namespace MapDash.Api.Ogc;

/// <summary>Media types of the answers.</summary>
internal static class MediaTypes
{
    /// <summary>Resources that are no features.</summary>
    public const string Json = "application/json";

    /// <summary>Features.</summary>
    public const string GeoJson = "application/geo+json";

    /// <summary>Queryables.</summary>
    public const string Schema = "application/schema+json";

    /// <summary>The definition of the interface, written in OpenAPI 3.0.</summary>
    public const string OpenApi = "application/vnd.oai.openapi+json;version=3.0";

    /// <summary>Why a request was refused (RFC 9457).</summary>
    public const string Problem = "application/problem+json";

    /// <summary>Pages for people.</summary>
    public const string Html = "text/html";
}
