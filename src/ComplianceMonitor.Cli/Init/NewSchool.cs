using System.Text;
using ComplianceMonitor.Cli.Assess;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Init;

/// <summary>A school that has no file yet, as its documents describe it.</summary>
/// <param name="Id">Names its folder.</param>
/// <param name="Name">Its name.</param>
/// <param name="Words">What was given.</param>
/// <param name="Accounts">The open accounts that the policy lists.</param>
internal sealed record NewSchool(string Id, string Name, FirstWords Words, IReadOnlyList<StatedChannel> Accounts)
{
    /// <summary>Reads what was given.</summary>
    /// <exception cref="UsageException">It cannot be read, or says no name.</exception>
    public static async Task<NewSchool> ReadAsync(Session session, FirstWords words, string? id, CancellationToken cancellationToken)
    {
        EvidenceSet evidence = await new GivenSources(words.Policy, words.Notices, words.Website, [], null).GatherAsync(session, cancellationToken);
        DocumentFacts? policy = (evidence.Policy as Observation<DocumentFacts>.Seen)?.Value;
        string name = words.Name ?? policy?.Governance.School?.Value ?? Titled(evidence)
            ?? throw new UsageException("Nothing that was read says which school it is: give --name.");
        return new(id ?? IdOf(name), name, words, policy?.Channels.Open ?? []);
    }

    /// <summary>The school's file in a data folder.</summary>
    public string File(string data) => Path.Combine(data, "schools", Id, ConfigurationFolder.SchoolFileName);

    /// <summary>Writes the file, and copies beside it the documents that are files.</summary>
    /// <exception cref="UsageException">There is one already, or it cannot be written.</exception>
    public void Write(string data, bool force)
    {
        string file = File(data), folder = Path.GetDirectoryName(file)!;
        if (System.IO.File.Exists(file) && !force)
        {
            throw new UsageException($"{file} is there already: change it by hand, or write it anew with --force.");
        }

        try
        {
            Directory.CreateDirectory(folder);
            foreach (string document in Words.Notices.Append(Words.Policy).OfType<string>().Where(document => !Location.IsAddress(document)))
            {
                string copy = Path.Combine(folder, Path.GetFileName(document));
                if (!string.Equals(Path.GetFullPath(document), Path.GetFullPath(copy), StringComparison.Ordinal))
                {
                    System.IO.File.Copy(document, copy, overwrite: true);
                }
            }

            System.IO.File.WriteAllText(file, FirstYaml.Of(this), new UTF8Encoding(false));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be written: {wrong.Message}");
        }
    }

    /// <summary>The name that the pages of the website begin with, where the policy says none.</summary>
    private static string? Titled(EvidenceSet evidence) =>
        evidence.Website is Observation<Website>.Seen { Value.Pages: [var home, ..] } ? home.Governance.School?.Value : null;

    private static string IdOf(string name)
    {
        StringBuilder id = new();
        foreach (char letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                id.Append(letter);
            }
            else if (letter is ' ' or '-' && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        string whole = id.ToString().Trim('-');
        return whole.Length is 0 ? "school" : whole.Length > 60 ? whole[..60].TrimEnd('-') : whole;
    }
}
