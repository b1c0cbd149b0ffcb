using System.Globalization;

namespace MapDash.Data.Exchange.Export.GeoPackage;

/// <summary>
/// How QGIS draws the tables: hue by family, form by how exactly the place is known, as on our own map. The table
/// <c>layer_styles</c> is the one that QGIS and GDAL look for.
/// </summary>
internal static class GeoPackageStyles
{
    private static readonly (string Family, string Colour)[] Hues =
        [("operations", "39,71,125"), ("attacks", "184,64,26"), ("law", "146,88,184"), ("cooperation", "27,120,114"), ("statements", "99,109,114")];

    private static readonly (string Precision, string Label)[] Areas =
        [("named_area", "named area"), ("border_strip", "border strip"), ("province", "governorate"), ("district", "district")];

    public static void Write(GeoPackageFile file)
    {
        file.Run(
            """
            CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256),
              f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
              update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))
            """);
        using (var contents = file.Insert("gpkg_contents", "table_name", "data_type", "identifier", "description"))
        {
            GeoPackageFile.Add(contents, "layer_styles", "attributes", "layer_styles", "Styles for QGIS");
        }

        using var insert = file.Insert("layer_styles", "f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName", "styleQML", "styleSLD", "useAsDefault", "description", "owner", "ui");
        foreach (var (table, rules) in new[] { ("event", EventRules()), ("place", PlaceRules()) })
        {
            GeoPackageFile.Add(insert, "", "", table, "geom", table, Qml(rules), Sld(table, rules), 1, "MapDash: hue by family, form by precision of the place", "MapDash", "");
        }
    }

    private static Rule[] EventRules() =>
    [
        .. Hues.Select(hue => new Rule($"{hue.Family}, exact or settlement", $"\"family\" = '{hue.Family}' AND \"place_precision\" IN ('exact','settlement')", hue.Colour, Form.Disc)),
        .. Hues.SelectMany(hue => Areas.Select(area => new Rule($"{hue.Family}, {area.Label}", $"\"family\" = '{hue.Family}' AND \"place_precision\" = '{area.Precision}'", hue.Colour,
            area.Precision == "province" ? Form.Hatch : Form.Lines))),
    ];

    private static Rule[] PlaceRules() =>
    [
        new("exact or settlement", "\"place_precision\" IN ('exact','settlement')", "27,35,39", Form.Disc),
        .. Areas.Select(area => new Rule(area.Label, $"\"place_precision\" = '{area.Precision}'", "70,80,86", area.Precision == "province" ? Form.Hatch : Form.Soft)),
    ];

    // No type of geometry is named: QGIS opens the points and the areas of a table as layers of their own and refuses a style that
    // names another type. Geometry generators let the same rules serve both.
    private static string Qml(Rule[] rules) => string.Concat(
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22\" styleCategories=\"Symbology\">\n<renderer-v2 type=\"RuleRenderer\" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">\n<rules key=\"root\">\n",
        string.Concat(rules.Select((rule, at) => string.Create(CultureInfo.InvariantCulture,
            $"<rule key=\"r{at}\" symbol=\"{at}\" label=\"{Escape(rule.Label)}\" filter=\"{Escape(rule.Filter)}\"/>\n"))),
        "</rules>\n<symbols>\n",
        string.Concat(rules.Select((rule, at) => Symbol(rule, at))),
        "</symbols>\n</renderer-v2>\n<blendMode>0</blendMode>\n<featureBlendMode>0</featureBlendMode>\n</qgis>\n");

    private static string Symbol(Rule rule, int at)
    {
        var name = at.ToString(CultureInfo.InvariantCulture);
        return rule.Form switch
        {
            Form.Disc => Generated(name, "marker", "Marker", "centroid($geometry)", "SimpleMarker",
                ("name", "circle"), ("color", "255,255,255,255"), ("outline_color", $"{rule.Colour},255"), ("outline_width", "0.5"), ("size", "2.2"), ("size_unit", "MM")),
            Form.Hatch => Generated(name, "fill", "Fill", "$geometry", "LinePatternFill",
                ("angle", "45"), ("distance", "2.2"), ("distance_unit", "MM"), ("line_width", "0.2"), ("color", $"{rule.Colour},150")),

            // A hundred events on one range, each a pale fill, would be one solid colour; lines fall on lines.
            Form.Lines => Generated(name, "fill", "Fill", "$geometry", "LinePatternFill",
                ("angle", "135"), ("distance", "3.4"), ("distance_unit", "MM"), ("line_width", "0.15"), ("color", $"{rule.Colour},130")),
            _ => Generated(name, "fill", "Fill", "$geometry", "SimpleFill",
                ("color", $"{rule.Colour},38"), ("style", "solid"), ("outline_style", "no")),
        };
    }

    private static string Generated(string name, string type, string kind, string geometry, string layer, params (string Key, string Value)[] properties) =>
        $"<symbol name=\"{name}\" type=\"{type}\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">\n<layer class=\"GeometryGenerator\" enabled=\"1\" locked=\"0\" pass=\"0\">\n" +
        $"<Option type=\"Map\"><Option name=\"SymbolType\" type=\"QString\" value=\"{kind}\"/><Option name=\"geometryModifier\" type=\"QString\" value=\"{geometry}\"/></Option>\n" +
        $"<symbol name=\"@{name}@0\" type=\"{type}\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\"><layer class=\"{layer}\" enabled=\"1\" locked=\"0\" pass=\"0\">" +
        $"<Option type=\"Map\">{string.Concat(properties.Select(property => $"<Option name=\"{property.Key}\" type=\"QString\" value=\"{property.Value}\"/>"))}</Option></layer></symbol>\n</layer>\n</symbol>\n";

    private static string Sld(string table, Rule[] rules) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<StyledLayerDescriptor xmlns=\"http://www.opengis.net/sld\" xmlns:ogc=\"http://www.opengis.net/ogc\" version=\"1.0.0\">\n" +
        $"<NamedLayer><Name>{table}</Name><UserStyle><FeatureTypeStyle>\n{string.Concat(rules.Select(SldRule))}</FeatureTypeStyle></UserStyle></NamedLayer>\n</StyledLayerDescriptor>\n";

    private static string SldRule(Rule rule)
    {
        var hex = "#" + string.Concat(rule.Colour.Split(',').Select(part => int.Parse(part, CultureInfo.InvariantCulture).ToString("x2", CultureInfo.InvariantCulture)));
        var symbol = rule.Form == Form.Disc
            ? $"<PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName><Fill><CssParameter name=\"fill\">#ffffff</CssParameter></Fill><Stroke><CssParameter name=\"stroke\">{hex}</CssParameter><CssParameter name=\"stroke-width\">2</CssParameter></Stroke></Mark><Size>9</Size></Graphic></PointSymbolizer>"
            : $"<PolygonSymbolizer><Fill><CssParameter name=\"fill\">{hex}</CssParameter><CssParameter name=\"fill-opacity\">0.25</CssParameter></Fill></PolygonSymbolizer>";
        return $"<Rule><Name>{Escape(rule.Label)}</Name>{symbol}</Rule>\n";
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private enum Form
    {
        Disc,
        Hatch,
        Lines,
        Soft,
    }

    private sealed record Rule(string Label, string Filter, string Colour, Form Form);
}
