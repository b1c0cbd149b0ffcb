using NetTopologySuite.Geometries;

namespace MapDash.Geodata;

/// <summary>Lengths on the WGS 84 ellipsoid (Vincenty's inverse formula), so that a border is measured, not projected.</summary>
internal static class Geodesic
{
    public static double LengthKm(Geometry g)
    {
        double sum = 0;
        for (var i = 0; i < g.NumGeometries; i++)
        {
            var c = g.GetGeometryN(i).Coordinates;
            for (var k = 1; k < c.Length; k++) sum += Metres(c[k - 1], c[k]);
        }
        return sum / 1000;
    }

    private static double Metres(Coordinate p, Coordinate q)
    {
        const double a = 6378137.0, f = 1 / 298.257223563, b = a * (1 - f), rad = Math.PI / 180;
        if (p.Equals2D(q)) return 0;
        double l = (q.X - p.X) * rad, lambda = l;
        double u1 = Math.Atan((1 - f) * Math.Tan(p.Y * rad)), u2 = Math.Atan((1 - f) * Math.Tan(q.Y * rad));
        double s1 = Math.Sin(u1), c1 = Math.Cos(u1), s2 = Math.Sin(u2), c2 = Math.Cos(u2);
        double sinSigma = 0, cosSigma = 0, sigma = 0, cosSqAlpha = 0, cos2M = 0;
        for (var i = 0; i < 50; i++)
        {
            double sl = Math.Sin(lambda), cl = Math.Cos(lambda);
            sinSigma = Math.Sqrt(Math.Pow(c2 * sl, 2) + Math.Pow(c1 * s2 - s1 * c2 * cl, 2));
            cosSigma = s1 * s2 + c1 * c2 * cl;
            sigma = Math.Atan2(sinSigma, cosSigma);
            var sinAlpha = c1 * c2 * sl / sinSigma;
            cosSqAlpha = 1 - sinAlpha * sinAlpha;
            cos2M = cosSigma - 2 * s1 * s2 / cosSqAlpha;
            var k = f / 16 * cosSqAlpha * (4 + f * (4 - 3 * cosSqAlpha));
            var before = lambda;
            lambda = l + (1 - k) * f * sinAlpha *
                (sigma + k * sinSigma * (cos2M + k * cosSigma * (-1 + 2 * cos2M * cos2M)));
            if (Math.Abs(lambda - before) < 1e-12) break;
        }
        var uSq = cosSqAlpha * (a * a - b * b) / (b * b);
        var bigA = 1 + uSq / 16384 * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
        var bigB = uSq / 1024 * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
        var delta = bigB * sinSigma * (cos2M + bigB / 4 * (cosSigma * (-1 + 2 * cos2M * cos2M)
            - bigB / 6 * cos2M * (-3 + 4 * sinSigma * sinSigma) * (-3 + 4 * cos2M * cos2M)));
        return b * bigA * (sigma - delta);
    }
}
