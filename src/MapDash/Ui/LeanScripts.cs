using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.JSInterop;

namespace MapDash.Ui;

/// <summary>Lets circuits share how arguments of script calls are written; see <see cref="ScriptArguments"/>.</summary>
internal static class LeanScripts
{
    private static readonly ScriptArguments Arguments = new();
    private static readonly CommonConverters Records = new();

    /// <summary>
    /// Wraps whatever gives a circuit its script runtime. The runtime's options are protected, and have to be changed before
    /// the first call, which the framework makes itself. Where the framework registers the runtime in another way one day,
    /// nothing is changed, and pages weigh more.
    /// </summary>
    public static void AddLeanScripts(this IServiceCollection services)
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is { ServiceType: var service, Lifetime: ServiceLifetime.Scoped, IsKeyedService: false, ImplementationType: { } type } &&
                service == typeof(IJSRuntime) && typeof(JSRuntime).IsAssignableFrom(type))
            {
                var create = ActivatorUtilities.CreateFactory(type, []);
                services[i] = ServiceDescriptor.Scoped<IJSRuntime>(provider =>
                {
                    var runtime = (JSRuntime)create(provider, null);
                    OptionsOf(runtime).Converters.Add(Arguments);
                    OptionsOf(runtime).Converters.Add(Records);
                    return runtime;
                });
            }
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_JsonSerializerOptions")]
    private static extern JsonSerializerOptions OptionsOf(JSRuntime runtime);
}
