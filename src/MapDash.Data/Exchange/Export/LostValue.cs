namespace MapDash.Data.Exchange.Export;

/// <summary>A value that a layout has no room for. Immutable.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Field">The field of the event document.</param>
/// <param name="Value">The value, shortened.</param>
/// <param name="Why">Why it is not in the file.</param>
public sealed record LostValue(string EventId, string Field, string Value, string Why);
