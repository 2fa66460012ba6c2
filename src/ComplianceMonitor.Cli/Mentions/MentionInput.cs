using ComplianceMonitor.Connectors.MentionSources.Saved;
using ComplianceMonitor.Core.Mentions;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary>Schools and items as files, with every mistake by its line.</summary>
internal static class MentionInput
{
    private const int MostMistakes = 20;

    public static async Task<IReadOnlyList<MentionSchool>> SchoolsAsync(string file, CancellationToken cancellationToken)
    {
        List<MentionSchool> schools = [];
        List<string> mistakes = [];
        await using FileStream stream = Open(file);
        await foreach (JsonLine<MentionSchool> line in JsonLines.ReadAsync(stream, file, MentionJson.Default.MentionSchool, cancellationToken))
        {
            if (line.Value is { Id.Length: > 0, Name.Length: > 0 } school && school.Aliases is not null && school.Handles is not null && school.Nearby is not null)
            {
                schools.Add(school);
            }
            else if (mistakes.Count < MostMistakes)
            {
                mistakes.Add(line.Mistake ?? $"{file}: line {line.Number} has no id or no name.");
            }
        }

        return mistakes.Count > 0 ? throw new UsageException(mistakes)
            : schools.Count == 0 ? throw new UsageException($"{file}: there is no school in it.")
            : schools;
    }

    /// <summary>The items of a file or of standard input; a line that is none is complained of, and the count of those comes last.</summary>
    public static async IAsyncEnumerable<MentionItem?> ItemsAsync(Session session, Stream stream, string name, Func<string, bool> knows, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int mistakes = 0;
        await foreach (JsonLine<MentionItem> line in JsonLines.ReadAsync(stream, name, MentionJson.Default.MentionItem, cancellationToken))
        {
            string? mistake = line.Mistake
                ?? (line.Value is not { Id.Length: > 0, School.Length: > 0 } item ? $"{name}: line {line.Number} has no id or no school."
                : !knows(item.School) ? $"{name}: line {line.Number}: there is no school '{item.School}' among the schools."
                : null);
            if (mistake is null)
            {
                yield return line.Value;
            }
            else
            {
                if (mistakes++ < MostMistakes)
                {
                    session.Complain(mistake);
                }

                yield return null;
            }
        }
    }

    public static FileStream Open(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{file}: {(File.Exists(file) ? "it cannot be opened" : "there is no such file")}.");
        }
    }
}
