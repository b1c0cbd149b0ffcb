namespace MapDash.Core.Curation;

/// <summary>What a card, or the article's head, lacks before it can be published.</summary>
/// <param name="Card">Number of the card; 0 for the head of the article.</param>
/// <param name="Field">Name of the field.</param>
/// <param name="Code">What is wrong: missing, no_quote, country_only, point_not_said, period_after_report, target_missing.</param>
public sealed record CardProblem(int Card, string Field, string Code);
