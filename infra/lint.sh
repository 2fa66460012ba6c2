#!/usr/bin/env bash
# Compiles the templates with the official Bicep compiler, which it takes from the package feed once. Wants the .NET SDK.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
version=0.49.2
bicep="$root/artifacts/bicep/bicep"

if [[ ! -x "$bicep" ]]; then
  work="$(mktemp -d)"
  trap 'rm -rf "$work"' EXIT
  cat > "$work/fetch.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Azure.Bicep.CommandLine.linux-x64" Version="$version" /></ItemGroup>
</Project>
PROJECT
  dotnet restore "$work/fetch.csproj" --packages "$work/packages" --verbosity quiet
  mkdir -p "$(dirname "$bicep")"
  install -m 755 "$work/packages/azure.bicep.commandline.linux-x64/$version/tools/bicep" "$bicep"
fi

for file in main.bicep modules/secret.bicep; do
  said="$("$bicep" build "$root/infra/$file" --stdout 2>&1 >/dev/null)" || true
  [[ -z "$said" ]] || { echo "$said"; exit 1; }
  echo "$file: nothing to say."
done
