namespace MapDash.Accounts;

/// <summary>
/// Lets the tries at one account wait for each other. All at once, they would see the same count of failures, and more passwords
/// would be tried than the lock allows. Thread-safe.
/// </summary>
internal sealed class AccountTries : IDisposable
{
    // Accounts share these: one that is tried holds few others up.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the turn of a try at an account. What is known of the account must be read after it.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The turn; disposed, it is the next one's.</returns>
    public async Task<IDisposable> WaitAsync(string accountId, CancellationToken cancellationToken)
    {
        var turn = _turns[(uint)StringComparer.Ordinal.GetHashCode(accountId) % (uint)_turns.Length];
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    /// <inheritdoc />
    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());

    private sealed class Turn(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }
}
