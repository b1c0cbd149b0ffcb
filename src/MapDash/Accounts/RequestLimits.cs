using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace MapDash.Accounts;

/// <summary>How often one address may ask: few tries at signing in, many at reading for machines.</summary>
internal static class RequestLimits
{
    /// <summary>Policy of everything that tries a password, a code, a passkey or an invitation.</summary>
    public const string Trying = "trying";

    private static readonly string[] ForMachines = ["/ogc", "/export", "/feed.atom", "/data"];

    /// <summary>Adds the limits of the settings.</summary>
    /// <exception cref="InvalidOperationException">A setting has no sense.</exception>
    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        var perSecond = Number(builder.Configuration, "Limits:RequestsPerSecond", 1000);
        var tries = Math.Max(1, Number(builder.Configuration, "Limits:TriesPerMinute", 10));
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = static (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = context.HttpContext.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase) ? "60" : "1";
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Trying, context => RateLimitPartition.GetFixedWindowLimiter(
                Address(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = TimeSpan.FromMinutes(1) }));
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
                perSecond == 0 || !ForMachines.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
                    ? RateLimitPartition.GetNoLimiter(IPAddress.None)
                    : RateLimitPartition.GetTokenBucketLimiter(Address(context), _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = perSecond * 2,
                        TokensPerPeriod = Math.Max(1, perSecond / 10),
                        ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
                    }));
        });
    }

    private static int Number(ConfigurationManager settings, string name, int usual) => settings[name] switch
    {
        null or "" => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new InvalidOperationException($"{name} is '{text}', which is no number of requests."),
    };

    // Whoever has one address of IPv6 has all of its network: the first 64 bits are one visitor. An address of IPv4 may come written as one.
    private static IPAddress Address(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
