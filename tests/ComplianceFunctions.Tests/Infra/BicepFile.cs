using System.Text.RegularExpressions;

namespace ComplianceFunctions.Tests.Infra;

/// <summary>What the tests need to know of a Bicep file. The files are plain: one declaration begins a line, no multi-line strings.</summary>
internal sealed partial class BicepFile
{
    public BicepFile(string path, string text)
    {
        Path = path;
        Text = text;
        Code = BicepSkeleton.Of(text);
        Parameters = [.. ParameterLine().Matches(Code).Select(match => new Parameter(match.Groups["name"].Value, !match.Groups["default"].Success))];
        Variables = [.. VariableLine().Matches(Code).Select(match => match.Groups["name"].Value)];
        Outputs = [.. OutputLine().Matches(Code).Select(match => new Output(match.Groups["name"].Value, Text.Substring(match.Groups["value"].Index, match.Groups["value"].Length)))];
        Resources = [.. ResourceLine().Matches(Code).Select(match => new Resource(match.Groups["name"].Value, Quoted(match.Groups["type"])))];
        Modules = [.. ModuleLine().Matches(Code).Select(ModuleOf)];
    }

    /// <summary>Relative to <c>infra</c>, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The text without comments and the letters of strings; positions are those of <see cref="Text"/>.</summary>
    public string Code { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    public IReadOnlyList<string> Variables { get; }

    public IReadOnlyList<Output> Outputs { get; }

    public IReadOnlyList<Resource> Resources { get; }

    public IReadOnlyList<Module> Modules { get; }

    /// <summary>Names that an expression uses, with repetitions; neither what follows a dot nor what is a key.</summary>
    public IEnumerable<string> Names() => Name().Matches(Code).Select(match => match.Value);

    /// <summary>Names that a <c>for</c> or a lambda brings.</summary>
    public IEnumerable<string> LocalNames() =>
        LoopNames().Matches(Code).SelectMany(match => match.Groups["name"].Captures.Select(name => name.Value));

    /// <summary>The keys of an object, with the text of their values.</summary>
    /// <param name="opening">The position of its opening brace.</param>
    public IReadOnlyDictionary<string, string> Keys(int opening)
    {
        int closing = BicepSkeleton.Closing(Code, opening);
        Dictionary<string, string> keys = new(StringComparer.Ordinal);
        int depth = 0;
        for (int at = opening + 1; at < closing; at++)
        {
            depth += Code[at] is '{' or '[' or '(' ? 1 : Code[at] is '}' or ']' or ')' ? -1 : 0;
            if (depth == 0 && Key().Match(Code, at, closing - at) is { Success: true } key && key.Index == at && Code[at - 1] is ' ' or '\n' or '{')
            {
                int from = at + Key().Match(Code, at, closing - at).Length;
                int to = from;
                for (int inner = 0; to < closing && (inner > 0 || Code[to] is not ('\n' or ',')); to++)
                {
                    inner += Code[to] is '{' or '[' or '(' ? 1 : Code[to] is '}' or ']' or ')' ? -1 : 0;
                }

                keys.TryAdd(Key().Match(Code, at, closing - at).Groups["name"].Value, Text[from..to].Trim());
                at = from - 1;
            }
        }

        return keys;
    }

    private Module ModuleOf(Match match)
    {
        int parameters = Code.IndexOf("params:", match.Index, StringComparison.Ordinal);
        return new(match.Groups["name"].Value, Quoted(match.Groups["file"]), Keys(Code.IndexOf('{', parameters)));
    }

    private string Quoted(Group group) => Text.Substring(group.Index, group.Length).Trim('\'');

    [GeneratedRegex(@"^param (?<name>\w+) [\w\[\]]+(?<default> =)?", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ParameterLine();

    [GeneratedRegex(@"^var (?<name>\w+) =", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex VariableLine();

    [GeneratedRegex(@"^output (?<name>\w+) \w+ = (?<value>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex OutputLine();

    [GeneratedRegex(@"^ *resource (?<name>\w+) (?<type>' *')", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ResourceLine();

    [GeneratedRegex(@"^module (?<name>\w+) (?<file>' *') =", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ModuleLine();

    [GeneratedRegex(@"(?<=\bin )\w+|(?<![\w.@]|\.\?)[A-Za-z_]\w*(?!\w)(?!:(?!:))", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(@"\bfor (\((?<name>\w+), (?<name>\w+)\)|(?<name>\w+)) in\b|\b(?<name>\w+) =>", RegexOptions.ExplicitCapture)]
    private static partial Regex LoopNames();

    [GeneratedRegex(@"\G(?<name>\w+): ?", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    internal sealed record Parameter(string Name, bool IsRequired);

    internal sealed record Output(string Name, string Value);

    internal sealed record Resource(string Name, string Type);

    internal sealed record Module(string Name, string File, IReadOnlyDictionary<string, string> Given);
}
