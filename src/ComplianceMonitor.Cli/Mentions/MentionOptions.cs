using System.CommandLine;
using System.Text.Json;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.Learning;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary>What the verbs of mentions take.</summary>
internal static class MentionOptions
{
    private const long LargestModel = 4 << 20;

    public static Option<string> Schools() => new("--schools") { HelpName = "file", Description = "Schools, one JSON object per line.", Required = true };

    public static Option<string?> School() => new("--school") { Description = "Id of the school; needed where the data folder has several.", HelpName = "id" };

    public static Option<string?> Role()
    {
        Option<string?> role = new("--role") { Description = "Who asks: dsl or dpo also see what is about a child's safety or personal data.", HelpName = "role" };
        role.CompletionSources.Add(_ => Slug.All<Owner>().Select(one => new System.CommandLine.Completions.CompletionItem(one)));
        return role;
    }

    /// <summary>The role of a word; null where none is given.</summary>
    /// <exception cref="UsageException">It is no role.</exception>
    public static Owner? Role(string? word) => word is null ? null : Slug.Parse<Owner>(word)
        ?? throw new UsageException($"--role: '{word}' is none of {string.Join(", ", Slug.All<Owner>())}.{Suggestion.Sentence(word, Slug.All<Owner>())}");

    public static Option<string?> Weights() => new("--weights") { HelpName = "file", Description = "Weights that 'mentions learn' wrote, instead of the built-in ones." };

    /// <summary>The model of a file; the built-in one where none is named.</summary>
    public static MentionModel Model(string? file)
    {
        if (file is null)
        {
            return MentionModel.Default;
        }

        using FileStream stream = MentionInput.Open(file);
        if (stream.Length > LargestModel)
        {
            throw new UsageException($"{file}: too large for a file of weights.");
        }

        try
        {
            using StreamReader reader = new(stream);
            MentionModel model = MentionModel.Parse(reader.ReadToEnd());
            _ = new Core.Mentions.MentionClassifier([], model);
            return model;
        }
        catch (JsonException wrong)
        {
            throw new UsageException($"{file}: this is no file of weights: {wrong.Message}");
        }
    }
}
