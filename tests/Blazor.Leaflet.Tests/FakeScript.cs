using Microsoft.JSInterop;

namespace Blazor.Leaflet.Tests;

/// <summary>
/// A script whose answers the test gives when it likes, for what bUnit's module cannot play: disposal while an import
/// or a creation is under way, and a circuit that is gone.
/// </summary>
internal sealed class FakeScript : IJSRuntime
{
    public TaskCompletionSource<IJSObjectReference> Import { get; } = new();

    public FakeObject Module { get; } = new();

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
        InvokeAsync<TValue>(identifier, default, args);

    public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
    {
        Assert.Equal("import", identifier);
        return (TValue)await Import.Task;
    }
}

internal sealed class FakeObject : IJSObjectReference
{
    public List<string> Calls { get; } = [];

    public Dictionary<string, TaskCompletionSource<object?>> Answers { get; } = [];

    public Exception? Failure { get; set; }

    public bool Disposed { get; private set; }

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
        InvokeAsync<TValue>(identifier, default, args);

    public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
    {
        Calls.Add(identifier);
        if (Failure is not null)
        {
            throw Failure;
        }

        return Answers.TryGetValue(identifier, out var answer) ? (TValue)(await answer.Task)! : default!;
    }

    public ValueTask DisposeAsync()
    {
        Disposed = true;
        return Failure is null ? default : throw Failure;
    }
}
