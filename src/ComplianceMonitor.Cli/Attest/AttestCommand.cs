using System.CommandLine;
using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Attest;

/// <summary><c>attest</c>: records what a named person states about a control, shows what there is to state, and takes statements back.</summary>
internal static class AttestCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string?> control = new("control") { HelpName = "control", Description = "Its id or slug, such as C14 or mfa-enabled.", Arity = ArgumentArity.ZeroOrOne };
        control.CompletionSources.Add(_ => AttestationRules.Controls.Select(one => new System.CommandLine.Completions.CompletionItem(one)));
        Argument<string?> subject = new("subject") { Description = "What it is about, as the findings name it: 'facebook fernhollowprimary'. Everything where it is left out.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> school = new("--school") { Description = "Id of the school; needed where the data folder has several.", HelpName = "id" };
        Option<string?> by = new("--by") { Description = "Who states it.", HelpName = "name" };
        Option<string?> statement = new("--statement") { Description = "What is stated, in a sentence. Without it the form is shown.", HelpName = "words" };
        Option<bool> holds = new("--holds") { Description = "Whether the promise is kept: true or false.", DefaultValueFactory = _ => true, Arity = ArgumentArity.ZeroOrOne };
        Option<string?> until = new("--until") { Description = "The last day on which it counts; by default 90 days for C14, a year for others.", HelpName = "date" };
        Option<string?> evidence = new("--evidence") { Description = "A file that shows it; kept in the archive.", HelpName = "file" };
        Option<bool> withdraw = new("--withdraw") { Description = "Takes the statement back. The record of it stays." };
        Option<bool> list = new("--list") { Description = "Shows what was stated." };
        Option<bool> form = new("--form") { Description = "Shows what to look at on the subject's platform, and where." };
        Option<string?> ask = new("--ask") { Description = "Sends a link to this address by which its reader can say it, once.", HelpName = "address" };
        Verb command = new(
            "attest",
            "Records what a named person states, such as that MFA is on for an account.",
            "attest C14 'facebook fernhollowprimary' --form",
            "attest C14 'facebook fernhollowprimary' --by 'A. Hollis' --statement 'MFA is on for all three administrators.' --evidence screenshot.png",
            "attest C14 'facebook fernhollowprimary' --by 'A. Hollis' --withdraw",
            "attest C15 'facebook fernhollowprimary' --ask office@fernhollow.example",
            "attest --list")
        {
            control, subject, school, by, statement, holds, until, evidence, withdraw, list, form, ask,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            AttestRequest request = new()
            {
                Control = result.GetValue(control),
                Subject = result.GetValue(subject),
                By = result.GetValue(by),
                Statement = result.GetValue(statement),
                Holds = result.GetValue(holds),
                Until = result.GetValue(until),
                Evidence = result.GetValue(evidence),
                Withdraw = result.GetValue(withdraw),
            };
            if (result.GetValue(ask) is { } address)
            {
                using DataFolder asking = DataFolder.Open(session.DataFolder);
                return await AttestAsking.RunAsync(session, asking, DataFolder.School(session, result.GetValue(school)), request, address, cancellationToken);
            }

            if (!result.GetValue(list) && (result.GetValue(form) || (request.Statement is null && !request.Withdraw)))
            {
                AttestForm.Write(session, request);
                return ExitCode.Done;
            }

            using DataFolder data = DataFolder.Open(session.DataFolder);
            SchoolFile chosen = DataFolder.School(session, result.GetValue(school));
            return result.GetValue(list)
                ? await AttestList.WriteAsync(session, data, chosen, request, cancellationToken)
                : await AttestRecording.RunAsync(session, data, chosen, request, cancellationToken);
        });
        return command;
    }
}
