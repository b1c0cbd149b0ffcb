namespace Blazor.Leaflet;

/// <summary>What was selected on the map, by pointer or key. Immutable, except that the lists are the caller's own.</summary>
/// <param name="PlaceId">Id of the place; of a cluster, the place it is named after.</param>
/// <param name="PlaceIds">Every place of the symbol: one, or the members of a cluster.</param>
/// <param name="Items">
/// Ordinals of the items there that match mask and window, in order of start. At most 1000, so that the message stays
/// below the default limit of a circuit; <paramref name="Total"/> tells how many there are.
/// </param>
/// <param name="Total">How many items match there.</param>
/// <param name="X">Pixels from the left edge of the map element.</param>
/// <param name="Y">Pixels from the top edge of the map element.</param>
public sealed record SymbolSelected(
    string PlaceId,
    IReadOnlyList<string> PlaceIds,
    IReadOnlyList<int> Items,
    int Total,
    double X,
    double Y);
