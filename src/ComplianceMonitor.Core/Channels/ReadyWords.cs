namespace ComplianceMonitor.Core.Channels;

/// <summary>The words that mend a row of the three-way table, ready to paste. What is not known stands in brackets, so that it is seen to be open.</summary>
internal static class ReadyWords
{
    private const string Headings = "| Platform | Account | Address | Administrators (roles) | Who may post | Opened | Closed |\n| --- | --- | --- | --- | --- | --- | --- |";

    /// <summary>A register with a row for each account that is known; one to be filled where none is.</summary>
    /// <param name="rows">The accounts.</param>
    public static string Register(IEnumerable<ChannelRow> rows) =>
        string.Join('\n', rows.Select(row => row.RegisterRow).DefaultIfEmpty("| [platform] | [name of the account] | [its address] | [two roles] | [roles] | [date] | |").Prepend(Headings));

    extension(ChannelRow row)
    {
        /// <summary>The account's address; null where nothing says it.</summary>
        public string? Address => row.Url ?? PlatformCatalogue.Default.Find(row.Platform)?.UrlOf(row.Handle);

        /// <summary>A row of the policy's register.</summary>
        public string RegisterRow =>
            $"| {row.PlatformName} | {row.Handle ?? "[name of the account]"} | {row.Address ?? "[its address]"} | [two roles] | [roles] | [date] | |";

        /// <summary>A link for a page of the website, as an editor and as HTML takes it.</summary>
        /// <param name="school">The school's name; empty where it is not known.</param>
        public string LinkLine(string school)
        {
            string words = school.Length > 0 ? $"{school} on {row.PlatformName}" : $"Our school on {row.PlatformName}";
            return row.Address is { } address
                ? $"{words}: {address} (as HTML: <a href=\"{address}\">{System.Net.WebUtility.HtmlEncode(words)}</a>)"
                : $"{words}: [address of the account{(row.Handle is { } handle ? $" {handle}" : "")}]";
        }

        /// <summary>A paragraph of the privacy notice.</summary>
        /// <param name="school">The school's name; empty where it is not known.</param>
        public string NoticeParagraph(string school)
        {
            string account = row.Handle is { } handle
                ? $"the {row.PlatformName} account {handle}{(row.Address is { } address ? $" ({address})" : "")}"
                : $"a {row.PlatformName} account, [name and address of the account]";
            return $"{(school.Length > 0 ? school : "The school")} runs {account}. What we post there is public. {row.PlatformName} is a separate controller: "
                + "how it uses the data of people who visit the account, comment or send messages is described in its own privacy notice.";
        }
    }
}
