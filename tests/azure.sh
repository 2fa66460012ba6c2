# The Azure part of tests/run.sh, which sources this: packages, build, storage emulator, tests, format.

no_azure() {
  echo "Azure: $1"
  if [ "${REQUIRE_AZURE:-}" = 1 ]; then
    echo "REQUIRE_AZURE=1: that is a failure."
    extra_failed=$((extra_failed + 1))
  fi
}

restore_azure() {
  local stand_ins=../shared/azure-packages/restore-azure.sh
  if [ -f "$stand_ins" ]; then
    export AZURE_STAND_IN_PACKAGES="${AZURE_STAND_IN_PACKAGES:-$PWD/.azure-packages}"
    sh "$stand_ins" ComplianceFunctions.sln -p:Configuration=Azure >"$log" 2>&1 && export NUGET_PACKAGES="$AZURE_STAND_IN_PACKAGES"
  else
    dotnet restore ComplianceFunctions.sln -p:Configuration=Azure >"$log" 2>&1
  fi
}

# Azurite with ports of its own, which ends with this script. Its published account key is no secret.
start_emulator() {
  local main=.azurite/node_modules/azurite/dist/src/azurite.js output="$work/azurite" account=devstoreaccount1
  local key='Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='
  command -v node >/dev/null || return 1
  if [ ! -f "$main" ]; then
    npm install --no-audit --no-fund --no-save --prefix .azurite azurite@3.37.0 >"$log" 2>&1 || return 1
  fi

  node "$main" --inMemoryPersistence --skipApiVersionCheck --disableTelemetry --blobPort 0 --queuePort 0 --tablePort 0 >"$output" 2>&1 &
  emulator=$!
  for _ in $(seq 300); do
    if [ "$(grep -c 'successfully listening' "$output")" -eq 3 ]; then break; fi
    if ! kill -0 "$emulator" 2>/dev/null; then cat "$output"; return 1; fi
    sleep 0.2
  done

  local endpoints='' service address
  for service in Blob Queue Table; do
    address=$(sed -n "s|^Azurite $service service is successfully listening at \(http://[0-9.:]*\).*|\1|p" "$output")
    if [ -z "$address" ]; then return 1; fi
    endpoints="$endpoints;${service}Endpoint=$address/$account"
  done
  export AZURITE_CONNECTION_STRING="DefaultEndpointsProtocol=http;AccountName=$account;AccountKey=$key$endpoints"
}

step "Azure: packages"
if ! restore_azure; then
  no_azure "skipped, because its packages cannot be restored from this machine's feeds ($(grep -m1 -o 'error NU[0-9]*: [^.]*' "$log" || tail -1 "$log"))."
  return 0
fi

step "Azure: build"
build -c Azure --no-restore || return 0

step "Azure: tests"
if start_emulator; then
  emulated=(--fail-skips on)
else
  emulated=()
  no_azure "no storage emulator (Node.js and the npm package azurite 3.37.0): the tests that need it are skipped."
fi

before=$(count succeeded)
for project in ComplianceMonitor.Azure.Tests ComplianceFunctions.Tests; do
  run_tests --project "tests/$project" -c Azure --no-build --no-ansi --no-progress -- "${emulated[@]}"
done
run_tests --project tests/ComplianceMonitor.Cli.Tests -c Azure --no-build --no-ansi --no-progress -- "${skips[@]}"
if [ "$(count succeeded)" -eq "$before" ]; then no_azure "no test was run."; fi

step "Azure: format"
Configuration=Azure check dotnet format ComplianceFunctions.sln --no-restore --verify-no-changes --include \
  src/ComplianceMonitor.Azure/ src/ComplianceFunctions/ tests/ComplianceMonitor.Azure.Tests/ tests/ComplianceFunctions.Tests/
