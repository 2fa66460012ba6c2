using System.Globalization;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>
/// A mapping that is asked for its keys, one by one. What nobody asked for is an unknown key, so the keys are written down once: where they are read.
/// </summary>
internal sealed class Section(string file, string path, YamlMap map, List<ConfigurationProblem> problems)
{
    private readonly List<string> _asked = [];

    /// <summary>A text, or null where the key is absent or wrong.</summary>
    /// <param name="key">The key.</param>
    /// <param name="required">True where its absence is a mistake.</param>
    /// <param name="mistake">Says what is wrong with a value, or null.</param>
    public string? Text(string key, bool required = false, Func<string, string?>? mistake = null)
    {
        YamlEntry? entry = Entry(key);
        if (entry?.Value is YamlScalar { Value: null } or null)
        {
            if (required)
            {
                Report(entry?.Line ?? map.Line, key, "This key is needed and has no value.");
            }

            return null;
        }

        return Checked(entry.Value, key, mistake);
    }

    public IReadOnlyList<string> Texts(string key, Func<string, string?>? mistake = null) => Entry(key)?.Value switch
    {
        null or YamlScalar { Value: null } => [],
        YamlList list => [.. list.Items.Select(item => Checked(item, key, mistake)).OfType<string>()],
        YamlNode one => Checked(one, key, mistake) is { } text ? [text] : [],
    };

    public int? Number(string key, int least, int most)
    {
        string? text = Text(key, mistake: value =>
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
                ? null
                : $"'{value}' is no whole number from {least} to {most}.");
        return text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>A day that must be given, as 2026-09-02; null where it is absent or none.</summary>
    public DateOnly? Day(string key)
    {
        DateOnly day = default;
        return Text(key, required: true, value => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? null
            : $"'{value}' is no day: write it as 2026-09-02.") is null ? null : day;
    }

    public bool Flag(string key) =>
        Text(key, mistake: value => value is "true" or "false" ? null : $"'{value}' is neither true nor false.") is "true";

    public T? Choice<T>(string key, bool required = false)
        where T : struct, Enum
    {
        string? text = Text(key, required, value => Slug.Parse<T>(value) is null
            ? $"'{value}' is none of {string.Join(", ", Slug.All<T>())}.{Suggestion.Sentence(value, Slug.All<T>())}"
            : null);
        return text is null ? null : Slug.Parse<T>(text);
    }

    /// <summary>The name of a setting. A secret in clear is a mistake, and is not repeated in the message.</summary>
    public SecretReference? Secret(string key)
    {
        string? text = Text(key, mistake: value => Values.IsSetting(value)
            ? null
            : "A secret does not belong in this file: write env:NAME, and put the secret into the setting NAME.");
        return text is null ? null : new(text["env:".Length..]);
    }

    /// <summary>A file that must exist (its path is relative to this file), or an address.</summary>
    public Location? Place(string key) => Text(key, mistake: PlaceMistake) is { } written ? Located(written) : null;

    public IReadOnlyList<Location> Places(string key) => [.. Texts(key, PlaceMistake).Select(Located)];

    public Section? Inner(string key)
    {
        switch (Entry(key))
        {
            case { Value: YamlMap inner }:
                return new(file, $"{path}{key}.", inner, problems);
            case { Value: not YamlScalar { Value: null } } entry:
                Report(entry.Line, key, "Keys and values are needed here, each on a line of its own, indented.");
                return null;
            default:
                return null;
        }
    }

    public IEnumerable<Section> Inners(string key)
    {
        YamlEntry? entry = Entry(key);
        if (entry?.Value is not (null or YamlList or YamlScalar { Value: null }))
        {
            Report(entry.Line, key, "A list is needed here: each item starts with '- '.");
        }

        foreach (YamlNode item in entry?.Value is YamlList list ? list.Items : [])
        {
            if (item is YamlMap inner)
            {
                yield return new(file, $"{path}{key}.", inner, problems);
            }
            else
            {
                Report(item.Line, key, "Each item needs keys and values.");
            }
        }
    }

    public void Report(string key, string message) => Report(Find(key)?.Line ?? map.Line, key, message);

    /// <summary>Reports the keys that nobody asked for. Call it last.</summary>
    public void End()
    {
        foreach (YamlEntry entry in map.Entries.Where(entry => !_asked.Contains(entry.Key)))
        {
            string near = Suggestion.Sentence(entry.Key, _asked);
            Report(entry.Line, entry.Key, $"Unknown key.{(near.Length > 0 ? near : $" Known here: {string.Join(", ", _asked)}.")}");
        }
    }

    private YamlEntry? Entry(string key)
    {
        _asked.Add(key);
        return Find(key);
    }

    private YamlEntry? Find(string key) => map.Entries.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal));

    private string? Checked(YamlNode node, string key, Func<string, string?>? mistake)
    {
        if (node is not YamlScalar { Value: { } value })
        {
            Report(node.Line, key, "One plain value is needed here.");
            return null;
        }

        if ((Values.Mistake(value) ?? mistake?.Invoke(value)) is { } wrong)
        {
            Report(node.Line, key, wrong);
            return null;
        }

        return value;
    }

    private string? PlaceMistake(string written)
    {
        if (written.Contains("://", StringComparison.Ordinal))
        {
            return Values.AddressMistake(written);
        }

        return File.Exists(Located(written).Target) ? null : $"There is no file '{written}' (looked for {Located(written).Target}).";
    }

    private Location Located(string written) => Location.IsAddress(written)
        ? new(written, written)
        : new(written, Path.GetFullPath(written, Path.GetDirectoryName(Path.GetFullPath(file))!));

    private void Report(int line, string key, string message) => problems.Add(new(file, line, path + key, message));
}
