using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace MapDash;

/// <summary>
/// Whose word is taken for where a request came from. Behind a reverse proxy all readers have its address, and the limits would
/// count them as one; believed without being asked, the same headers would let anybody choose the address that is counted.
/// </summary>
internal static class TrustedProxies
{
    /// <summary>Reads <c>Proxy:Addresses</c>: addresses and networks, separated by <c>;</c>.</summary>
    /// <exception cref="InvalidOperationException">One of them is neither.</exception>
    public static void AddTrustedProxies(this WebApplicationBuilder builder)
    {
        var named = (builder.Configuration["Proxy:Addresses"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var addresses = new List<IPAddress>();
        var networks = new List<System.Net.IPNetwork>();
        foreach (var name in named)
        {
            if (IPAddress.TryParse(name, out var address))
            {
                addresses.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(name, out var network))
            {
                networks.Add(network);
            }
            else
            {
                throw new InvalidOperationException($"Proxy:Addresses holds '{name}', which is neither an address nor a network such as 10.0.0.0/8.");
            }
        }

        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            addresses.ForEach(options.KnownProxies.Add);
            networks.ForEach(options.KnownIPNetworks.Add);

            // With nobody to believe, the framework would believe everybody.
            options.ForwardedHeaders = named.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.ForwardLimit = null;
        });
    }
}
