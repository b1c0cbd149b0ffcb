using System.Text.Json.Nodes;
using NetTopologySuite.Algorithm.Construct;
using NetTopologySuite.Densify;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Buffer;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Simplify;

namespace MapDash.Geodata;

/// <summary>The few geometric moves the steps share. Lengths are kilometres on the ground, coordinates longitude and latitude.</summary>
internal static class Shapes
{
    private static GeometryFactory F => Inputs.Factory;

    public static Coordinate[] Points(JsonNode coordinates) =>
        [.. coordinates.AsArray().Select(p => new Coordinate((double)p![0]!, (double)p[1]!))];

    public static Geometry Polygon(Coordinate[] ring) =>
        F.CreatePolygon(ring[0].Equals2D(ring[^1]) ? ring : [.. ring, ring[0].Copy()]);

    /// <summary>Chaikin's corner cutting: a hand-drawn hexagon becomes a curve that suggests no surveyed corner.</summary>
    public static Coordinate[] Smooth(Coordinate[] c, int times, bool closed)
    {
        for (; times > 0; times--)
        {
            var next = new List<Coordinate>();
            if (!closed) next.Add(c[0]);
            for (var i = 0; i < (closed ? c.Length : c.Length - 1); i++)
            {
                Coordinate p = c[i], q = c[(i + 1) % c.Length];
                next.Add(Between(p, q, 0.25));
                next.Add(Between(p, q, 0.75));
            }
            if (!closed) next.Add(c[^1]);
            c = [.. next];
        }
        return c;
    }

    /// <summary>A ridge or valley: the axis swollen by a half-width that changes along it, so that its ends taper.</summary>
    public static Geometry Tapered(Coordinate[] axis, double[] widthsKm, int times)
    {
        // The widths ride along as a third ordinate, so that smoothing treats them as it treats the axis.
        var withWidth = axis.Select((c, i) => (Coordinate)new CoordinateZ(c.X, c.Y, widthsKm[i])).ToArray();
        var smooth = SmoothZ(withWidth, times);
        var line = Albers.Forward(F.CreateLineString([.. smooth.Select(c => new Coordinate(c.X, c.Y))]));
        return Albers.Inverse(VariableBuffer.Buffer(line, [.. smooth.Select(c => c.Z * 1000)]));
    }

    private static Coordinate[] SmoothZ(Coordinate[] c, int times)
    {
        var xy = Smooth(c, times, closed: false);
        var z = Smooth([.. c.Select((p, i) => new Coordinate(i, p.Z))], times, closed: false);
        return [.. xy.Select((p, i) => new CoordinateZ(p.X, p.Y, z[i].Y))];
    }

    public static Geometry Buffer(Geometry g, double km) => Albers.Inverse(Albers.Forward(Dense(g)).Buffer(km * 1000, 12));

    /// <summary>Takes the corners off: out, in twice, out again.</summary>
    public static Geometry Rounded(Geometry g, double km) =>
        Albers.Inverse(Albers.Forward(Dense(g)).Buffer(km * 1000, 8).Buffer(-2000 * km, 8).Buffer(km * 1000, 8));

    public static Geometry Simple(Geometry g, double km) =>
        Albers.Inverse(TopologyPreservingSimplifier.Simplify(Albers.Forward(g), km * 1000));

    /// <summary>A straight edge in degrees stays that edge when projected only if it has points to bend at.</summary>
    private static Geometry Dense(Geometry g) => Densifier.Densify(g, 0.05);

    public static Geometry Areal(Geometry g) => F.BuildGeometry([.. PolygonExtracter.GetPolygons(g)]).Buffer(0);

    public static Geometry Lineal(Geometry g)
    {
        var merger = new NetTopologySuite.Operation.Linemerge.LineMerger();
        merger.Add(LineStringExtracter.GetGeometry(g));
        return F.BuildGeometry(merger.GetMergedLineStrings().ToArray());
    }

    /// <summary>Rounds to a grid and stays valid; shells run anticlockwise as GeoJSON asks.</summary>
    public static Geometry Grid(Geometry g, int decimals)
    {
        var rounded = UnaryUnionNG.Union(g, new PrecisionModel(Math.Pow(10, decimals)));
        return g.Dimension == Dimension.Surface ? Oriented(Areal(rounded)) : rounded;
    }

    /// <summary>Rounds each vertex alone: in a coverage the neighbours' shared vertices then stay the same.</summary>
    public static Geometry GridVertices(Geometry g, int decimals) =>
        Oriented(new GeometryEditor(F).Edit(g, new Rounding(decimals)));

    public static Geometry GridLine(Geometry g, int decimals) => new GeometryEditor(F).Edit(g, new Rounding(decimals));

    private static Geometry Oriented(Geometry g)
    {
        var polygons = PolygonExtracter.GetPolygons(g).Cast<Polygon>()
            .Select(p => F.CreatePolygon(Turned(p.Shell, true), [.. p.Holes.Select(h => Turned(h, false))])).ToArray();
        return polygons.Length == 1 ? polygons[0] : F.CreateMultiPolygon(polygons);
    }

    private static LinearRing Turned(LinearRing r, bool ccw) => r.IsCCW == ccw ? r : (LinearRing)r.Reverse();

    /// <summary>The centre of the largest circle inside (polylabel), made in metres.</summary>
    public static Coordinate Label(Geometry g)
    {
        var c = MaximumInscribedCircle.GetCenter(Albers.Forward(g), 200).Coordinate;
        var (x, y) = Albers.Inverse(c.X, c.Y);
        return new Coordinate(Math.Round(x, 3), Math.Round(y, 3));
    }

    public static JsonArray Box(Geometry g)
    {
        var e = g.EnvelopeInternal;
        return [Math.Round(e.MinX, 4), Math.Round(e.MinY, 4), Math.Round(e.MaxX, 4), Math.Round(e.MaxY, 4)];
    }

    private static Coordinate Between(Coordinate p, Coordinate q, double t) =>
        new(p.X + (q.X - p.X) * t, p.Y + (q.Y - p.Y) * t);

    private sealed class Rounding(int decimals) : GeometryEditor.CoordinateOperation
    {
        public override Coordinate[] Edit(Coordinate[] c, Geometry g)
        {
            var list = new CoordinateList();
            foreach (var p in c) list.Add(new Coordinate(Math.Round(p.X, decimals), Math.Round(p.Y, decimals)), false);
            return list.ToCoordinateArray();
        }
    }
}
