using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>Dates in sentences that run over several lines; those within one line are read as fields are.</summary>
internal static class ReviewSentences
{
    private const int MostLines = 12;

    /// <summary>The dates of the document's own reviews in wrapped sentences.</summary>
    /// <param name="passages">The document.</param>
    /// <param name="title">Its first lines in plain words.</param>
    public static IEnumerable<ReviewDate> Read(Passages passages, string title)
    {
        foreach (Sentence sentence in passages.Sentences)
        {
            if (sentence.Line.Text.Contains(sentence.Text, StringComparison.Ordinal) || !ReviewLabels.MayLabel(sentence.Text))
            {
                continue;
            }

            string text = ReviewRow.Clean(sentence.Text);
            int end = 0;
            foreach (DateMention mention in BritishDates.Find(text))
            {
                Meaning meaning = ReviewLabels.Read(text[end..mention.Start], isolated: false, title);
                string rest = text[mention.End..];
                meaning = meaning == Meaning.None && ReviewTense.WasDoneOn(text[end..mention.Start], rest, title) ? Meaning.Last : meaning;
                if (meaning is Meaning.Last or Meaning.Next or Meaning.Ambiguous or Meaning.Again)
                {
                    string raw = text[mention.Start..mention.End];
                    yield return new(meaning, mention, LineOf(passages, sentence, raw), raw);
                }

                end = mention.End;
            }
        }
    }

    private static Line LineOf(Passages passages, Sentence sentence, string raw) =>
        passages.Lines.SkipWhile(line => line.Number < sentence.Line.Number).Take(MostLines)
            .FirstOrDefault(line => line.Text.Contains(raw, StringComparison.Ordinal)) ?? sentence.Line;
}
