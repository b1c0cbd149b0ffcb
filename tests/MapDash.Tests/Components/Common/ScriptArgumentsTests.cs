using System.Text.Json;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Microsoft.JSInterop.Infrastructure;
using Xunit;

namespace MapDash.Tests.Components.Common;

public sealed class ScriptArgumentsTests
{
    private static readonly DateOnly Day = new(2020, 5, 18);

    public static TheoryData<object?[]> Arguments => new(
        [1, "دجلة \"", 2.5, true, null],
        [new[] { 1, 2 }, new Dictionary<string, int> { ["One"] = 1 }, Granule.Second, Day],
        [new { Look = new { Rtl = true, Words = new[] { new { Code = "a" } } }, Data = (object?)new { Start = new[] { 1 } } }],
        [new Dictionary<string, object?> { ["maxZoom"] = 14.0, ["layers"] = new List<object> { new { Id = "a", Options = new Dictionary<string, object?> { ["x"] = null } } } }],
        [new byte[] { 1, 2, 3 }, new Dictionary<string, object?> { ["mask"] = new byte[] { 4 } }],
        [new Nested(new Inner(1, [2, 3]), null), new ElementReference("abc")]);

    [Theory]
    [MemberData(nameof(Arguments))]
    public async Task The_text_is_what_the_framework_would_write(object?[] arguments)
    {
        var (plain, lean) = (new Recorder(), Lean());
        await plain.InvokeVoidAsync("call", arguments);
        await lean.InvokeVoidAsync("call", arguments);
        Assert.Equal(plain.Said, lean.Said);
        Assert.Equal(plain.Bytes, lean.Bytes);
    }

    [Fact]
    public void What_comes_back_is_read_as_before()
    {
        var read = JsonSerializer.Deserialize<Nested>("""{"inner":{"number":1,"days":[2]},"name":"a"}""", Lean().Options)!;
        Assert.Equal((1, 2, "a"), (read.Inner.Number, read.Inner.Days[0], read.Name));
    }

    [Fact]
    public void What_belongs_to_a_circuit_is_known_from_its_type()
    {
        Assert.True(ScriptArguments.BelongsToCircuit(typeof(byte[])));
        Assert.True(ScriptArguments.BelongsToCircuit(typeof(DotNetObjectReference<ScriptArgumentsTests>)));
        Assert.True(ScriptArguments.BelongsToCircuit(typeof(Dictionary<string, ElementReference>)));
        Assert.True(ScriptArguments.BelongsToCircuit(typeof(object[])));
        Assert.False(ScriptArguments.BelongsToCircuit(typeof(Nested)));
        Assert.False(ScriptArguments.BelongsToCircuit(typeof(List<Inner>)));
    }

    private static Recorder Lean()
    {
        var services = new ServiceCollection();
        services.AddScoped<IJSRuntime, Recorder>();
        services.AddLeanScripts();
        return (Recorder)services.BuildServiceProvider().GetRequiredService<IJSRuntime>();
    }

    private enum Granule
    {
        First,
        Second,
    }

    private sealed record Inner(int Number, IReadOnlyList<int> Days);

    private sealed record Nested(Inner Inner, string? Name);

    private sealed class Recorder : JSRuntime
    {
        public string? Said { get; private set; }

        public List<byte> Bytes { get; } = [];

        public JsonSerializerOptions Options => JsonSerializerOptions;

        protected override void BeginInvokeJS(long taskId, string identifier, string? argsJson, JSCallResultType resultType, long targetInstanceId) => Said = argsJson;

        protected override void BeginInvokeJS(in JSInvocationInfo invocationInfo) => (Said, _) = (invocationInfo.ArgsJson, EndNow(invocationInfo.AsyncHandle));

        protected override void EndInvokeDotNet(DotNetInvocationInfo invocationInfo, in DotNetInvocationResult invocationResult)
        {
        }

        protected override void SendByteArray(int id, byte[] data) => Bytes.AddRange(data);

        private bool EndNow(long task)
        {
            DotNetDispatcher.EndInvokeJS(this, $"[{task},true,null]");
            return true;
        }
    }
}
