namespace MapDash.Accounts;

/// <summary>One sign-in in one browser. It lasts as long as its row: signing out removes it, and with it every copy of its cookie.</summary>
public sealed class AccountSession
{
    /// <summary>Its id, which the cookie carries sealed.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string AccountId { get; init; }

    /// <summary>When it was begun, in UTC.</summary>
    public required DateTime BegunUtc { get; init; }
}
