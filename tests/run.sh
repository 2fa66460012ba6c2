#!/usr/bin/env bash
# Runs every test of the default configuration and ends with "N passed, N failed".
# Fails when a test fails, when a project has no tests, or when the code is not formatted.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDTERMINALLOGGER=off

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0

step() { printf '\n== %s\n' "$1"; }

step "build"
if ! dotnet build ComplianceFunctions.sln -c Release >"$log" 2>&1; then
  grep -E 'error|Build FAILED' "$log" | sort -u | head -40
  printf '\nThe build failed.\n0 passed, 1 failed\n'
  exit 1
fi

step "tests"
# Some tests measure on a labelled corpus beside the checkout; where it is there, skipping one is a failure.
skips=()
if [ -d ../shared/corpus ]; then skips=(--fail-skips on); else echo "No labelled corpus beside the checkout: the tests that measure on it are skipped."; fi
dotnet test --solution ComplianceFunctions.sln -c Release --no-build --no-ansi --no-progress -- "${skips[@]}" 2>&1 | tee "$log" || status=1

count() { awk -v name="$1:" '$1 == name { n += $2 } END { print n + 0 }' "$log"; }
passed=$(count succeeded)
failed=$(count failed)

step "format"
if dotnet format Default.slnf --no-restore --verify-no-changes; then
  passed=$((passed + 1))
else
  failed=$((failed + 1))
fi

if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
if [ "$passed" -eq 0 ]; then failed=$((failed + 1)); fi
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
