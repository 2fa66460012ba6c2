using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Directories;

/// <summary>Where an export keeps what, by the names of its headings (facts: exports of Entra and Google). Any order; what is in square brackets is no part of a name.</summary>
internal sealed class ExportColumns
{
    private readonly string[] _headings;

    public ExportColumns(CsvReader head)
    {
        _headings = [.. Enumerable.Range(0, head.Count).Select(column => Plain(head[column]))];
        Id = Find("objectid", "id", "userid");
        Principal = Find("userprincipalname", "upn");
        Mail = Find("mail", "emailaddress", "primaryemail", "email");
        Name = Find("displayname", "userdisplayname", "fullname", "name");
        First = Find("firstname", "givenname");
        Last = Find("lastname", "surname", "familyname");
        Title = Find("jobtitle", "employeetitle", "title");
        Type = Find("usertype");
        Enabled = Find("accountenabled", "signinallowed");
        Status = Find("status");
        LastSignIn = Find("lastsignin", "lastsignintime", "lastlogintime");
        Capable = Find("ismfacapable", "mfacapable", "multifactorauthenticationcapable", "multifactorauthcapable");
        Registered = Find("ismfaregistered", "mfaregistered", "multifactorauthenticationregistered", "multifactorauthregistered");
        Enrolled = Find("2svenrolled", "isenrolledin2sv", "2stepverificationenrolled");
        Enforced = Find("2svenforced", "isenforcedin2sv", "2stepverificationenforced");
        Methods = Find("methodsregistered", "authenticationmethods");
        Administers = Find("isadmin");
        Refreshed = Find("lastupdateddatetime", "lastupdatedtime", "lastupdated");
    }

    public int Id { get; }

    public int Principal { get; }

    public int Mail { get; }

    public int Name { get; }

    public int First { get; }

    public int Last { get; }

    public int Title { get; }

    public int Type { get; }

    public int Enabled { get; }

    public int Status { get; }

    public int LastSignIn { get; }

    public int Capable { get; }

    public int Registered { get; }

    public int Enrolled { get; }

    public int Enforced { get; }

    public int Methods { get; }

    public int Administers { get; }

    public int Refreshed { get; }

    /// <summary>The heading of a column, in small letters.</summary>
    /// <param name="column">Its place, from 0.</param>
    public string Heading(int column) => _headings[column];

    /// <summary>How many cells each row has.</summary>
    public int Count => _headings.Length;

    /// <summary>True where the headings are those of Google.</summary>
    public bool IsGoogle => Principal < 0 && (Enrolled >= 0 || (First >= 0 && Last >= 0 && Mail >= 0 && Enabled < 0));

    /// <summary>True where the export tells who has MFA.</summary>
    public bool TellsMfa => IsGoogle ? Enrolled >= 0 : Capable >= 0 || Registered >= 0;

    /// <summary>True for the report of registrations, which leaves out everybody who is disabled.</summary>
    public bool IsRegistration => !IsGoogle && TellsMfa && Enabled < 0;

    /// <summary>What the export tells.</summary>
    public DirectoryParts Covers =>
        (IsRegistration ? DirectoryParts.None : DirectoryParts.People)
        | (TellsMfa ? DirectoryParts.Registration : DirectoryParts.None)
        | (Methods >= 0 ? DirectoryParts.Methods : DirectoryParts.None)
        | (Enforced >= 0 ? DirectoryParts.Enforcement : DirectoryParts.None)
        | (Administers >= 0 ? DirectoryParts.Roles : DirectoryParts.None);

    /// <summary>What is wrong with the headings, as the rest of a sentence after the file's name; null where they will do.</summary>
    /// <param name="kind">What the export was said to be; null where nobody said.</param>
    public string? Mistake(DirectoryKind? kind) =>
        Name < 0 && (First < 0 || Last < 0) && Principal < 0 && Mail < 0
            ? "is no export of users: a column such as userPrincipalName, displayName, or Email Address, is needed"
            : !TellsMfa && Enabled < 0 && Status < 0 && Title < 0
                ? "is no export of users that tells anything: it needs a column such as accountEnabled or Status, isMfaCapable or 2sv Enrolled, or jobTitle"
            : kind is DirectoryKind.GoogleCsv && !IsGoogle
                ? "is an export of Microsoft Entra and is named as one of Google: write kind: entra-csv, or name the file of 'Download users' of Google"
            : kind is DirectoryKind.EntraCsv && IsGoogle
                ? "is an export of Google and is named as one of Microsoft Entra: write kind: google-csv, or name the file of 'Download users' of Entra"
            : IsGoogle && Mail < 0 ? "lacks the column 'Email Address': download the users again with all columns"
            : null;

    private static string Plain(ReadOnlySpan<char> heading)
    {
        ReadOnlySpan<char> name = heading.IndexOf('[') is var bracket and > 0 ? heading[..bracket] : heading;
        return string.Concat(name.ToString().Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }

    private int Find(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Array.IndexOf(_headings, name) is var column and >= 0)
            {
                return column;
            }
        }

        return -1;
    }
}
