using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>"We are on Instagram and Threads. All our handles are the same: @fernhollow": one handle for the accounts of the sentence beside it.</summary>
internal static partial class SharedHandle
{
    /// <summary>Gives the shared handle to accounts without one.</summary>
    /// <param name="stated">The accounts as they were read.</param>
    /// <param name="statements">The document.</param>
    public static IReadOnlyList<StatedChannel> Applied(List<StatedChannel> stated, IReadOnlyList<Statement> statements)
    {
        int at = 0;
        while (at < statements.Count && !Says(statements[at]))
        {
            at++;
        }

        if (at == statements.Count)
        {
            return stated;
        }

        string handle = WrittenAddresses.Handles(statements[at].Text)[0].Handle;
        HashSet<Line> near = [.. statements.Skip(Math.Max(0, at - 1)).Take(3).Select(one => one.Line)];
        return [.. stated.Select(channel => channel.Handle is null && channel.State == ChannelState.Open && near.Contains(channel.Line) ? channel with { Handle = handle, Url = channel.Url ?? PlatformCatalogue.Default.Find(channel.Platform)?.UrlOf(handle) } : channel)];
    }

    private static bool Says(Statement statement) =>
        statement.Text.Contains('@', StringComparison.Ordinal) && Shared().IsMatch(statement.Text) && PlatformNames.Find(statement.Text, []).Count == 0 && WrittenAddresses.Handles(statement.Text).Count == 1;

    [GeneratedRegex(@"\b(?:same|all|each|every|everywhere|both)\b.{0,60}\b(?:handles?|accounts?|names?|usernames?|channels?|same|called)\b|\b(?:handles?|accounts?|names?|usernames?|channels?)\b.{0,60}\b(?:same|all|everywhere|both)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shared();
}
