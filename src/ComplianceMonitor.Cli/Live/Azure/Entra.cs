using ComplianceMonitor.Azure.Graph;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Cli.Live;

/// <summary>Microsoft Entra, asked as whom the machine is signed in to Azure (az login, or a managed identity).</summary>
internal sealed class Entra : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(30);

    private readonly GraphClients _graph;

    private Entra(GraphClients graph) => _graph = graph;

    /// <summary>Makes it of the environment; null where a setting is wrong, which is told.</summary>
    public static Entra? Of(Session session)
    {
        List<string> mistakes = [];
        GraphClients? graph = GraphClients.Read(session.Terminal.Variable, mistakes, TimeProvider.System);
        mistakes.ForEach(session.Complain);
        return graph is null ? null : new(graph);
    }

    /// <summary>The directory.</summary>
    public ILiveDirectory Directory(IRecordStore store) => _graph.Directory(store, s_patience);

    /// <summary>The carrier of a mailbox.</summary>
    public IMailer Mailer(string mailbox) => _graph.Mailer(mailbox);

    public void Dispose() => _graph.Dispose();
}
