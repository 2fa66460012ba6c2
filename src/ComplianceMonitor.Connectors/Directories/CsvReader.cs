namespace ComplianceMonitor.Connectors.Directories;

/// <summary>
/// Reads comma-separated values (RFC 4180) row by row; semicolons and tabs where a spreadsheet left them. Holds one row at a time.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class CsvReader(TextReader text)
{
    private const int MostCells = 500;
    private const int LongestRow = 100_000;

    private readonly char[] _block = new char[32 * 1024];
    private readonly List<(int Start, int Length)> _cells = [];
    private char[] _row = new char[1024];
    private int _used, _start, _at, _filled;
    private char _separator;

    /// <summary>The number of the row that was read, from 1; quoted line ends make no row.</summary>
    public int Number { get; private set; }

    /// <summary>How many cells the row has.</summary>
    public int Count => _cells.Count;

    /// <summary>True where the text ended inside a quoted cell: it was cut.</summary>
    public bool WasCut { get; private set; }

    /// <summary>True where the text ended within this row's last cell: neither a line break nor a closing quotation mark shows that the cell is whole.</summary>
    public bool EndsOpen { get; private set; }

    /// <summary>True where a row is too long or has too many cells: this is no such text.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>A cell of the row, without space around it; empty where the row is shorter.</summary>
    /// <param name="column">Its place, from 0.</param>
    public ReadOnlySpan<char> this[int column] =>
        column >= 0 && column < _cells.Count ? _row.AsSpan(_cells[column].Start, _cells[column].Length).Trim() : [];

    /// <summary>Reads the next row that is not empty; false at the end, and where the text is malformed.</summary>
    public bool Read()
    {
        while (!IsMalformed && ReadRow())
        {
            if (_cells.Count > 1 || this[0].Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadRow()
    {
        _cells.Clear();
        _used = _start = 0;
        bool quoted = false;
        int last = -1;
        for (int letter; (letter = Next()) >= 0;)
        {
            last = letter;
            if (quoted)
            {
                if (letter != '"')
                {
                    Append((char)letter);
                }
                else if (Peek() == '"')
                {
                    Append((char)Next());
                }
                else
                {
                    quoted = false;
                }
            }
            else if (letter == '"' && IsBlank())
            {
                quoted = true;
                _used = _start;
            }
            else if (letter == '\n' || (letter == '\r' && Peek() != '\n'))
            {
                EndCell();
                Number++;
                return true;
            }
            else if (letter == (_separator == 0 ? _separator = FindSeparator((char)letter) : _separator))
            {
                EndCell();
            }
            else if (letter != '\r')
            {
                Append((char)letter);
            }

            if (_used > LongestRow || _cells.Count > MostCells)
            {
                IsMalformed = true;
                return false;
            }
        }

        WasCut |= quoted;
        if (last < 0)
        {
            return false;
        }

        EndsOpen = last != '"';
        EndCell();
        Number++;
        return true;
    }

    private bool IsBlank() => _row.AsSpan(_start, _used - _start).IsWhiteSpace();

    private void EndCell()
    {
        _cells.Add((_start, _used - _start));
        _start = _used;
    }

    private void Append(char letter)
    {
        if (_used == _row.Length)
        {
            Array.Resize(ref _row, _row.Length * 2);
        }

        _row[_used++] = letter;
    }

    /// <summary>The commonest of the three in the first line, as far as the first block holds it.</summary>
    private char FindSeparator(char first)
    {
        ReadOnlySpan<char> rest = _block.AsSpan(_at, _filled - _at);
        ReadOnlySpan<char> line = rest.IndexOf('\n') is var end and >= 0 ? rest[..end] : rest;
        int commas = line.Count(',') + (first == ',' ? 1 : 0), semicolons = line.Count(';') + (first == ';' ? 1 : 0), tabs = line.Count('\t') + (first == '\t' ? 1 : 0);
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private int Next() => _at < _filled || Fill() ? _block[_at++] : -1;

    private int Peek() => _at < _filled || Fill() ? _block[_at] : -1;

    private bool Fill()
    {
        _at = 0;
        _filled = text.Read(_block, 0, _block.Length);
        return _filled > 0;
    }
}
