using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace MapDash.Geodata;

/// <summary>
/// Albers equal-area on the WGS 84 ellipsoid (parallels 30.5 and 36, centre 44 E 33 N), in metres.
/// Every buffer and every area is made here: degrees are not a unit of length.
/// </summary>
internal static class Albers
{
    private const double A = 6378137.0, F = 1 / 298.257223563, Rad = Math.PI / 180;
    private static readonly double E2 = F * (2 - F), E = Math.Sqrt(F * (2 - F));
    private static readonly double N, C, Rho0;

    static Albers()
    {
        double m1 = M(30.5 * Rad), m2 = M(36 * Rad), q1 = Q(30.5 * Rad), q2 = Q(36 * Rad);
        N = (m1 * m1 - m2 * m2) / (q2 - q1);
        C = m1 * m1 + N * q1;
        Rho0 = A * Math.Sqrt(C - N * Q(33 * Rad)) / N;
    }

    public static Geometry Forward(Geometry g) => Map(g, Forward);
    public static Geometry Inverse(Geometry g) => Map(g, Inverse);

    public static (double X, double Y) Forward(double lon, double lat)
    {
        double rho = A * Math.Sqrt(C - N * Q(lat * Rad)) / N, theta = N * (lon - 44) * Rad;
        return (rho * Math.Sin(theta), Rho0 - rho * Math.Cos(theta));
    }

    public static (double X, double Y) Inverse(double x, double y)
    {
        double dy = Rho0 - y, rho = Math.Sqrt(x * x + dy * dy), theta = Math.Atan2(x, dy);
        double q = (C - Math.Pow(rho * N / A, 2)) / N, phi = Math.Asin(q / 2);
        for (var i = 0; i < 12; i++)
        {
            double s = Math.Sin(phi), t = 1 - E2 * s * s;
            phi += t * t / (2 * Math.Cos(phi)) * (q / (1 - E2) - s / t + Math.Log((1 - E * s) / (1 + E * s)) / (2 * E));
        }
        return (44 + theta / N / Rad, phi / Rad);
    }

    public static double AreaKm2(Geometry lonLat) => Forward(lonLat).Area / 1e6;

    private static double M(double phi) => Math.Cos(phi) / Math.Sqrt(1 - E2 * Math.Pow(Math.Sin(phi), 2));

    private static double Q(double phi)
    {
        var s = Math.Sin(phi);
        return (1 - E2) * (s / (1 - E2 * s * s) - Math.Log((1 - E * s) / (1 + E * s)) / (2 * E));
    }

    private static Geometry Map(Geometry g, Func<double, double, (double X, double Y)> f) =>
        new GeometryEditor(g.Factory).Edit(g, new Op(f));

    private sealed class Op(Func<double, double, (double X, double Y)> f) : GeometryEditor.CoordinateOperation
    {
        public override Coordinate[] Edit(Coordinate[] coordinates, Geometry geometry) =>
            [.. coordinates.Select(c => { var (x, y) = f(c.X, c.Y); return new Coordinate(x, y); })];
    }
}
