namespace MapDash.Cli;

/// <summary>Arguments that belong to ASP.NET Core rather than to MapDash.</summary>
internal static class HostArguments
{
    private static readonly string[] Plain =
        ["urls", "environment", "contentRoot", "applicationName", "webroot", "AllowedHosts", "http_ports", "https_ports", "detailedErrors", "shutdownTimeoutSeconds"];

    /// <summary>The first argument that is no setting of the host, or null.</summary>
    public static string? FirstUnknown(IReadOnlyList<string> arguments)
    {
        for (var at = 0; at < arguments.Count; at++)
        {
            if (!IsSetting(arguments[at]))
            {
                return arguments[at];
            }

            if (!arguments[at].Contains('=', StringComparison.Ordinal))
            {
                at++;
                if (at == arguments.Count)
                {
                    return arguments[at - 1];
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The arguments for the host. The content root is ours to find, so one that a test host names is left out.
    /// </summary>
    public static IEnumerable<string> Known(IReadOnlyList<string> arguments) =>
        arguments.Where(argument => !argument.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Addresses: the option's, else those of ASPNETCORE_URLS, which would otherwise lose against appsettings.json.
    /// </summary>
    public static IEnumerable<string> Urls(string? option) =>
        (option ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS")) is { Length: > 0 } urls ? [$"--urls={urls}"] : [];

    private static bool IsSetting(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        var name = argument[2..].Split('=')[0];
        return name.Contains(':', StringComparison.Ordinal) || Plain.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
