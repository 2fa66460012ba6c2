using System.CommandLine;
using System.Globalization;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Attest;

/// <summary><c>accept-risk</c>: records that somebody accepts a finding's risk until a day, ends that, and shows what is accepted.</summary>
internal static class AcceptRiskCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string?> control = new("control") { HelpName = "control", Description = "Its id or slug, such as C09 or notice-lists-channels.", Arity = ArgumentArity.ZeroOrOne };
        control.CompletionSources.Add(_ => ControlCatalogue.All.Select(one => new System.CommandLine.Completions.CompletionItem(one.Info.Id)));
        Argument<string?> subject = new("subject") { Description = "What it is about, as the finding names it.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> school = new("--school") { Description = "Id of the school; needed where the data folder has several.", HelpName = "id" };
        Option<string?> reason = new("--reason") { Description = "Why it is accepted, in a sentence.", HelpName = "words" };
        Option<string?> by = new("--by") { Description = "Who accepts it.", HelpName = "name" };
        Option<string?> until = new("--until") { Description = "The last day on which it is accepted, at most a year away. It ends by itself.", HelpName = "date" };
        Option<bool> end = new("--end") { Description = "Ends it today. The record of it stays." };
        Option<bool> list = new("--list") { Description = "Shows what is and was accepted." };
        Verb command = new(
            "accept-risk",
            "Records that somebody accepts a finding's risk, why, and until when; it ends by itself.",
            "accept-risk C09 'facebook fernhollowprimary' --reason 'The account closes at Christmas.' --by 'A. Hollis' --until 2026-12-31",
            "accept-risk C09 'facebook fernhollowprimary' --by 'A. Hollis' --end",
            "accept-risk --list")
        {
            control, subject, school, reason, by, until, end, list,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            using DataFolder data = DataFolder.Open(session.DataFolder);
            SchoolFile chosen = DataFolder.School(session, result.GetValue(school));
            string id = chosen.School.Id;
            if (result.GetValue(list))
            {
                return await RiskList.WriteAsync(session, await RecordedRisk.ReadAsync(data.Records, id, cancellationToken), id);
            }

            ControlInfo info = Info(result.GetValue(control));
            string about = await AttestSubjects.MeantAsync(data.Records, id, info, result.GetValue(subject), cancellationToken)
                ?? throw new UsageException($"Name the subject, as the finding of {info.Id} names it; 'compliance run' shows them.");
            RiskRecorder recorder = new(data.Records);
            DateTimeOffset at = session.Clock.GetUtcNow();
            string who = result.GetValue(by) ?? "";
            return Say(session, info, about, result.GetValue(end)
                ? await recorder.EndAsync(id, info.Id, about, who, at, cancellationToken)
                : await recorder.AcceptAsync(id, new(info.Id, about, Day(result.GetValue(until), session.Today)), result.GetValue(reason) ?? "", who, at, cancellationToken));
        });
        return command;
    }

    private static ControlInfo Info(string? given) =>
        ControlCatalogue.All.Select(one => one.Info).FirstOrDefault(info =>
            string.Equals(info.Id, given, StringComparison.OrdinalIgnoreCase) || string.Equals(info.Slug, given, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException(given is null
            ? "Name a control and a subject, or give --list."
            : $"There is no control '{given}'.{Suggestion.Sentence(given, ControlCatalogue.All.SelectMany(one => new[] { one.Info.Slug, one.Info.Id }))}");

    private static DateOnly Day(string? text, DateOnly today) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new UsageException($"--until: give the last day, such as {today.AddMonths(3):yyyy-MM-dd}, at most {RiskRecorder.Latest(today):yyyy-MM-dd}.");

    private static int Say(Session session, ControlInfo info, string subject, RiskResult result)
    {
        session.Out.WriteLine(Printable.Line(result switch
        {
            RiskResult.Accepted accepted => $"{info.Id} {subject}: accepted{(accepted.Renewed ? " anew" : "")} until {accepted.Risk.Until:yyyy-MM-dd}. The next 'compliance run' uses it, and reports say when it ends.",
            RiskResult.Ended => $"{info.Id} {subject}: ended; the next 'compliance run' no longer counts it. The record of it stays.",
            RiskResult.Refused refused => throw new UsageException(refused.Because),
            _ => "",
        }));
        return ExitCode.Done;
    }
}
