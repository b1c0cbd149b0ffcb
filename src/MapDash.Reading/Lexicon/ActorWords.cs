namespace MapDash.Reading.Lexicon;

/// <summary>Words by which reports call an actor, as <c>lexicon/actors.json</c> has them. What each field means stands in the file.</summary>
internal sealed record ActorWords(System.Text.Json.JsonElement Id, string[] Words, string[]? Patterns, string[]? States, string[]? Listed)
{
    /// <summary>One id, or several that one phrase names.</summary>
    public string[] Ids => Id.ValueKind == System.Text.Json.JsonValueKind.Array ? [.. Id.EnumerateArray().Select(id => id.GetString()!)] : [Id.GetString()!];
}
