using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Accounts;

/// <summary>Judges by what a named person stated. The latest statement counts; when it has run out, no older one steps in.</summary>
internal static class AttestationJudging
{
    extension(ControlInfo info)
    {
        /// <summary>Pass or Fail by the latest statement, while it is valid; else Unknown.</summary>
        /// <param name="evidence">What was gathered.</param>
        /// <param name="subject">What the finding is about; a statement about everything counts for it too.</param>
        /// <param name="missing">What to say where nobody has stated anything: what is missing, and how to give it.</param>
        /// <param name="fix">What to do where the statement is that the promise is not kept.</param>
        /// <param name="notBefore">The first day on which a statement is recent enough.</param>
        /// <param name="promise">The policy's own statement, to be quoted where nothing shows that it is kept.</param>
        public Finding ByAttestation(
            EvidenceSet evidence,
            string subject,
            string missing,
            string fix,
            DateOnly? notBefore = null,
            Func<PolicyStatements, Stated<Strength>?>? promise = null)
        {
            if (evidence.Attestations is Observation<IReadOnlyList<Attestation>>.CouldNotLook { Reason: not Reason.NotConfigured } could)
            {
                return info.Unknown(subject, could.Reason, could.Because).WithPromise(evidence, promise);
            }

            return evidence.Latest(info.Id, subject) switch
            {
                null => info.Unknown(subject, Reason.NoEvidence, missing).WithPromise(evidence, promise),
                { } said when said.ValidUntil < evidence.Today || said.On < notBefore =>
                    info.Unknown(subject, Reason.Stale, $"What {said.By} stated on {Say.Day(said.On)} no longer counts; have it stated again."),
                { Holds: false } said => info.Fail(subject, $"{said.By} stated on {Say.Day(said.On)} that this is not so: {said.Statement}", fix)
                    with
                { Basis = Basis.Attested },
                { } said => info.Pass(subject, $"{said.By} stated on {Say.Day(said.On)}: {said.Statement} It counts until {Say.Day(said.ValidUntil)}.")
                    with
                { Basis = Basis.Attested },
            };
        }
    }

    extension(EvidenceSet evidence)
    {
        /// <summary>The latest statement on a control and a subject; of two on one day the one that is worse for the school.</summary>
        /// <param name="control">The control's id.</param>
        /// <param name="subject">The subject.</param>
        public Attestation? Latest(string control, string subject) =>
            evidence.Attestations is Observation<IReadOnlyList<Attestation>>.Seen seen
                ? seen.Value
                    .Where(said => string.Equals(said.Control, control, StringComparison.Ordinal) && said.On <= evidence.Today
                        && (said.Subject is null || string.Equals(said.Subject, subject, StringComparison.OrdinalIgnoreCase)))
                    .OrderByDescending(said => said.On).ThenBy(said => said.Holds).ThenBy(said => said.ValidUntil)
                    .FirstOrDefault()
                : null;

        /// <summary>True where somebody stated something about this very subject, not only about everything.</summary>
        /// <param name="control">The control's id.</param>
        /// <param name="subject">The subject.</param>
        public bool IsStated(string control, string subject) =>
            evidence.Attestations is Observation<IReadOnlyList<Attestation>>.Seen seen
            && seen.Value.Any(said => string.Equals(said.Control, control, StringComparison.Ordinal) && string.Equals(said.Subject, subject, StringComparison.OrdinalIgnoreCase));
    }
}
