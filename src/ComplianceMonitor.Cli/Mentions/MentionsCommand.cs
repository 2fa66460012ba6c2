using System.CommandLine;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary><c>mentions</c>: what the public web says about the schools.</summary>
internal static class MentionsCommand
{
    public static Command Build(GlobalOptions options) => new("mentions", "What the public web says about the schools.")
    {
        ClassifyCommand.Build(options),
        LearnCommand.Build(options),
    };
}
