using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Cli.Explain;

/// <summary><c>explain CONTROL</c>: the control's own page.</summary>
internal static class ExplainCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string?> control = new("control") { Description = "Its id or slug, such as C01 or review-in-date.", Arity = ArgumentArity.ZeroOrOne };
        control.CompletionSources.Add(_ => ControlCatalogue.All.Select(one => new System.CommandLine.Completions.CompletionItem(one.Info.Slug)));
        Option<bool> all = new("--all") { Description = "Every control of the catalogue." };
        Verb command = new(
            "explain",
            "Shows what a control asserts, why it matters, and how to mend what it finds.",
            "explain C01",
            "explain channels-policy-website",
            "explain --all --json")
        {
            control, all,
        };
        options.Run(command, async (session, result, _) =>
        {
            IReadOnlyList<IControl> chosen = result.GetValue(all) ? ControlCatalogue.All : [Find(result.GetValue(control))];
            if (session.Json)
            {
                ControlJson[] catalogue = [.. chosen.Select(ControlJson.From)];
                await session.Out.WriteLineAsync(result.GetValue(all)
                    ? JsonSerializer.Serialize(catalogue, ControlJsonContext.Default.ControlJsonArray)
                    : JsonSerializer.Serialize(catalogue[0], ControlJsonContext.Default.ControlJson));
            }
            else if (result.GetValue(all))
            {
                WriteList(session, chosen);
            }
            else
            {
                WritePage(session, chosen[0]);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static IControl Find(string? name)
    {
        if (name is null)
        {
            throw new UsageException("Name a control, such as C01 or review-in-date; 'compliance explain --all' lists them.");
        }

        string[] known = [.. ControlCatalogue.All.SelectMany(one => new[] { one.Info.Slug, one.Info.Id })];
        return ControlCatalogue.All.FirstOrDefault(one =>
                string.Equals(one.Info.Id, name, StringComparison.OrdinalIgnoreCase) || string.Equals(one.Info.Slug, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"There is no control '{name}'.{Suggestion.Sentence(name, known)} 'compliance explain --all' lists them.");
    }

    private static void WriteList(Session session, IReadOnlyList<IControl> controls)
    {
        Spectre.Console.Table table = Tables.Plain();
        Spectre.Console.TableExtensions.AddColumns(table, "Id", "Slug", "Title", "Area", "Severity", "Owner");
        foreach (ControlInfo info in controls.Select(control => control.Info))
        {
            string[] cells = [info.Id, info.Slug, info.Title, Slug.Of(info.Area), Slug.Of(info.Severity), Slug.Of(info.Owner)];
            Spectre.Console.TableExtensions.AddRow(table, cells.Select(cell => Tables.Cell(cell)));
        }

        Tables.Console(session).Write(table);
    }

    private static void WritePage(Session session, IControl control)
    {
        ControlInfo info = control.Info;
        session.Out.WriteLine($"{info.Id} {info.Slug} · area {Slug.Of(info.Area)} · severity {Slug.Of(info.Severity)} · owner {Slug.Of(info.Owner)}");
        session.Out.WriteLine();
        session.Out.Write(PageText.Of(ControlCatalogue.Page(control), session.Terminal.Width()));
    }
}

/// <summary>A control in <c>explain --json</c>.</summary>
internal sealed record ControlJson(string Id, string Slug, string Title, string Area, string Severity, string Owner, int Version, string Page)
{
    public static ControlJson From(IControl control) => new(
        control.Info.Id,
        control.Info.Slug,
        control.Info.Title,
        Core.Findings.Slug.Of(control.Info.Area),
        Core.Findings.Slug.Of(control.Info.Severity),
        Core.Findings.Slug.Of(control.Info.Owner),
        control.Info.Version,
        ControlCatalogue.Page(control));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ControlJson))]
[JsonSerializable(typeof(ControlJson[]))]
internal sealed partial class ControlJsonContext : JsonSerializerContext;
