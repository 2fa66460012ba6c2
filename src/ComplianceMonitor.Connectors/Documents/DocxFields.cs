using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>The fields that are open at a place of a Word document: their instructions are not shown, their results are.</summary>
/// <param name="lines">Gets the links of HYPERLINK fields.</param>
internal sealed partial class DocxFields(OfficeLines lines)
{
    private const int LongestInstruction = 4_000;
    private readonly Stack<Field> _open = new();
    private int _hidden;

    /// <summary>Whether text is shown here.</summary>
    public bool Show => _hidden == 0;

    /// <summary>Takes the mark that begins, divides or ends a field.</summary>
    public void Turn(FieldCharValues? mark)
    {
        if (mark == FieldCharValues.Begin)
        {
            _open.Push(new());
            _hidden++;
        }
        else if (mark == FieldCharValues.Separate && _open.TryPeek(out Field? field) && !field.Shows)
        {
            (field.Shows, field.Start) = (true, lines.Position);
            _hidden--;
        }
        else if (mark == FieldCharValues.End && _open.TryPop(out Field? ended))
        {
            _hidden -= ended.Shows ? 0 : 1;
            AddTarget(ended.Instruction.ToString(), ended.Start);
        }
    }

    /// <summary>Takes a piece of an instruction.</summary>
    public void Instruct(string text)
    {
        if (_open.TryPeek(out Field? field) && field.Instruction.Length < LongestInstruction)
        {
            field.Instruction.Append(text);
        }
    }

    /// <summary>Shows what follows: an instruction that is never ended would hide the rest of the document.</summary>
    public void ShowAll()
    {
        if (_hidden > 0)
        {
            foreach (Field field in _open)
            {
                field.Shows = true;
            }

            _hidden = 0;
        }
    }

    /// <summary>Adds the target of a HYPERLINK instruction.</summary>
    public void AddTarget(string instruction, int start)
    {
        if (instruction.Length < LongestInstruction && Target().Match(instruction) is { Success: true } match)
        {
            lines.AddLink(match.Groups["address"].Value, start);
        }
    }

    [GeneratedRegex(@"^\s*HYPERLINK\s+""?(?<address>[^""\s\\]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool Shows { get; set; }

        public int Start { get; set; }
    }
}
