using MapDash.Core.Querying;

namespace MapDash.Api;

/// <summary>Health: <c>/healthz/live</c> answers while the program runs, <c>/healthz/ready</c> once a dataset is published.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz/live", Reading, () => Results.Text("live"));
        routes.MapMethods("/healthz/ready", Reading, (LiveIndex live) => live.IsReady
            ? Results.Text(FormattableString.Invariant($"ready, dataset version {live.Current.Dataset.Version.Number}"))
            : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
