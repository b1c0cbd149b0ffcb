namespace MapDash.Accounts;

/// <summary>What is asked of whoever opens a page or writes. Each asks for a second factor too, unless the settings say otherwise.</summary>
public static class Policies
{
    /// <summary>Working on drafts: curators, reviewers and admins.</summary>
    public const string Curate = "curate";

    /// <summary>Publishing what others have drafted: reviewers and admins.</summary>
    public const string Review = "review";

    /// <summary>Keeping accounts, importing: admins.</summary>
    public const string Administer = "administer";

    /// <summary>The roles that meet a policy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such policy.</exception>
    public static IReadOnlyList<string> RolesOf(string policy) => policy switch
    {
        Curate => [Roles.Curator, Roles.Reviewer, Roles.Admin],
        Review => [Roles.Reviewer, Roles.Admin],
        Administer => [Roles.Admin],
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "There is no such policy."),
    };
}
