using System.Text.Json;
using MapDash.Core.Time;
using NetTopologySuite.Geometries;

namespace MapDash.Api.Ogc;

/// <summary>
/// The features of a collection in one dataset version, in an order that never changes. Implementations are immutable and safe
/// to share between threads.
/// </summary>
internal interface IFeatures
{
    /// <summary>The collection's id, without dots.</summary>
    string Id { get; }

    /// <summary>The properties that a filter may name.</summary>
    IReadOnlyList<Queryable> Queryables { get; }

    /// <summary>Names of the parameters that only this collection takes.</summary>
    IReadOnlyCollection<string> FilterNames { get; }

    /// <summary>The properties that a table for people shows, in their order.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The least box around all features; null where none has a shape.</summary>
    Envelope? Extent { get; }

    /// <summary>The days that the features lie in, an open end open; null where they have no time.</summary>
    DateWindow? Days { get; }

    /// <summary>The positions of what is selected, ascending. The array must not be changed.</summary>
    int[] Select(Selection selection);

    /// <summary>The position of the feature of an id; null where there is none.</summary>
    int? Find(string id);

    /// <summary>The id at a position.</summary>
    string IdAt(int position);

    /// <summary>The shape at a position (EPSG:4326, longitude first), or null.</summary>
    Geometry? ShapeAt(int position);

    /// <summary>Writes the properties at a position into the open object.</summary>
    void WriteProperties(Utf8JsonWriter writer, int position);
}
