using System.Text.Json;
using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Attest;

/// <summary>Records a statement, or takes one back.</summary>
internal static class AttestRecording
{
    public static async Task<int> RunAsync(Session session, DataFolder data, SchoolFile school, AttestRequest request, CancellationToken cancellationToken)
    {
        ControlInfo info = request.Info();
        DateOnly last = school.Attestations.Until(info.Id, session.Today);
        string[] mistakes = [.. request.Mistakes(session.Today, last)];
        if (mistakes.Length > 0)
        {
            throw new UsageException(mistakes);
        }

        string id = school.School.Id;
        string? subject = await AttestSubjects.MeantAsync(data.Records, id, info, request.Subject, cancellationToken);
        AttestationRecorder recorder = new(data.Records, data.Archive);
        DateTimeOffset at = session.Clock.GetUtcNow();
        AttestationResult result = request.Withdraw
            ? await recorder.WithdrawAsync(id, info.Id, subject, request.By!.Trim(), at, cancellationToken)
            : await recorder.StateAsync(
                id,
                new(info.Id, subject, request.Holds, Printable.Line(request.Statement!).Trim(), request.By!.Trim(), session.Today, request.Ends(last)) { How = AttestedHow.Command },
                request.Evidence is { } file ? (ReadOnlyMemory<byte>?)await File.ReadAllBytesAsync(file, cancellationToken) : null,
                at,
                cancellationToken);
        return Say(session, id, info, subject, result);
    }

    private static int Say(Session session, string school, ControlInfo info, string? subject, AttestationResult result)
    {
        string what = $"{info.Id} {subject ?? "(everything)"}";
        (Attestation? said, string act, string line) = result switch
        {
            AttestationResult.Stated stated => (
                stated.Attestation,
                stated.Renewed ? "renewed" : "stated",
                $"{what}: {(stated.Renewed ? "renewed" : "recorded")}; it counts until {stated.Attestation.ValidUntil:yyyy-MM-dd}. The next 'compliance run' uses it."),
            AttestationResult.Withdrawn withdrawn => (
                (Attestation?)withdrawn.Attestation, "withdrawn", $"{what}: withdrawn; the next 'compliance run' no longer counts it. The record of it stays."),
            AttestationResult.Refused refused => throw new UsageException(refused.Because),
            _ => throw new UsageException($"{what}: there is no statement to withdraw; 'compliance attest --list' shows them."),
        };
        session.Out.WriteLine(session.Json
            ? JsonSerializer.Serialize(AttestationJson.Of(school, said!, act), AttestationJsonContext.Default.AttestationJson)
            : Printable.Line(line));
        return ExitCode.Done;
    }
}
