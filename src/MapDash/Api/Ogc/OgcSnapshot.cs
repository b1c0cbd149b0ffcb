using System.Runtime.CompilerServices;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Data.Exchange.Documents;
using MapDash.Data.Exchange.Export;

namespace MapDash.Api.Ogc;

/// <summary>
/// The collections of one dataset version, of what may be passed on: made for the first who asks, and gone with the snapshot. Immutable, thread-safe.
/// </summary>
internal sealed class OgcSnapshot
{
    private static readonly ConditionalWeakTable<EventIndex, Lazy<OgcSnapshot>> Made = [];

    private OgcSnapshot(EventIndex index)
    {
        Index = index;
        Attribution = ExportNotes.Of(index.Dataset, index.Events, "").Attribution;
        var places = PlacesOf(index).ToArray();
        Collections =
        [
            new EventFeatures(index),
            new PlaceFeatures("places", places),
            new PlaceFeatures("provinces", places.Where(place => place is { Precision: PlacePrecision.Province, Foreign: false })),
            new PlaceFeatures("areas", places.Where(place => !place.Foreign && place.Geometry is not null &&
                place.Precision is PlacePrecision.NamedArea or PlacePrecision.BorderStrip or PlacePrecision.District)),
        ];
    }

    /// <summary>What is owed to others, and belongs on anything made with the data.</summary>
    public string Attribution { get; }

    /// <summary>The snapshot.</summary>
    public EventIndex Index { get; }

    /// <summary>Number of the dataset version.</summary>
    public int Version => Index.Dataset.Version.Number;

    /// <summary>The collections, in the order in which they are listed.</summary>
    public IReadOnlyList<IFeatures> Collections { get; }

    /// <summary>The collections of a snapshot. Who asks while they are made waits for them.</summary>
    public static OgcSnapshot Of(EventIndex index) => Made.GetValue(index, static key => new Lazy<OgcSnapshot>(() => new OgcSnapshot(key))).Value;

    /// <summary>The collection of an id.</summary>
    /// <exception cref="OgcException">There is none.</exception>
    public IFeatures Collection(string id) => Collections.FirstOrDefault(each => each.Id == id)
        ?? throw OgcException.Missing($"There is no collection '{(id.Length <= 80 ? id : id[..80] + "…")}'. There are {string.Join(", ", Collections.Select(each => each.Id))}.");

    // A place that an import added from data which may not be passed on is part of that data.
    private static IEnumerable<Place> PlacesOf(EventIndex index)
    {
        var open = index.Events.SelectMany(reported => reported.Places).Select(place => place.PlaceId).ToHashSet(StringComparer.Ordinal);
        return index.Dataset.Gazetteer.Places.Where(place =>
            !place.Id.StartsWith(EventDocument.ImportedPrefix, StringComparison.Ordinal) || open.Contains(place.Id));
    }
}
