using System.Net;

namespace MapDash.Data.Exchange.Files;

/// <summary>Turns what goes wrong on the way to a server into a sentence that says what to do.</summary>
internal static class DownloadFaults
{
    /// <summary>Less came than the server had said.</summary>
    public const string CutOff = "the download was cut off before its end. Try again.";

    /// <summary>The server answered, but not with the file.</summary>
    public static string Of(Uri address, HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => $"{address.Host} has no such file ({(int)status}). Check the address.",
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            $"{address.Host} does not give it to everybody ({(int)status}). Download it with a browser, signed in, and import the file.",
        HttpStatusCode.TooManyRequests => $"{address.Host} was asked too often ({(int)status}). Try again later.",
        >= HttpStatusCode.InternalServerError => $"{address.Host} has a fault ({(int)status}). Try again later.",
        _ => $"{address.Host} answers {(int)status} instead of the file.",
    };

    /// <summary>The server could not be reached, or broke off.</summary>
    public static string Of(Uri address, Exception error) => error switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
            $"there is no host {address.Host}, or no way to find it. Check the address and the network.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => $"{address.Authority} cannot be reached ({error.Message}).",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            $"no secure connection to {address.Host}: {error.InnerException?.Message ?? error.Message}",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpIOException => CutOff,
        InvalidDataException => "the server says that it sends the file packed, but it cannot be unpacked. Try again.",
        IOException => CutOff,
        _ => $"{address.Host} does not answer as a web server does ({error.Message}).",
    };
}
