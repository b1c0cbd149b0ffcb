namespace MapDash.Accounts;

/// <summary>The settings of accounts.</summary>
/// <param name="SecondFactor">Whether what writes asks for a second factor: an authenticator's code, or a passkey.</param>
internal sealed record AccountSettings(bool SecondFactor)
{
    /// <summary>Reads <c>Accounts:SecondFactor</c>.</summary>
    /// <exception cref="InvalidOperationException">It has no sense.</exception>
    public static AccountSettings Of(IConfiguration settings) => settings["Accounts:SecondFactor"] switch
    {
        null or "" or "required" => new(true),
        "optional" => new(false),
        var other => throw new InvalidOperationException($"Accounts:SecondFactor is '{other}'; it is required or optional."),
    };
}
