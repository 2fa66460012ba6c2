using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>Reads a file into a tree, within bounds: size, depth, number of nodes, and no anchors, whose copies of copies could fill the memory.</summary>
internal sealed class YamlFile
{
    private const int MostBytes = 1024 * 1024;
    private const int MostNodes = 50_000;
    private const int Deepest = 20;
    private readonly Parser _parser;
    private int _nodes;

    private YamlFile(TextReader text) => _parser = new(text);

    /// <summary>The file's mapping, or null with one problem more.</summary>
    public static YamlMap? Read(string path, List<ConfigurationProblem> problems)
    {
        try
        {
            FileInfo file = new(path);
            if (file.Length > MostBytes)
            {
                problems.Add(new(path, 0, "", "The file is larger than 1 MB: a configuration is not."));
                return null;
            }

            using StreamReader text = new(path);
            YamlNode? root = new YamlFile(text).Document();
            if (root is YamlMap map)
            {
                return map;
            }

            problems.Add(new(path, root?.Line ?? 0, "", "The file must hold keys and values, such as 'id: fernhollow'."));
        }
        catch (YamlException wrong)
        {
            problems.Add(new(path, (int)wrong.Start.Line, "", OneLine(wrong)));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(path, 0, "", File.Exists(path) ? "The file cannot be opened." : "There is no such file."));
        }

        return null;
    }

    private static string OneLine(YamlException wrong)
    {
        string message = wrong.Message.ReplaceLineEndings(" ");
        return wrong is Refused ? message : $"This is not YAML: {message}";
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        YamlNode root = Node(1);
        _parser.Consume<DocumentEnd>();
        return _parser.TryConsume<StreamEnd>(out _) ? root : throw new Refused(_parser.Current, "The file holds a second document after '---': leave one.");
    }

    private YamlNode Node(int depth)
    {
        if (_parser.Current is AnchorAlias || _parser.Current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new Refused(_parser.Current, "Anchors (&name) and references to them (*name) are not read: write the value out, or quote it.");
        }

        if (++_nodes > MostNodes || depth > Deepest)
        {
            throw new Refused(_parser.Current, "There are too many values, or too many levels, for a configuration.");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            bool nothing = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
            return new YamlScalar((int)scalar.Start.Line, nothing ? null : scalar.Value);
        }

        return _parser.TryConsume<SequenceStart>(out var list) ? List(list, depth) : Map(_parser.Consume<MappingStart>(), depth);
    }

    private YamlList List(SequenceStart start, int depth)
    {
        List<YamlNode> items = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new((int)start.Start.Line, items);
    }

    private YamlMap Map(MappingStart start, int depth)
    {
        List<YamlEntry> entries = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (_parser.Current is not Scalar { Anchor.IsEmpty: true } key)
            {
                throw new Refused(_parser.Current, "A key must be a plain word.");
            }

            if (!keys.Add(key.Value))
            {
                throw new Refused(key, $"The key '{key.Value}' stands here twice.");
            }

            _parser.MoveNext();
            entries.Add(new(key.Value, (int)key.Start.Line, Node(depth + 1)));
        }

        return new((int)start.Start.Line, entries);
    }

    /// <summary>Right YAML that is not wanted here.</summary>
    private sealed class Refused(ParsingEvent? at, string message) : YamlException(at?.Start ?? Mark.Empty, at?.End ?? Mark.Empty, message);
}
