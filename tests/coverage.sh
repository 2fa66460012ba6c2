#!/usr/bin/env bash
# Lines of the PDF reader that its own tests reach (floor 90 %), measured by coverlet.collector in a project made for it, since the collector needs another test runner.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
tests="$root/tests/ComplianceMonitor.Pdf.Tests"
cat >"$out/coverage.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <AssemblyName>ComplianceMonitor.Pdf.Tests</AssemblyName>
  </PropertyGroup>
  <ItemGroup>
    <ProjectReference Include="$root/src/ComplianceMonitor.Pdf/ComplianceMonitor.Pdf.csproj" />
    <Compile Include="$tests/**/*.cs;$root/tests/Rounds.cs" Exclude="$tests/obj/**;$tests/bin/**" />
    <PackageReference Include="xunit.v3" Version="3.2.2" />
    <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
    <PackageReference Include="Shouldly" Version="4.2.1" />
    <PackageReference Include="FsCheck" Version="3.6.0" />
    <PackageReference Include="coverlet.collector" Version="8.0.1" />
    <Using Include="ComplianceMonitor.Tests" />
    <Using Include="Shouldly" />
    <Using Include="Xunit" />
  </ItemGroup>
</Project>
PROJECT
(cd "$out" && dotnet test --collect:"XPlat Code Coverage" --results-directory "$out/results" >"$out/log" 2>&1) || { tail -20 "$out/log"; exit 1; }
grep -oh 'package name="ComplianceMonitor.Pdf" line-rate="[0-9.]*"' "$out"/results/*/coverage.cobertura.xml | awk -F'"' '{ printf "line coverage of ComplianceMonitor.Pdf %.1f %% (floor 90 %%)\n", $4 * 100; exit $4 < 0.9 }'
