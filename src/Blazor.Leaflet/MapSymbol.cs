namespace Blazor.Leaflet;

/// <summary>
/// A place that may carry items. Immutable, equal by value. Its position in the list given to the layer is the
/// <c>place</c> number of the columns file.
/// </summary>
/// <param name="Id">The place's id, the same as the feature id of its polygon, if it has one.</param>
/// <param name="Shape">How the place is drawn.</param>
/// <param name="Lat">Latitude of the label anchor, degrees.</param>
/// <param name="Lng">Longitude of the label anchor, degrees.</param>
/// <param name="South">Southern edge of the place's bounding box, degrees; the box decides what is in view.</param>
/// <param name="West">Western edge, degrees.</param>
/// <param name="North">Northern edge, degrees.</param>
/// <param name="East">Eastern edge, degrees.</param>
/// <param name="Label">Name to draw, in the language of the page.</param>
/// <param name="Group">The group (such as a province id) a cluster never crosses; null groups with nothing.</param>
/// <param name="RadiusMetres">True radius of the place on the ground, metres; 0 if unknown.</param>
/// <param name="Rank">Importance of the name, 0 first. A cluster is named after its lowest rank.</param>
public sealed record MapSymbol(
    string Id,
    SymbolShape Shape,
    double Lat,
    double Lng,
    double South,
    double West,
    double North,
    double East,
    string Label,
    string? Group,
    double RadiusMetres,
    int Rank);
