using Microsoft.Extensions.DependencyInjection;

namespace MapDash.Tests.Accounts;

internal static class Scopes
{
    /// <summary>A scope and a service of it.</summary>
    public static IServiceScope CreateScopeWith<T>(this IServiceProvider services, out T service) where T : notnull
    {
        var scope = services.CreateScope();
        service = scope.ServiceProvider.GetRequiredService<T>();
        return scope;
    }
}
