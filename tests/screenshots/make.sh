#!/usr/bin/env bash
# Makes the README's pictures from the built product: tests/screenshots/*.png.
set -eu
cd "$(dirname "$0")/../.."
command -v pngquant >/dev/null || { [ "$(id -u)" -eq 0 ] && apt-get install -y --no-install-recommends pngquant >/dev/null 2>&1; } || true
dotnet build MapDash.sln -c Release -v quiet -nodeReuse:false
MAPDASH_TEST_PORT=5080 MAPDASH_SCREENSHOTS=$PWD/tests/screenshots dotnet test tests/MapDash.Browser.Tests -c Release --no-build --filter Category=Screenshots
# 256 colours are enough for flat panels and text, and a third of the bytes.
if command -v pngquant >/dev/null; then
  for picture in tests/screenshots/*.png; do
    pngquant --force --skip-if-larger --strip --quality 80-98 --output "$picture" "$picture" || true
  done
else
  echo "pngquant is not there: the pictures stay large"
fi
ls -l tests/screenshots/*.png
