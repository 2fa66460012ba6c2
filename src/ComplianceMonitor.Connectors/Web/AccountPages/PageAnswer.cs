using System.Text;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Web.AccountPages;

/// <summary>What a fetch says of the account that was asked for.</summary>
internal static class PageAnswer
{
    /// <summary>Judges by status and by the address in the end; of the content only whether it asks for a password.</summary>
    /// <param name="account">The account.</param>
    /// <param name="question">The address that was asked.</param>
    /// <param name="fetched">What came.</param>
    public static AccountAnswer Of(ListedAccount account, string question, Fetched fetched) => fetched switch
    {
        Fetched.Seen seen when IsSignIn(seen) => new AccountAnswer.CouldNotLook(Reason.NotPermitted, $"{account.Platform.Name} asks to sign in before it shows the account."),
        Fetched.Seen seen => At(account, question, seen.Address),
        Fetched.Failed { Cause: WebCause.NotFound } => new AccountAnswer.Gone(),
        Fetched.Failed failed => new AccountAnswer.CouldNotLook(failed.Reason, failed.Because),
        _ => new AccountAnswer.CouldNotLook(Reason.Unreachable, $"{account.Platform.Name} answered without content."),
    };

    private static AccountAnswer At(ListedAccount account, string question, Uri end)
    {
        if (Uri.TryCreate(question, UriKind.Absolute, out Uri? asked) && IsSame(asked, end))
        {
            return new AccountAnswer.Answers();
        }

        return AccountAddress.Parse(end.AbsoluteUri) switch
        {
            { Kind: AddressKind.Account, Handle: { } handle } there when IsSame(account, there.Platform, handle) => new AccountAnswer.Answers(),
            { Kind: AddressKind.Account, Handle: { } handle } there => new AccountAnswer.MovedTo(there.Url ?? end.AbsoluteUri, handle),
            _ => new AccountAnswer.CouldNotLook(Reason.NotPermitted, $"{account.Platform.Name} leads to {end.IdnHost}{end.AbsolutePath} instead of showing the account."),
        };
    }

    private static bool IsSame(ListedAccount account, string platform, string handle) =>
        string.Equals(platform, account.Platform.Key, StringComparison.Ordinal)
        && (account.Handle is null || IsNumber(account.Handle) || string.Equals(account.Platform.Normal(handle), account.Platform.Normal(account.Handle), StringComparison.Ordinal));

    /// <summary>Scheme, www., case and a last slash make no other address.</summary>
    private static bool IsSame(Uri one, Uri other) => one.Port == other.Port
        ? string.Equals(Plain(one) + one.Query, Plain(other) + other.Query, StringComparison.OrdinalIgnoreCase)
        : one.IsDefaultPort && other.IsDefaultPort && string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string Plain(Uri address) =>
        HostName.WithoutWww(address.IdnHost) + address.AbsolutePath.TrimEnd('/');

    /// <summary>An account that was asked for by its number is the one that answers, whatever name it bears.</summary>
    private static bool IsNumber(string handle) =>
        handle.All(char.IsAsciiDigit) || (handle.Length == 24 && handle.StartsWith("uc", StringComparison.OrdinalIgnoreCase));

    private static bool IsSignIn(Fetched.Seen seen) =>
        seen.MediaType is "text/html" && Encoding.Latin1.GetString(seen.Bytes.Span).Contains("type=\"password\"", StringComparison.OrdinalIgnoreCase);
}
