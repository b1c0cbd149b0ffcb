namespace MapDash.Components.Pages.Explore;

/// <summary>An address as far as it could be followed.</summary>
/// <param name="State">The state.</param>
/// <param name="Dropped">Parts that mean nothing here, as <c>name=value</c>.</param>
public sealed record ParsedAddress(ExploreState State, IReadOnlyList<string> Dropped);
