using MapDash.Core.Actors;
using MapDash.Core.Codes;
using MapDash.Core.Places;

namespace MapDash.Data.Exchange;

/// <summary>What a curated file may refer to. Immutable.</summary>
/// <param name="Codes">Code lists.</param>
/// <param name="Actors">Actor register.</param>
/// <param name="Gazetteer">Places.</param>
public sealed record CuratedContext(Codebook Codes, ActorRegister Actors, Gazetteer Gazetteer);
