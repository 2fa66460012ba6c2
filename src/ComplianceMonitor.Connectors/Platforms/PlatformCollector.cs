using System.Text.Json;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Platforms;

/// <summary>Asks the platforms about the school's accounts that have a token. One that fails costs itself only; without a token nothing is asked.</summary>
/// <param name="web">The one client of everything that fetches.</param>
/// <param name="settings">Values of settings: tokens, base addresses.</param>
/// <param name="clock">Measures how long an account may take.</param>
public sealed class PlatformCollector(WebReader web, Func<string, string?> settings, TimeProvider clock)
    : Collector<IReadOnlyList<PlatformEvidence>>("What the platforms tell", TimeSpan.FromMinutes(5), Area.Accounts)
{
    private const int AtOnce = 4;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(100);

    /// <inheritdoc/>
    protected override async Task<Observation<IReadOnlyList<PlatformEvidence>>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (school.Connections is [])
        {
            return new Observation<IReadOnlyList<PlatformEvidence>>.CouldNotLook(Reason.NotConfigured, "No platform was asked: name a token under channels in school.yaml, or attest how the accounts are set.");
        }

        PlatformEvidence[] told = new PlatformEvidence[school.Connections.Count];
        await Parallel.ForAsync(0, told.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (index, stop) =>
            told[index] = await AskAsync(school.Connections[index], at, stop));
        string[] sources = [.. told.Select(one => one.Source).Distinct(StringComparer.Ordinal)];
        return new Observation<IReadOnlyList<PlatformEvidence>>.Seen(
            told, new(string.Join(", ", sources), at, ContentHash.Of(JsonSerializer.SerializeToUtf8Bytes(told, PlatformJson.Default.PlatformEvidenceArray))));
    }

    /// <inheritdoc/>
    protected override EvidenceSet Put(EvidenceSet evidence, Observation<IReadOnlyList<PlatformEvidence>> observation) => evidence with { Platforms = observation };

    private async Task<PlatformEvidence> AskAsync(PlatformConnection connection, DateTimeOffset at, CancellationToken cancellationToken)
    {
        IPlatformConnector connector = PlatformConnectors.Find(connection.Platform)
            ?? throw new InvalidOperationException($"{connection.Platform} is not asked.");
        PlatformAccount account = new(connection, settings(connection.Token.Setting) ?? "", settings);
        if (account.Token.Length == 0)
        {
            return Untold(Reason.NotConfigured, $"{account.TokenName} is not set: the token of {connection.Platform} is read from it.");
        }

        using CancellationTokenSource late = new(s_patience, clock);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await connector.ReadAsync(web, account, at, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Untold(Reason.Unreachable, $"{connector.Source} gave no answer within {s_patience.TotalSeconds:0} seconds.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Untold(Reason.Unreadable, $"{connector.Source} could not be asked ({failure.GetType().Name}).");
        }

        PlatformEvidence Untold(Reason reason, string because) => account.Nothing(connector.Source, at) with { Gaps = [new(connector.Tells(account), reason, because)] };
    }
}
