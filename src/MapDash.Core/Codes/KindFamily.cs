namespace MapDash.Core.Codes;

/// <summary>A family of kinds: one hue on the map and in the timeline. Immutable.</summary>
/// <param name="Code">operations, attacks, law, cooperation or statements.</param>
/// <param name="Label">Label in both languages.</param>
/// <param name="Drawn">False for statements, which are listed and never drawn.</param>
public sealed record KindFamily(string Code, BilingualText Label, bool Drawn);
