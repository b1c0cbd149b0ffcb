namespace MapDash.Api.Ogc;

/// <summary>A request that cannot be answered, and why: what the client is told, word by word.</summary>
/// <param name="status">The HTTP status, 400 to 503.</param>
/// <param name="detail">The reason: which parameter, what it said, what it takes.</param>
/// <param name="inner">What was thrown below, or null.</param>
internal sealed class OgcException(int status, string detail, Exception? inner = null) : Exception(detail, inner)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>A value of a parameter that means nothing: 400.</summary>
    public static OgcException Value(string name, string value, string expected) =>
        new(StatusCodes.Status400BadRequest, $"The parameter '{name}' cannot be '{Shown(value)}': expected {expected}.");

    /// <summary>Something that is not there: 404.</summary>
    public static OgcException Missing(string what) => new(StatusCodes.Status404NotFound, what);

    // A value may be as long as an address: the reason need not be.
    private static string Shown(string value) => value.Length <= 80 ? value : value[..80] + "…";
}
