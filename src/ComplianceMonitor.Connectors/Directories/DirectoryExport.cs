using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Directories;

/// <summary>
/// Reads exports of users (CSV): Microsoft Entra's users and user registration details, Google's "Download users", told apart by their headings.
/// Row by row: only the people who are wanted are held.
/// </summary>
/// <param name="clock">Says when a file was read.</param>
internal sealed class DirectoryExport(TimeProvider clock)
{
    private const long MostBytes = 1L << 30;
    private const int MostRows = 2_000_000;
    private const int Sample = 1024 * 1024;

    /// <summary>Reads an export. Where it cannot be read, the snapshot tells nothing and says why.</summary>
    /// <param name="place">The file.</param>
    /// <param name="kind">What it was said to be; null where nobody said.</param>
    /// <param name="wanted">Tells the people to hold; null for everybody. It sees each.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public (DirectorySnapshot Snapshot, Source Source) Read(Location place, DirectoryKind? kind, Func<DirectoryPerson, bool>? wanted, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        try
        {
            FileInfo info = new(place.Target);
            if (info.Length > MostBytes)
            {
                return Untold($"{place.Written} is larger than 1 GB: an export of a directory is not.");
            }

            DateTimeOffset saved = new(info.LastWriteTimeUtc, TimeSpan.Zero);
            DateTimeOffset written = saved < now ? saved : now;
            using SHA256 hash = SHA256.Create();
            using FileStream file = new(place.Target, FileMode.Open, FileAccess.Read, FileShare.Read);
            Encoding encoding = EncodingOf(file);
            using CryptoStream hashed = new(file, hash, CryptoStreamMode.Read, leaveOpen: true);
            using StreamReader text = new(hashed, encoding, detectEncodingFromByteOrderMarks: true);
            (DirectorySnapshot? snapshot, string? mistake) = Read(new CsvReader(text), place.Written, kind, written, wanted, cancellationToken);
            if (snapshot is null)
            {
                return Untold($"{place.Written} {mistake}.");
            }

            hashed.CopyTo(Stream.Null);
            return (snapshot, new(place.Written, now, Convert.ToHexStringLower(hash.Hash!)));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return Untold($"{place.Written}: {(File.Exists(place.Target) ? "the file cannot be opened" : "there is no such file")}.");
        }

        (DirectorySnapshot, Source) Untold(string because) =>
            (DirectorySnapshot.Untold(kind ?? DirectoryKind.EntraCsv, place.Written, now, Reason.Unreadable, because), new(place.Written, now, new('0', 64)));
    }

    private static (DirectorySnapshot? Snapshot, string? Mistake) Read(
        CsvReader rows, string name, DirectoryKind? kind, DateTimeOffset written, Func<DirectoryPerson, bool>? wanted, CancellationToken cancellationToken)
    {
        if (!rows.Read())
        {
            return (null, "is no CSV file");
        }

        ExportColumns columns = new(rows);
        if (columns.Mistake(kind) is { } wrong)
        {
            return (null, wrong);
        }

        ExportRow row = new(rows, columns);
        List<DirectoryPerson> people = [];
        Troubles troubles = new();
        DateTimeOffset? newest = null;
        int total = 0;
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rows.Number > MostRows)
            {
                return (null, string.Create(CultureInfo.InvariantCulture, $"has more than {MostRows:N0} rows"));
            }

            DirectoryPerson? person = rows.WasCut ? null : row.Read();
            troubles.Note(row.Mistake, lost: person is null);
            if (person is null)
            {
                continue;
            }

            total++;
            newest = person.SignIn.RefreshedAt is { } at && (newest is null || at > newest) ? at : newest;
            if (wanted is null || wanted(person))
            {
                people.Add(person);
            }
        }

        return rows.IsMalformed ? (null, "is no CSV file: a row has more than 500 cells or 100,000 characters")
            : total == 0 && !rows.WasCut && !troubles.AnyLost ? (null, "holds headings and nobody: export it again")
            : (new()
            {
                Kind = columns.IsGoogle ? DirectoryKind.GoogleCsv : DirectoryKind.EntraCsv,
                Name = name,
                TakenAt = newest ?? written,
                Covers = columns.Covers,
                Gaps = troubles.Gaps(name, rows.WasCut, columns.Covers),
                Total = total,
                People = people,
            }, null);
    }

    /// <summary>By its mark or the zeros of its first letters; what is no UTF-8 is what spreadsheets write in western Europe.</summary>
    private static Encoding EncodingOf(FileStream file)
    {
        byte[] sample = new byte[Math.Min(Sample, file.Length)];
        int read = file.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        file.Position = 0;
        ReadOnlySpan<byte> start = sample.AsSpan(0, read);
        if (start is [not 0, 0, ..])
        {
            return Encoding.Unicode;
        }

        if (start is [0, not 0, ..])
        {
            return Encoding.BigEndianUnicode;
        }

        for (int cut = 0; cut < 4 && cut <= start.Length; cut++)
        {
            if (Utf8.IsValid(start[..^cut]))
            {
                return Encoding.UTF8;
            }
        }

        return Encoding.Latin1;
    }

    /// <summary>What could not be read, with the first row of each kind.</summary>
    private sealed class Troubles
    {
        private string? _lost, _word;
        private int _lostRows, _words;

        public bool AnyLost => _lostRows > 0;

        public void Note(string? mistake, bool lost)
        {
            if (mistake is null)
            {
                return;
            }

            if (lost)
            {
                _lost ??= mistake;
                _lostRows++;
            }
            else
            {
                _word ??= mistake;
                _words++;
            }
        }

        public List<DirectoryGap> Gaps(string name, bool wasCut, DirectoryParts covers)
        {
            List<DirectoryGap> gaps = [];
            if (wasCut || _lost is not null)
            {
                gaps.Add(new(
                    covers | DirectoryParts.People,
                    Reason.Partial,
                    wasCut ? $"{name} was cut off: a quotation mark is open at its end. Export it again." : $"{name} was cut off or damaged: {_lost}{More(_lostRows)}. Export it again."));
            }

            if (_word is not null)
            {
                gaps.Add(new(DirectoryParts.None, Reason.Unreadable, $"{name}: {_word}{More(_words)}."));
            }

            return gaps;
        }

        private static string More(int rows) => rows > 1 ? string.Create(CultureInfo.InvariantCulture, $", and {rows - 1} more") : "";
    }
}
