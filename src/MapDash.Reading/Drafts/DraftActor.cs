namespace MapDash.Reading.Drafts;

/// <summary>An actor of a draft event.</summary>
/// <param name="Id">Id in the register.</param>
/// <param name="Role">Code of the list <c>actor_roles</c>.</param>
public sealed record DraftActor(string Id, string Role);
