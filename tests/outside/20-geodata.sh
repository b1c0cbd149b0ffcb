#!/usr/bin/env bash
# GDAL, which knows nothing of this project, reads what stands in geodata/.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/outside/lib.sh

if ! command -v ogrinfo >/dev/null; then
  not_ok "ogrinfo is there (Debian package gdal-bin)"
  exit 1
fi

# The manifest says how many features the build script wrote.
while read -r file expected sum; do
  ogrinfo -ro -al -so "geodata/$file" >"$SCRATCH/info" 2>"$SCRATCH/complaint"
  count=$(sed -n 's/^Feature Count: //p' "$SCRATCH/info")
  is "ogrinfo counts the features of $file" "$expected" "$count"
  is "ogrinfo has no complaint about $file" "" "$(cat "$SCRATCH/complaint")"
  contains "$file is in longitude and latitude" "$SCRATCH/info" 'WGS 84'
  is "$file is as the build script wrote it" "$sum" "$(sha256sum "geodata/$file" | cut -d' ' -f1)"
done < <(node -e '
  const { files } = JSON.parse(require("node:fs").readFileSync("geodata/manifest.json", "utf8"));
  for (const [name, file] of Object.entries(files)) if (name.endsWith(".geojson")) console.log(name, file.features, file.sha256);')

for file in $(cd geodata && find . -name '*.geojson' -not -path './build/*' | sed 's|^\./||'); do
  grep -q "\"$file\"" geodata/manifest.json && ok "$file is in the manifest" || not_ok "$file is in the manifest"
done

ogrinfo -ro -q geodata/provinces.geojson -sql "SELECT COUNT(*) AS n FROM provinces WHERE id LIKE 'IQ-%'" >"$SCRATCH/info" 2>&1
contains "there are 18 governorates and Halabja" "$SCRATCH/info" 'n \(Integer\) = 19'
ogrinfo -ro -q geodata/areas.geojson -where "id IN ('NA-HAMRIN','BS-IQ-SY')" -al -geom=SUMMARY >"$SCRATCH/info" 2>&1
is "Hamrin and the Syrian strip are polygons" 2 "$(grep -cE '^  (MULTI)?POLYGON' "$SCRATCH/info")"
exit $bad
