namespace MapDash.Core.Events;

/// <summary>An actor's part in an event. Immutable.</summary>
/// <param name="ActorId">Id in the register.</param>
/// <param name="Role">Code of the list <c>actor_roles</c>.</param>
/// <param name="Words">The words that name it, or null where it is understood from the context.</param>
public sealed record EventActor(string ActorId, string Role, TextSpan? Words);
