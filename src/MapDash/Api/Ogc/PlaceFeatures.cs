using System.Text.Json;
using MapDash.Api.Ogc.Cql2;
using MapDash.Core;
using MapDash.Core.Places;
using MapDash.Core.Time;
using NetTopologySuite.Geometries;

namespace MapDash.Api.Ogc;

/// <summary>Places of the gazetteer as features: all of them, the governorates or the named areas. Immutable, thread-safe.</summary>
internal sealed class PlaceFeatures : IFeatures
{
    private static readonly IReadOnlyList<Queryable<Place>> Known =
    [
        new("id", PropertyType.Text, "Id in the gazetteer", place => place.Id),
        new("name_en", PropertyType.Text, "Name in English", place => place.Name.En),
        new("name_ar", PropertyType.Text, "Name in Arabic", place => place.Name.Ar),
        new("precision", PropertyType.Text, "How exactly the name gives a place", place => CodeName.Of(place.Precision))
        {
            Codes = [.. Enum.GetValues<PlacePrecision>().Select(CodeName.Of)],
        },
        new("kind", PropertyType.Text, "What it is", place => place.Kind),
        new("province", PropertyType.Text, "The one governorate that the name itself settles", place => place.Province),
        new("radius_km", PropertyType.Number, "True radius of a settlement in kilometres, 0 for areas", place => place.RadiusKm),
        new("soft_edge_km", PropertyType.Number, "Width of the soft edge of an area in kilometres", place => place.SoftEdgeKm),
        new("foreign", PropertyType.Boolean, "Outside Iraq", place => place.Foreign),
        new("indicative", PropertyType.Boolean, "The outline is an indication only", place => place.Indicative),
        new("geometry", PropertyType.Geometry, "Its shape; null where nothing can honestly be drawn", place => place.Geometry),
    ];

    private readonly Place[] _places;
    private readonly Dictionary<string, int> _byId;
    private readonly SelectionCache _selected = new(1 << 18);

    /// <summary>A collection of places.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="places">The places.</param>
    public PlaceFeatures(string id, IEnumerable<Place> places)
    {
        Id = id;
        _places = [.. places.OrderBy(place => place.Id, StringComparer.Ordinal)];
        _byId = _places.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        var extent = new Envelope();
        foreach (var place in _places)
        {
            extent.ExpandToInclude(place.Geometry?.EnvelopeInternal ?? new Envelope());
        }

        Extent = extent.IsNull ? null : extent;
    }

    /// <inheritdoc />
    public string Id { get; }

    /// <inheritdoc />
    public IReadOnlyList<Queryable> Queryables => Known;

    /// <inheritdoc />
    public IReadOnlyCollection<string> FilterNames => [];

    /// <inheritdoc />
    public IReadOnlyList<string> Columns { get; } = ["name_en", "name_ar", "kind", "precision", "province"];

    /// <inheritdoc />
    public Envelope? Extent { get; }

    /// <inheritdoc />
    public DateWindow? Days => null;

    /// <inheritdoc />
    public int[] Select(Selection selection) => _selected.Get(selection.Key, () =>
    {
        var condition = CqlCondition.Of(selection.Condition, Known);
        return [.. Enumerable.Range(0, _places.Length).Where(at =>
            (selection.Box is null || _places[at].Geometry is not { } shape || selection.Box.Meets(shape)) && condition(_places[at]))];
    });

    /// <inheritdoc />
    public int? Find(string id) => _byId.TryGetValue(id, out var at) ? at : null;

    /// <inheritdoc />
    public string IdAt(int position) => _places[position].Id;

    /// <inheritdoc />
    public Geometry? ShapeAt(int position) => _places[position].Geometry;

    /// <inheritdoc />
    public void WriteProperties(Utf8JsonWriter writer, int position)
    {
        var place = _places[position];
        writer.WriteString("id", place.Id);
        writer.WriteString("name_en", place.Name.En);
        writer.WriteString("name_ar", place.Name.Ar);
        writer.WriteString("precision", CodeName.Of(place.Precision));
        writer.WriteString("kind", place.Kind);
        writer.WriteString("province", place.Province);
        WriteTexts(writer, "parents", place.Parents);
        WriteTexts(writer, "variants", place.Variants);
        writer.WriteNumber("radius_km", place.RadiusKm);
        writer.WriteNumber("soft_edge_km", place.SoftEdgeKm);
        writer.WriteBoolean("foreign", place.Foreign);
        writer.WriteBoolean("indicative", place.Indicative);
        writer.WriteString("definition_en", place.Definition.En);
        writer.WriteString("definition_ar", place.Definition.Ar);
        writer.WriteString("certainty", place.Certainty);
        writer.WriteString("source", place.Source);
        writer.WriteString("note", place.Note);
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
