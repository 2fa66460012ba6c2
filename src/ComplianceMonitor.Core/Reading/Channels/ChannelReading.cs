namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Tells the school's own channels from platforms that are only talked about (domain.md section 5.3).</summary>
public static class ChannelReading
{
    /// <summary>Reads the channels.</summary>
    /// <param name="passages">The document.</param>
    public static ChannelFacts Read(Passages passages)
    {
        IReadOnlyList<Statement> statements = Statements.Of(passages.Document);
        Ownership ownership = new(passages.Document, statements);
        List<StatedChannel> stated = [];
        foreach (Statement statement in statements)
        {
            foreach (Mention mention in Mentions.Of(statement))
            {
                if (ownership.Judge(statement, mention) is { } state)
                {
                    stated.Add(mention.State(statement.Line, state));
                }
            }
        }

        return new() { All = ChannelMerge.Of(stated) };
    }
}
