#!/usr/bin/env bash
# What `dotnet publish` makes runs from another folder than the repository's, and serves every file with its contents.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/outside/lib.sh

target=$SCRATCH/published
if dotnet publish src/MapDash -c Release --no-build -o "$target" -nodeReuse:false >"$SCRATCH/publish.log" 2>&1; then
  ok "the product publishes"
else
  not_ok "the product publishes" "$(tail -5 "$SCRATCH/publish.log")"
  exit 1
fi

port=$(free_port)
base=http://127.0.0.1:$port
if start "$target/MapDash.dll" "$port" "$SCRATCH/published.db"; then
  ok "the published product becomes ready in a folder that is not the repository"
else
  not_ok "the published product becomes ready in a folder that is not the repository"
  exit 1
fi

# A served file must be there, not empty, and of the size that stands on the disk.
served() {
  local code size
  read -r code size < <(curl -s -o "$SCRATCH/body" -w '%{http_code} %{size_download}' "$base/$1")
  if [ "$code" == 200 ] && [ "$size" -gt 0 ]; then ok "$1 is served with its contents"; else not_ok "$1 is served with its contents" "status $code, $size bytes"; fi
}

curl -s "$base/" >"$SCRATCH/home.html"
contains "the start page is an HTML document" "$SCRATCH/home.html" '<!doctype html>'
assets=$(grep -oE '(href|src)="[^"#]+\.(css|js|svg|woff2|png|ico)"' "$SCRATCH/home.html" | sed -E 's/^[a-z]+="//; s/"$//' | sort -u)
for asset in $assets; do
  case $asset in
    http:*|https:*|//*) not_ok "$asset comes from this host" ;;
    *) served "${asset#/}" ;;
  esac
done
[ "$(wc -w <<<"$assets")" -ge 4 ] && ok "the start page names its assets" || not_ok "the start page names its assets" "found: $assets"
for file in wwwroot/fonts/*.woff2; do
  served "${file#wwwroot/}"
  cmp -s "$file" "$SCRATCH/body" && ok "${file#wwwroot/} arrives unchanged" || not_ok "${file#wwwroot/} arrives unchanged"
done
served app.css
served _content/Blazor.Leaflet/dist/blazor-leaflet.js

is "a live server says so" 200 "$(curl -s -o /dev/null -w '%{http_code}' "$base/healthz/live")"
is "an address that does not exist is 404" 404 "$(curl -s -o /dev/null -w '%{http_code}' "$base/no/such/page")"
is "an event that does not exist is 404" 404 "$(curl -s -o /dev/null -w '%{http_code}' "$base/events/000-E99")"
is "a source that does not exist is 404" 404 "$(curl -s -o /dev/null -w '%{http_code}' "$base/sources/999")"
is "an event that exists is 200" 200 "$(curl -s -o /dev/null -w '%{http_code}' "$base/events/004-E17")"
exit $bad
