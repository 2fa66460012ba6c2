namespace ComplianceMonitor.Cli.Tests.Acceptance;

/// <summary>The labelled documents beside the checkout. The project does not depend on them: without them these tests are skipped.</summary>
internal static class Corpus
{
    public static string Documents => Path.Combine(Shared(), "corpus", "documents");

    public static string SeedLabels => Path.Combine(Shared(), "facts", "seeds.labels.jsonl");

    public static string Seeds => Path.Combine(Shared(), "seeds");

    private static string Shared()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string beside = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(beside, "corpus")))
            {
                return beside;
            }
        }

        Assert.Skip("No labelled corpus beside the checkout.");
        return "";
    }
}
