using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Web.Finding;

/// <summary>One visit for all who ask about one school at one instant: policy, notices and website come from it, in every area of one run.</summary>
/// <param name="reader">The client.</param>
/// <param name="files">The readers of documents.</param>
/// <param name="clock">Measures visits.</param>
internal sealed class SiteVisits(WebReader reader, DocumentFiles files, TimeProvider clock)
{
    /// <summary>Visits that are kept: a host checks few schools at a time.</summary>
    private const int MostKept = 4;

    private readonly Lock _gate = new();
    private readonly List<Visit> _visits = [];

    /// <summary>The visit, made now or by who asked before.</summary>
    /// <param name="school">The school; its website is an address.</param>
    /// <param name="at">The instant of the check.</param>
    /// <param name="cancellationToken">Ends the wait, and the visit when nobody waits for it any more.</param>
    public async Task<SiteVisit> OfAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Visit visit = Join(school, at);
        try
        {
            return await visit.Result.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(visit);
        }
    }

    private Visit Join(SchoolFile school, DateTimeOffset at)
    {
        lock (_gate)
        {
            Visit? visit = _visits.Find(one => ReferenceEquals(one.School, school) && one.At == at && !one.Broken);
            if (visit is null)
            {
                _visits.RemoveAll(one => one.Waiting == 0 && (one.Broken || _visits.Count >= MostKept || ReferenceEquals(one.School, school)));
                CancellationTokenSource end = new();
                visit = new(school, at, end, new(() => Task.Run(() => SiteVisit.MakeAsync(reader, files, school, clock, end.Token), CancellationToken.None)));
                _visits.Add(visit);
            }

            visit.Waiting++;
            return visit;
        }
    }

    private void Leave(Visit visit)
    {
        lock (_gate)
        {
            visit.Waiting--;
            if (visit.Waiting == 0 && !visit.Result.Value.IsCompletedSuccessfully)
            {
                visit.Broken = true;
                visit.End.Cancel();
            }
        }
    }

    private sealed record Visit(SchoolFile School, DateTimeOffset At, CancellationTokenSource End, Lazy<Task<SiteVisit>> Result)
    {
        public int Waiting { get; set; }

        /// <summary>Nobody waited for its end, or it failed: who asks next has it made anew.</summary>
        public bool Broken { get; set; }
    }
}
