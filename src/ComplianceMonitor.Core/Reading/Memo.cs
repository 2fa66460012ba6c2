namespace ComplianceMonitor.Core.Reading;

/// <summary>Remembers answers while one document is read: a clause or heading is asked about once, however many platforms it names.</summary>
/// <typeparam name="TQuestion">What is asked.</typeparam>
/// <typeparam name="TAnswer">What is answered.</typeparam>
/// <param name="answer">Answers what was not asked before.</param>
internal sealed class Memo<TQuestion, TAnswer>(Func<TQuestion, TAnswer> answer)
    where TQuestion : notnull
{
    private readonly Dictionary<TQuestion, TAnswer> _answers = [];

    /// <summary>The answer, now or from before.</summary>
    /// <param name="question">The question.</param>
    public TAnswer Of(TQuestion question)
    {
        if (!_answers.TryGetValue(question, out TAnswer? known))
        {
            _answers[question] = known = answer(question);
        }

        return known;
    }
}
