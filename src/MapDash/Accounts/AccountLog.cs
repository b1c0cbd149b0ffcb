namespace MapDash.Accounts;

/// <summary>What happens to accounts, for whoever keeps the log: names, never secrets.</summary>
internal static partial class AccountLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Name} signed in with {How}.")]
    public static partial void SignedIn(ILogger logger, string name, string how);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in as {Name} failed.")]
    public static partial void Failed(ILogger logger, string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} is locked after too many tries.")]
    public static partial void Locked(ILogger logger, string name);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name}: {What}.")]
    public static partial void Changed(ILogger logger, string name, string what);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Admin} changed {Name}: {What}.")]
    public static partial void ChangedBy(ILogger logger, string admin, string name, string what);

    [LoggerMessage(Level = LogLevel.Error, Message = "The accounts cannot be read: nobody is signed in.")]
    public static partial void NotRead(ILogger logger, Exception fault);
}
