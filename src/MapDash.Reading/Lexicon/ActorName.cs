namespace MapDash.Reading.Lexicon;

/// <summary>What a name of actors stands for.</summary>
/// <param name="Ids">The actors; several where one phrase names two.</param>
/// <param name="Context">Where the name counts as theirs.</param>
internal sealed record ActorName(string[] Ids, NameContext Context);
