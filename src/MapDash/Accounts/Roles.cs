namespace MapDash.Accounts;

/// <summary>What an account may be. Public reading needs none.</summary>
public static class Roles
{
    /// <summary>Signs in, and may do no more than anybody.</summary>
    public const string Viewer = "viewer";

    /// <summary>Works on drafts.</summary>
    public const string Curator = "curator";

    /// <summary>Publishes what others have drafted, and works on drafts.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Keeps the accounts and imports, and may all of the above.</summary>
    public const string Admin = "admin";

    /// <summary>All of them, the least first.</summary>
    public static IReadOnlyList<string> All { get; } = [Viewer, Curator, Reviewer, Admin];
}
