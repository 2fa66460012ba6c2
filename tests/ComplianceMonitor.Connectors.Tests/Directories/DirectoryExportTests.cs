using System.Text;
using ComplianceMonitor.Connectors.Directories;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Directories;

public sealed class DirectoryExportTests : IDisposable
{
    private const string Registration = """
        User principal name,Name,MFA Capable,Passwordless Capable,SSPR Registered,Methods registered,Last updated time
        a@x.example,Jo Reed,Capable,Not Capable,Registered,"Mobile phone, Microsoft Authenticator app (push notification)",2026-11-20T03:11:25Z
        b@x.example,Sam Lee,Not Capable,Not Capable,Not Registered,,2026-11-19T03:11:25Z

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("userPrincipalName,displayName,jobTitle,accountEnabled\na@x.example,Jo Reed,Headteacher,True\nb@x.example,\"Lee, Sam\",,False\n")]
    [InlineData("\uFEFFuserPrincipalName;displayName;jobTitle;accountEnabled\r\na@x.example;Jo Reed;Headteacher;true\r\nb@x.example;Lee, Sam;;no\r\n")]
    [InlineData("accountEnabled\tdisplayName\tuserPrincipalName\tjobTitle\nyes\tJo Reed\ta@x.example\tHeadteacher\nfalse\tLee, Sam\tb@x.example\t")]
    [InlineData("accountEnabled,\"displayName\",userPrincipalName,jobTitle,department\rTrue,Jo Reed,A@x.example,Headteacher,\"two\nlines, \"\"quoted\"\"\"\rFalse,\"Lee, Sam\",b@x.example,,\r")]
    [InlineData("First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],Employee Title\nJo,Reed,a@x.example,Active,Headteacher\n\"Lee,\",Sam,b@x.example,Suspended,\n")]
    public void Names_roles_and_who_is_current_are_read(string csv)
    {
        DirectorySnapshot read = Read(csv);
        read.People.Select(person => $"{person.Addresses[0]} {person.DisplayName}|{person.JobTitle}|{person.Standing}")
            .ShouldBe(["a@x.example Jo Reed|Headteacher|Enabled", "b@x.example Lee, Sam||Disabled"]);
        (read.Total, read.Gaps.Count, read.Covers & DirectoryParts.Registration).ShouldBe((2, 0, DirectoryParts.None));
    }

    [Fact]
    public void Words_in_UTF_16_and_of_western_Europe_are_read()
    {
        const string Text = "userPrincipalName,displayName,accountEnabled\nz@x.example,Zoë Brontë,True\n";
        foreach (byte[] bytes in new[]
        {
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)], Encoding.Unicode.GetBytes(Text), Encoding.BigEndianUnicode.GetBytes(Text),
            Encoding.UTF8.GetBytes(Text), Encoding.Latin1.GetBytes(Text),
        })
        {
            Read(bytes).People.ShouldHaveSingleItem().DisplayName.ShouldBe("Zoë Brontë");
        }
    }

    [Fact]
    public void The_report_of_registrations_is_read_with_its_age_and_does_not_list_everybody()
    {
        DirectorySnapshot read = Read(Registration);
        read.People[0].SignIn.ShouldBe(read.People[0].SignIn with { Source = SignInSource.Report, Capable = true, Registered = null });
        read.People[0].SignIn.Methods.ShouldBe(["Mobilephone", "microsoftAuthenticatorPush"]);
        SignInMethods.Strongest(read.People[0].SignIn.Methods).ShouldBe(MfaStrength.App);
        (read.People[1].SignIn.Capable, read.People[1].SignIn.Methods).ShouldBe((false, null));
        read.TakenAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 3, 11, 25, TimeSpan.Zero));
        (read.Covers & DirectoryParts.People).ShouldBe(DirectoryParts.None);
        (read.Covers & DirectoryParts.Registration).ShouldBe(DirectoryParts.Registration);
    }

    [Fact]
    public void Googles_own_words_are_read()
    {
        DirectorySnapshot read = Read("""
            2sv Enforced [READ ONLY],2sv Enrolled [READ ONLY],First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],Last Sign In [READ ONLY]
            True,False,Jo,Reed,JO@x.example,Active,Never logged in
            False,True,Sam,Lee,sam@x.example,Suspended,2026/08/27 15:15:08

            """);
        read.Kind.ShouldBe(DirectoryKind.GoogleCsv);
        read.People.Select(person => $"{person.Addresses[0]} {person.Standing} {person.HasSignedIn} {person.SignIn.Capable} {person.SignIn.Enforced}")
            .ShouldBe(["jo@x.example Enabled False False True", "sam@x.example Disabled True True False"]);
    }

    [Theory]
    [InlineData("colour,size\nred,1\n", "no export of users")]
    [InlineData("displayName,accountEnabled\n", "headings and nobody")]
    [InlineData("", "no CSV")]
    [InlineData("displayName\nJo Reed\n", "accountEnabled")]
    [InlineData("First Name,Last Name,Email Address,2sv Enrolled\nJo,Reed,jo@x.example,True\n", "named as one of Microsoft Entra")]
    public void What_is_no_export_tells_nothing_and_says_why(string csv, string says)
    {
        DirectorySnapshot read = Read(csv);
        (read.People.Count, read.Gaps.Single().Reason).ShouldBe((0, Reason.Unreadable));
        read.Gaps.Single().Because.ShouldContain("users.csv");
        read.Gaps.Single().Because.ShouldContain(says);
    }

    [Theory]
    [InlineData("userPrincipalName,accountEnabled,mail\na@x.example,True,a@x.example\nb@x.exam", "row 3 has 1 cells under 3 headings")]
    [InlineData("userPrincipalName,accountEnabled\na@x.example,True\n\"never closed", "a quotation mark is open")]
    [InlineData("accountEnabled,userPrincipalName\nTrue,a@x.example\nTrue,b@x.exam", "row 3 ends without a line break")]
    [InlineData("accountEnabled,mail\nTrue,a@x.example\nTrue,b", "row 3 ends without a line break")]
    public void A_file_that_was_cut_says_so_and_does_not_list_everybody(string csv, string says)
    {
        DirectorySnapshot read = Read(csv);
        read.People.ShouldHaveSingleItem();
        DirectoryGap gap = read.Gaps.ShouldHaveSingleItem();
        (gap.Reason, gap.Part & DirectoryParts.People).ShouldBe((Reason.Partial, DirectoryParts.People));
        gap.Because.ShouldContain(says);
        gap.Because.ShouldContain("users.csv");
    }

    [Theory]
    [InlineData("accountEnabled,userPrincipalName\nTrue,a@x.example\nTrue,b@X.example")]
    [InlineData("accountEnabled,userPrincipalName\nTrue,a@x.example\nTrue,\"b@y.example\"")]
    [InlineData("userPrincipalName,accountEnabled\na@x.example,True\nb@y.example,True")]
    public void A_file_may_end_without_a_line_break(string csv)
    {
        DirectorySnapshot read = Read(csv);
        (read.People.Count, read.Gaps.Count).ShouldBe((2, 0));
    }

    [Fact]
    public void A_word_that_is_neither_yes_nor_no_is_told_and_not_guessed()
    {
        DirectorySnapshot read = Read("userPrincipalName,isMfaCapable,accountEnabled\na@x.example,perhaps,WAHR\n");
        read.People.Single().SignIn.Capable.ShouldBeNull();
        read.People.Single().Standing.ShouldBe(PersonStanding.Unknown);
        read.Gaps.ShouldHaveSingleItem().Because.ShouldContain("row 2 says 'WAHR' under 'accountenabled'");
    }

    [Fact]
    public void Only_those_who_are_wanted_are_held_and_all_are_counted()
    {
        (DirectorySnapshot read, _) = new DirectoryExport(TimeProvider.System).Read(
            new("users.csv", _folder.Write("users.csv", Registration)), null, person => person.Addresses.Contains("b@x.example", StringComparer.Ordinal), TestContext.Current.CancellationToken);
        (read.People.ShouldHaveSingleItem().DisplayName, read.Total).ShouldBe(("Sam Lee", 2));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        new DirectoryExport(TimeProvider.System).Read(new("gone.csv", Path.Combine(_folder.Path, "gone.csv")), null, null, TestContext.Current.CancellationToken)
            .Snapshot.Gaps.Single().Because.ShouldBe("gone.csv: there is no such file.");

    private DirectorySnapshot Read(string csv) => Read(Encoding.UTF8.GetBytes(csv));

    private DirectorySnapshot Read(byte[] csv)
    {
        string path = Path.Combine(_folder.Path, "users.csv");
        File.WriteAllBytes(path, csv);
        DirectoryKind? kind = csv.AsSpan().IndexOf("Last Name,Email Address,2sv"u8) >= 0 ? DirectoryKind.EntraCsv : null;
        return new DirectoryExport(TimeProvider.System).Read(new("users.csv", path), kind, null, TestContext.Current.CancellationToken).Snapshot;
    }
}
