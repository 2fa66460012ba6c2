using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Checks.Recording;

namespace ComplianceMonitor.Cli.Attest;

/// <summary>Shows the risks that are and were accepted.</summary>
internal static class RiskList
{
    public static async Task<int> WriteAsync(Session session, IReadOnlyList<RecordedRisk> risks, string school)
    {
        if (session.Json)
        {
            RiskJson[] all = [.. risks.Select(risk => new RiskJson(school, risk.Control, risk.Subject, risk.Reason, risk.By, Iso(risk.Until), risk.State(session.Today)))];
            await session.Out.WriteLineAsync(JsonSerializer.Serialize(all, RiskJsonContext.Default.RiskJsonArray));
        }
        else if (risks.Count == 0)
        {
            await session.Out.WriteLineAsync($"No risk was accepted for {school}.");
        }
        else
        {
            Spectre.Console.Table table = Tables.Plain();
            Spectre.Console.TableExtensions.AddColumns(table, "Control", "Subject", "Until", "State", "By", "Reason");
            foreach (RecordedRisk risk in risks)
            {
                string[] cells = [risk.Control, risk.Subject, Iso(risk.Until), risk.State(session.Today), risk.By, risk.Reason];
                Spectre.Console.TableExtensions.AddRow(table, cells.Select(cell => Tables.Cell(cell)));
            }

            Tables.Console(session).Write(table);
        }

        return ExitCode.Done;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A risk in <c>accept-risk --list --json</c>. State is counts, ended or taken back.</summary>
internal sealed record RiskJson(string School, string Control, string Subject, string Reason, string By, string Until, string State);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RiskJson[]))]
internal sealed partial class RiskJsonContext : JsonSerializerContext;
