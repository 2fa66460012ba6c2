using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Init;

/// <summary>What is given of a new school, or asked of the person at the terminal.</summary>
/// <param name="Policy">The policy: a file or an address; null where the website has it.</param>
/// <param name="Website">The website's address; null where there is none.</param>
/// <param name="Notices">Privacy notices.</param>
/// <param name="Name">The school's name; null where the policy says it.</param>
internal sealed record FirstWords(string? Policy, string? Website, string[] Notices, string? Name)
{
    private static readonly string[] s_documents = [".pdf", ".docx", ".odt", ".txt", ".htm", ".html"];

    /// <summary>Sorts what was given; asks where nothing was.</summary>
    /// <exception cref="UsageException">Nothing was given, and nobody can be asked.</exception>
    public static FirstWords Of(Session session, string? source, string? website, string[] notices, string? name)
    {
        if (source is null && website is null)
        {
            if (session.Terminal.Ask is not { } ask)
            {
                throw new UsageException("Give the policy (a file or an address) or the website's address: compliance init policy.pdf");
            }

            website = Answer(ask, "Address of the school's website (Enter for none): ");
            source = Answer(ask, website is null ? "The social media policy (a file or an address): " : "The social media policy (a file or an address; Enter to look for it on the website): ");
            name ??= Answer(ask, "Name of the school (Enter to take it from the policy): ");
        }

        return source switch
        {
            null when website is null => throw new UsageException("Neither a policy nor a website was given."),
            null => new(null, Address(website!), notices, name),
            _ when IsWebsite(source) => website is null ? new(null, source, notices, name) : throw new UsageException($"{source} looks like a website and --website names another: name the policy's own address."),
            _ => new(source, website is null ? null : Address(website), notices, name),
        };
    }

    private static string? Answer(Func<string, string?> ask, string question) => ask(question)?.Trim() is { Length: > 0 } answer ? answer : null;

    /// <summary>People leave https:// out.</summary>
    private static string Address(string website) => Location.IsAddress(website) ? website : $"https://{website}";

    /// <summary>An address that ends like no document.</summary>
    private static bool IsWebsite(string source) =>
        Location.IsAddress(source) && Uri.TryCreate(source, UriKind.Absolute, out Uri? address)
        && (address.AbsolutePath is "/" or "" || !s_documents.Contains(Path.GetExtension(address.AbsolutePath), StringComparer.OrdinalIgnoreCase))
        && address.AbsolutePath.Count('/') <= 2;
}
