namespace MapDash.Core.Curation;

/// <summary>A published event that a card may tell of once more.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Similarity">0 to 1: an order, not a probability.</param>
/// <param name="Same">What agrees: words, speaker or relay, kind or family, period, place or place_within, figures or some_figures.</param>
/// <param name="AddsOrigin">Whether the card's claims would be an origin of their own: corroboration, and not an echo.</param>
public sealed record PublishedTwin(string EventId, double Similarity, IReadOnlyList<string> Same, bool AddsOrigin);
