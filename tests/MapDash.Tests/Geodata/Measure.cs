using NetTopologySuite.Geometries;

namespace MapDash.Tests.Geodata;

/// <summary>
/// Areas and lengths on the ellipsoid WGS 84, reckoned another way than the build script does: areas in the cylindrical
/// equal-area projection, lengths by the radii of curvature at the middle of each step.
/// </summary>
internal static class Measure
{
    private const double Axis = 6378.137;
    private const double Squared = 0.00669437999014;
    private static readonly double Eccentricity = Math.Sqrt(Squared);

    /// <summary>Square kilometres of a shape in degrees.</summary>
    public static double AreaKm2(Geometry shape)
    {
        var flat = shape.Copy();
        flat.Apply(new Flatten());
        return flat.Area;
    }

    /// <summary>Kilometres of a line in degrees.</summary>
    public static double LengthKm(Geometry line)
    {
        var sum = 0.0;
        for (var part = 0; part < line.NumGeometries; part++)
        {
            var vertices = line.GetGeometryN(part).Coordinates;
            for (var at = 1; at < vertices.Length; at++)
            {
                sum += Step(vertices[at - 1], vertices[at]);
            }
        }

        return sum;
    }

    private static double Step(Coordinate from, Coordinate to)
    {
        var middle = double.DegreesToRadians((from.Y + to.Y) / 2);
        var shrink = 1 - (Squared * Math.Pow(Math.Sin(middle), 2));
        var north = Axis * (1 - Squared) / Math.Pow(shrink, 1.5) * double.DegreesToRadians(to.Y - from.Y);
        var east = Axis / Math.Sqrt(shrink) * Math.Cos(middle) * double.DegreesToRadians(to.X - from.X);
        return Math.Sqrt((north * north) + (east * east));
    }

    private sealed class Flatten : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence)
        {
            for (var at = 0; at < sequence.Count; at++)
            {
                var sine = Math.Sin(double.DegreesToRadians(sequence.GetY(at)));
                var q = (1 - Squared) * ((sine / (1 - (Squared * sine * sine))) + (Math.Atanh(Eccentricity * sine) / Eccentricity));
                sequence.SetX(at, Axis * double.DegreesToRadians(sequence.GetX(at)));
                sequence.SetY(at, Axis * q / 2);
            }
        }
    }
}
