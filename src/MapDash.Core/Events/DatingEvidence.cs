namespace MapDash.Core.Events;

/// <summary>A fact from elsewhere that helped to date a report; never used for the content of events.</summary>
/// <param name="Fact">The fact, in English.</param>
/// <param name="Url">Where it stands.</param>
public sealed record DatingEvidence(string Fact, string Url);
