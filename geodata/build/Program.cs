using System.Text.Json.Nodes;
using MapDash.Geodata;

// One argument: the geodata folder. Reads build/work and author/, writes every output beside them, then checks.
var inputs = new Inputs(Path.GetFullPath(args is [var folder] ? folder : ".."));
var provinces = new Provinces(inputs);
var lines = new Lines(inputs, provinces);
var water = new Water(inputs);
var areas = new Areas(inputs, provinces, water, lines);
var places = new Places(inputs, provinces);
var basemap = new Basemap(inputs, provinces, water);

var output = new Output(inputs.Root);
output.Collection("provinces.geojson", provinces.Features, 5);
output.Collection("provinces.display.geojson", provinces.Display, 4);
output.Collection("areas.geojson", areas.Features, 4);
output.Collection("lines.geojson", lines.Features, 5);
output.Collection("places.geojson", places.Features, 5);
output.Collection("basemap/neighbours.geojson", basemap.Neighbours, 4);
output.Collection("basemap/rivers.geojson", basemap.Rivers, 4);
output.Collection("basemap/lakes.geojson", basemap.Lakes, 4);

var checks = new Checks();
checks.Provinces(provinces);
checks.Borders(lines);
checks.Areas(areas, provinces);
checks.Places(places, areas, provinces);
checks.Basemap(basemap, output);
output.Manifest(checks.Figures);
return checks.Failed;
