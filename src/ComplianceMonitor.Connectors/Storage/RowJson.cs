using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Connectors.Storage;

/// <summary>
/// One line of a table's file: a row as it is from then on, or that it is gone. <c>more</c> says that the next line belongs to the same
/// batch. An instant is <c>{"time": "..."}</c> and a number with a fraction always has a point, so that types are kept.
/// </summary>
/// <param name="Row">The row; for a deletion without columns.</param>
/// <param name="Deleted">True where the row is gone.</param>
/// <param name="More">True where the batch goes on.</param>
internal sealed record RowJson(Row Row, bool Deleted, bool More)
{
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the line with its end.</summary>
    public void WriteTo(ArrayBufferWriter<byte> bytes)
    {
        using (Utf8JsonWriter writer = new(bytes, s_readable))
        {
            writer.WriteStartObject();
            writer.WriteString("partition", Row.Partition);
            writer.WriteString("key", Row.Key);
            writer.WriteString("token", Row.Token);
            if (More)
            {
                writer.WriteBoolean("more", true);
            }

            if (Deleted)
            {
                writer.WriteBoolean("deleted", true);
            }
            else
            {
                writer.WriteStartObject("columns");
                foreach ((string name, Cell value) in Row.Columns)
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        bytes.Write("\n"u8);
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">It is no row.</exception>
    public static RowJson Read(ReadOnlyMemory<byte> line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("a line is one object");
        }

        bool deleted = IsTrue(root, "deleted");
        Row row = new(Text(root, "partition"), Text(root, "key"), deleted ? [] : ReadColumns(root)) { Token = Text(root, "token") };
        return new(row, deleted, IsTrue(root, "more"));
    }

    private static void Write(Utf8JsonWriter writer, Cell value)
    {
        switch (value)
        {
            case Cell.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case Cell.Whole whole:
                writer.WriteNumberValue(whole.Value);
                break;
            case Cell.Flag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case Cell.Number number:
                string digits = number.Value.ToString("R", CultureInfo.InvariantCulture);
                writer.WriteRawValue(digits.AsSpan().IndexOfAny('.', 'E') < 0 ? digits + ".0" : digits);
                break;
            case Cell.Instant instant:
                writer.WriteStartObject();
                writer.WriteString("time", instant.Value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
                writer.WriteEndObject();
                break;
        }
    }

    private static Columns ReadColumns(JsonElement root)
    {
        if (!root.TryGetProperty("columns", out JsonElement columns) || columns.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("columns are missing");
        }

        try
        {
            return [.. columns.EnumerateObject().Select(column => KeyValuePair.Create(column.Name, ReadCell(column)))];
        }
        catch (ArgumentException exception)
        {
            throw new JsonException("a column is there twice", exception);
        }
    }

    private static Cell ReadCell(JsonProperty column)
    {
        JsonElement value = column.Value;
        return value.ValueKind switch
        {
            JsonValueKind.String => new Cell.Text(value.GetString()!),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number when value.TryGetInt64(out long whole) && value.GetRawText().AsSpan().IndexOfAny('.', 'E', 'e') < 0 => whole,
            JsonValueKind.Number when double.IsFinite(value.GetDouble()) => value.GetDouble(),
            JsonValueKind.Object when value.TryGetProperty("time", out JsonElement time) && time.ValueKind == JsonValueKind.String && time.TryGetDateTimeOffset(out DateTimeOffset at) => at,
            _ => throw new JsonException($"column {column.Name} holds no value of a column"),
        };
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new JsonException($"{name} is missing");

    private static bool IsTrue(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
