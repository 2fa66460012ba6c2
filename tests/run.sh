#!/usr/bin/env bash
# Runs every test and ends with "N passed, N failed": the default configuration, then, where its packages can be restored, the Azure one.
# Fails when a test fails, when a project has no tests, or when the code is not formatted; with REQUIRE_AZURE=1 also when Azure is skipped.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDTERMINALLOGGER=off

work=$(mktemp -d)
log="$work/log"
all="$work/tests"
emulator=
trap 'if [ -n "$emulator" ]; then kill "$emulator" 2>/dev/null; fi; rm -rf "$work"' EXIT
touch "$all"
status=0
extra_passed=0
extra_failed=0

step() { printf '\n== %s\n' "$1"; }
count() { awk -v name="$1:" '$1 == name { n += $2 } END { print n + 0 }' "$all"; }
check() { if "$@"; then extra_passed=$((extra_passed + 1)); else extra_failed=$((extra_failed + 1)); fi; }
run_tests() { dotnet test "$@" 2>&1 | tee -a "$all" || status=1; }

finish() {
  local passed failed
  passed=$(($(count succeeded) + extra_passed))
  failed=$(($(count failed) + extra_failed))
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  if [ "$passed" -eq 0 ]; then failed=$((failed + 1)); fi
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
  exit
}

build() {
  if dotnet build ComplianceFunctions.sln "$@" >"$log" 2>&1; then return 0; fi
  grep -E 'error|Build FAILED' "$log" | sort -u | head -40
  echo "The build failed."
  extra_failed=$((extra_failed + 1))
  return 1
}

step "build"
build -c Release || finish

step "browser"
# Pages and mails are looked at in Chromium with axe-core; without either those tests are skipped, unless REQUIRE_AZURE=1 says that this machine has all.
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
axe=.axe/node_modules/axe-core/axe.min.js
if [ -n "$browser" ] && { [ -f "$axe" ] || npm install --no-audit --no-fund --no-save --prefix .axe axe-core@4.14.1 >"$log" 2>&1; }; then
  export CHROMIUM="$browser" AXE="$PWD/$axe"
else
  echo "No Chromium, or no npm to fetch axe-core 4.14.1: the tests that look at pages in a browser are skipped."
fi

step "tests"
# Some tests measure on a labelled corpus beside the checkout; where it is there, skipping one is a failure.
skips=()
if [ -d ../shared/corpus ]; then skips=(--fail-skips on); else echo "No labelled corpus beside the checkout: the tests that measure on it are skipped."; fi
run_tests --solution ComplianceFunctions.sln -c Release --no-build --no-ansi --no-progress -- "${skips[@]}"

step "format"
check dotnet format Default.slnf --no-restore --verify-no-changes

# shellcheck source=tests/azure.sh
source tests/azure.sh
finish
