using System.Security.Cryptography;
using System.Text;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Directories;

/// <summary>Exports of Microsoft Entra ("Download users") and Google Workspace ("Download users"), told apart by their headings.</summary>
internal static class StaffExport
{
    private const int MostBytes = 64 * 1024 * 1024;
    private static readonly string[] Names = ["displayname", "display name", "name"];
    private static readonly string[] Roles = ["jobtitle", "job title", "employee title", "title"];
    private static readonly string[] Enabled = ["accountenabled", "account enabled"];

    public static async Task<Observation<IReadOnlyList<StaffMember>>> ReadAsync(Location place, TimeProvider clock, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(place.Target).Length > MostBytes)
            {
                return Not($"{place.Written} is larger than 64 MB: an export of a directory is not.");
            }

            bytes = await File.ReadAllBytesAsync(place.Target, cancellationToken);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return Not($"{place.Written}: {(File.Exists(place.Target) ? "the file cannot be opened" : "there is no such file")}.");
        }

        string text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        if (Csv.Read(text) is not [var head, .. var rows])
        {
            return Not($"{place.Written} is no CSV file.");
        }

        Columns columns = new(head);
        if (!columns.Known)
        {
            return Not($"{place.Written} is no export of users: a column such as displayName, or First Name and Last Name, is needed.");
        }

        return rows.Count == 0
            ? Not($"{place.Written} holds headings and nobody.")
            : new Observation<IReadOnlyList<StaffMember>>.Seen(
                [.. rows.Select(columns.Person).OfType<StaffMember>()],
                new(place.Written, clock.GetUtcNow(), Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    private static Observation<IReadOnlyList<StaffMember>>.CouldNotLook Not(string because) => new(Reason.Unreadable, because);

    /// <summary>Where the export keeps what.</summary>
    private sealed class Columns
    {
        private readonly string[] _head;
        private readonly int _name, _first, _last, _role, _enabled, _status;

        public Columns(string[] head)
        {
            // Google marks its headings: "Status [READ ONLY]".
            _head = [.. head.Select(one => one.Split('[')[0].Trim().ToLowerInvariant())];
            _name = Find(Names);
            _first = Find("first name", "givenname");
            _last = Find("last name", "surname");
            _role = Find(Roles);
            _enabled = Find(Enabled);
            _status = Find("status");
        }

        public bool Known => _name >= 0 || (_first >= 0 && _last >= 0);

        public StaffMember? Person(string[] row)
        {
            string name = Cell(row, _name) is { Length: > 0 } whole ? whole : $"{Cell(row, _first)} {Cell(row, _last)}".Trim();
            string role = Cell(row, _role);
            bool current = !Cell(row, _enabled).Equals("false", StringComparison.OrdinalIgnoreCase)
                && !Cell(row, _enabled).Equals("no", StringComparison.OrdinalIgnoreCase)
                && (_status < 0 || Cell(row, _status).Equals("active", StringComparison.OrdinalIgnoreCase));
            return name.Length == 0 ? null : new(name, role.Length == 0 ? null : role, current);
        }

        private static string Cell(string[] row, int column) => column >= 0 && column < row.Length ? row[column] : "";

        private int Find(params string[] names) => Array.FindIndex(_head, one => names.Contains(one, StringComparer.Ordinal));
    }
}
