using System.Runtime.CompilerServices;
using System.Text.Json;
using MapDash.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Xunit;

namespace MapDash.Tests.Components.Common;

public sealed class LeanScriptsTests
{
    [Fact]
    public void The_script_runtime_of_a_circuit_is_found_where_the_framework_puts_it()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddLeanScripts();
        using var app = (IDisposable)builder.Build();
        using var scope = ((WebApplication)app).Services.CreateScope();
        var runtime = Assert.IsType<JSRuntime>(scope.ServiceProvider.GetRequiredService<IJSRuntime>(), exactMatch: false);
        Assert.Contains(OptionsOf(runtime).Converters, converter => converter is ScriptArguments);
        Assert.Contains(OptionsOf(runtime).Converters, converter => converter is CommonConverters);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_JsonSerializerOptions")]
    private static extern JsonSerializerOptions OptionsOf(JSRuntime runtime);
}
