using MapDash.Reading.Dates;
using MapDash.Reading.Mentions;
using MapDash.Reading.Numbers;
using MapDash.Reading.Text;

namespace MapDash.Reading.Drafts;

/// <summary>What was found in an article before events are made of it.</summary>
internal sealed record Findings(
    IReadOnlyList<Token> Tokens, Anchor Anchor, IReadOnlyList<Mention> Mentions, IReadOnlyList<TimeMention> Times, IReadOnlyList<FigureMention> Figures);
