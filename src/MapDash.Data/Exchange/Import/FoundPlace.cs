using MapDash.Core.Places;

namespace MapDash.Data.Exchange.Import;

/// <summary>Where a row of another data set happened, in our places. Immutable.</summary>
/// <param name="Place">The place, or null where none is known.</param>
/// <param name="Added">Places that the gazetteer may lack.</param>
/// <param name="Precision">How exactly the place is known.</param>
/// <param name="Provinces">The governorates that the words settle.</param>
internal sealed record FoundPlace(Place? Place, IReadOnlyList<Place> Added, PlacePrecision Precision, IReadOnlyList<string> Provinces)
{
    /// <summary>Nothing is known.</summary>
    public static FoundPlace Nowhere { get; } = new(null, [], PlacePrecision.Unknown, []);
}
