#!/usr/bin/env bash
# Publishes `compliance` and a program that has the same verbs and nothing else, both ReadyToRun, and compares the start of --help.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rounds=${1:-40}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
publish() {
  dotnet publish "$1" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -p:PublishSingleFile=true -o "$out/$2" >"$out/log" 2>&1 \
    || { tail -20 "$out/log"; exit 1; }
}
publish src/ComplianceMonitor.Cli product
publish tests/ComplianceMonitor.ColdStart bare
ours="$out/product/compliance"
bare="$out/bare/bare"
mean() { # program -> milliseconds, the mean of the middle half of the rounds
  for _ in $(seq "$rounds"); do
    local start end
    start=$(date +%s%N); "$1" --help >/dev/null; end=$(date +%s%N)
    echo $(((end - start) / 1000))
  done | sort -n | awk '{ v[NR] = $1 } END { for (i = int(NR / 4) + 1; i <= int(NR * 3 / 4); i++) { s += v[i]; n++ } printf "%.1f", s / n / 1000 }'
}
"$ours" --help >/dev/null; "$bare" --help >/dev/null
a=$(mean "$ours"); b=$(mean "$bare")
awk -v a="$a" -v b="$b" 'BEGIN { printf "cold start        compliance %.1f ms, bare %.1f ms: ratio %.2f (ceiling 1.3)\n", a, b, a / b }'
