using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Reports.Exporting;

/// <summary>A table as people take it out.</summary>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Rows">Its rows.</param>
public sealed record ExportedTable(IReadOnlyList<string> Columns, IReadOnlyList<Columns> Rows)
{
    private static readonly JsonWriterOptions s_json = new() { Indented = true, Encoder = JavaScriptEncoder.Default };

    /// <summary>Comma-separated values that a spreadsheet takes as text, with a byte order mark so that it reads accents right.</summary>
    public string ToCsv() => $"\uFEFF{CsvText.Row(Columns)}{string.Concat(Rows.Select(row => CsvText.Row(Columns.Select(column => Words(row.GetValueOrDefault(column))))))}";

    /// <summary>A list of objects. Every column is in each; what is not known is null.</summary>
    public string ToJson()
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, s_json))
        {
            json.WriteStartArray();
            foreach (Columns row in Rows)
            {
                json.WriteStartObject();
                foreach (string column in Columns)
                {
                    json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(column));
                    Write(json, row.GetValueOrDefault(column));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Cell? cell)
    {
        switch (cell)
        {
            case Cell.Flag flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case Cell.Whole whole:
                json.WriteNumberValue(whole.Value);
                break;
            case Cell.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case null:
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue(Words(cell));
                break;
        }
    }

    private static string? Words(Cell? cell) => cell switch
    {
        Cell.Text text => text.Value,
        Cell.Flag flag => flag.Value ? "yes" : "no",
        Cell.Whole whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        Cell.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        Cell.Instant instant => instant.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => null,
    };
}
