#!/usr/bin/env bash
# CPU of one `compliance read` on the PDF files of a folder against `pdftotext` called once for each (poppler-utils), and the memory that it takes.
# A folder with fewer than 200 is gone through again until 200 are named. Usage: pdf.sh FOLDER [PROGRAM], where PROGRAM is a published `compliance`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=$(realpath "${1:?a folder of PDF files}")
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
program=${2:-}
if [ -z "$program" ]; then
  dotnet publish src/ComplianceMonitor.Cli -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -p:PublishSingleFile=true -nodeReuse:false -o "$out/product" \
    >"$out/log" 2>&1 || { tail -20 "$out/log"; exit 1; }
  program="$out/product/compliance"
fi
mkdir "$out/files"
count=0
while [ "$count" -lt 200 ]; do
  for file in "$folder"/*.pdf; do
    [ "$count" -lt 200 ] || break
    count=$((count + 1))
    cp "$file" "$out/files/$(printf '%03d' "$count").pdf"
  done
done
ours() { "$program" read --json "$out"/files/*.pdf >/dev/null 2>&1 || true; }
theirs() { for file in "$out"/files/*.pdf; do pdftotext -layout "$file" - >/dev/null 2>&1 || true; done; }
TIMEFORMAT='%U %S'
ours
a=$( { time ours; } 2>&1 )
b=$( { time theirs; } 2>&1 )
"$program" read --json "$out"/files/*.pdf >/dev/null 2>&1 & pid=$!
peak=0
while kill -0 "$pid" 2>/dev/null; do
  now=$(awk '/VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null || true)
  peak=${now:-$peak}
  sleep 0.05
done
echo "$a $b $peak" | awk '{ printf "200 PDFs          compliance read %.2f s CPU, pdftotext once a file %.2f s CPU: ratio %.2f (ceiling 1.0)\nmemory            %d MB at most (ceiling 200)\n", $1 + $2, $3 + $4, ($1 + $2) / ($3 + $4), $5 / 1000 }'
