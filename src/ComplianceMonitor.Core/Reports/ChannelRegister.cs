using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Reports;

/// <summary>An account that parents may trust.</summary>
/// <param name="Platform">The platform's name.</param>
/// <param name="Handle">The handle.</param>
/// <param name="Url">Its address; null where the platform gives none to a handle.</param>
public sealed record RegisteredAccount(string Platform, string Handle, string? Url);

/// <summary>
/// The public register of a school's accounts: those that its policy lists and its website shows. It says nothing about people, and nothing
/// of an account that is in one of the two only, or whose own page is gone.
/// </summary>
/// <param name="School">The school's id.</param>
/// <param name="Name">The school's name.</param>
/// <param name="Website">The school's website; null where none is configured.</param>
/// <param name="AsOf">When the accounts were checked last; null where they never were.</param>
/// <param name="Accounts">By platform and handle.</param>
public sealed record ChannelRegister(string School, string Name, string? Website, DateTimeOffset? AsOf, IReadOnlyList<RegisteredAccount> Accounts)
{
    /// <summary>Reads what is recorded.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ChannelRegister> ReadAsync(IRecordStore store, School school, CancellationToken cancellationToken)
    {
        List<RegisteredAccount> accounts = [];
        DateTimeOffset? newest = null;
        await foreach (Row row in store.ReadAsync(Table.Channels, new(school.Id), cancellationToken))
        {
            Columns columns = row.Columns;
            newest = columns.Instant("AsOf") is { } at && (newest is null || at > newest) ? at : newest;
            if (columns.Flag("InPolicy") == true && columns.Flag("OnWebsite") == true && columns.Text("Page") is not ("gone" or "moved")
                && columns.Text("Handle") is { Length: > 0 } handle && PlatformCatalogue.Default.Find(columns.Text("Platform") ?? "") is { } platform)
            {
                accounts.Add(new(platform.Name, handle, platform.UrlOf(handle)));
            }
        }

        return new(
            school.Id, school.Name, school.Website, newest,
            [.. accounts.OrderBy(one => one.Platform, StringComparer.Ordinal).ThenBy(one => one.Handle, StringComparer.Ordinal)]);
    }
}
