using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ComplianceMonitor.Connectors.MentionSources.Saved;

/// <summary>A line of a JSON Lines file: a value, or what is wrong with it.</summary>
/// <typeparam name="T">What a line holds.</typeparam>
/// <param name="Number">Counts from 1.</param>
/// <param name="Value">Null where the line could not be read.</param>
/// <param name="Mistake">Null where it could.</param>
public readonly record struct JsonLine<T>(int Number, T? Value, string? Mistake)
    where T : class;

/// <summary>Reads JSON Lines from outside: a line that is too long is passed over without being kept.</summary>
public static class JsonLines
{
    private const int LongestLine = 1 << 20;

    /// <summary>Reads line by line; empty lines are passed over.</summary>
    /// <typeparam name="T">What a line holds.</typeparam>
    /// <param name="stream">The content, UTF-8.</param>
    /// <param name="name">What it is, for messages.</param>
    /// <param name="type">How a line's JSON is read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async IAsyncEnumerable<JsonLine<T>> ReadAsync<T>(Stream stream, string name, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        using StreamReader reader = new(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 1 << 16);
        StringBuilder line = new();
        char[] buffer = new char[1 << 16];
        int number = 1;
        bool tooLong = false;
        for (int read; (read = await reader.ReadAsync(buffer.AsMemory(), cancellationToken)) > 0;)
        {
            for (int at = 0; at < read;)
            {
                int end = Array.IndexOf(buffer, '\n', at, read - at);
                int length = (end < 0 ? read : end) - at;
                tooLong |= line.Length + length > LongestLine;
                if (!tooLong)
                {
                    line.Append(buffer, at, length);
                }

                at += length;
                if (end < 0)
                {
                    continue;
                }

                at++;
                if (Parse(line, number, name, tooLong, type) is { } parsed)
                {
                    yield return parsed;
                }

                line.Clear();
                tooLong = false;
                number++;
            }
        }

        if (Parse(line, number, name, tooLong, type) is { } last)
        {
            yield return last;
        }
    }

    private static JsonLine<T>? Parse<T>(StringBuilder line, int number, string name, bool tooLong, JsonTypeInfo<T> type)
        where T : class
    {
        if (tooLong)
        {
            return new(number, null, $"{name}: line {number} is longer than {LongestLine} characters.");
        }

        string text = line.ToString().Trim();
        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(text, type) is { } value ? new(number, value, null) : new(number, null, $"{name}: line {number} is null.");
        }
        catch (JsonException wrong)
        {
            return new(number, null, $"{name}: line {number} is not what is expected{(wrong.Path is { Length: > 1 } path ? $" at {path}" : "")}: it should be one JSON object.");
        }
    }
}
