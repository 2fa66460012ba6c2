using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Tells the school's own channels from platforms that are only talked about (domain.md section 5.3).</summary>
public static partial class ChannelReading
{
    /// <summary>Reads the channels.</summary>
    /// <param name="passages">The document.</param>
    public static ChannelFacts Read(Passages passages)
    {
        IReadOnlyList<Statement> statements = Statements.Of(passages.Document);
        Ownership ownership = new(passages.Document, statements);
        List<StatedChannel> stated = [];
        Line? headings = null, none = null;
        RegisterTable? table = null;
        foreach (Statement statement in statements)
        {
            if (RegisterTable.Of(statement) is { } opened)
            {
                table = opened;
                headings ??= opened.Line;
                continue;
            }

            bool row = statement.Text.Contains('\t', StringComparison.Ordinal);
            if (table is not null && row && table.Continue(statement))
            {
                continue;
            }

            table = row || statement.Text.Length < 40 && !statement.Heading ? table : null;
            stated.AddRange(ChannelsOf(statement, ownership, row ? table : null));
            none ??= None().IsMatch(statement.Text) && !stated.Exists(one => one.State == ChannelState.Open) ? statement.Line : null;
        }

        IReadOnlyList<StatedChannel> all = ChannelMerge.Of(stated);
        StatedChannel? first = all.FirstOrDefault(channel => channel.State == ChannelState.Open) ?? all.FirstOrDefault(channel => channel.State == ChannelState.Closed);
        return new()
        {
            All = all,
            Register = first is not null ? RegisterState.Listed : none is not null ? RegisterState.StatedNone : headings is not null ? RegisterState.HeadingsOnly : RegisterState.Absent,
            RegisterLine = headings is not null && first is not null ? headings : first?.Line ?? none ?? headings,
            SharedHolders = Holders.Shared(statements),
        };
    }

    private static IEnumerable<StatedChannel> ChannelsOf(Statement statement, Ownership ownership, RegisterTable? table)
    {
        List<Mention> mentions = Mentions.Of(statement);
        foreach (Mention mention in mentions)
        {
            if (ownership.Judge(statement, mention, table is not null) is { } state)
            {
                StatedChannel channel = mention.State(statement.Line, state);
                yield return table is not null ? table.Describe(channel, statement)
                    : statement.Entry || mentions.Count == 1 ? Holders.InEntry(channel, statement.Text) : channel;
            }
        }
    }

    /// <summary>A plain sentence that there are no official channels at all.</summary>
    [GeneratedRegex(@"\b(?:has|have|holds?|runs?|operates?|keeps?|there (?:is|are)) (?:currently |at present )?no (?:official |school |other )*social (?:media|networking) (?:accounts?|channels?|presence|pages?|profiles?|sites?)|\b(?:does|do) not (?:currently |at present )?(?:have|use|run|operate|keep|hold) (?:any )?(?:official |school |public )*social (?:media|networking)(?: (?:accounts?|channels?|presence|pages?|profiles?|sites?))?\s*(?:\.|$|at (?:present|the moment))|\bno official (?:social media )?(?:accounts|channels)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex None();
}
