using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;
using ComplianceMonitor.Core.Reading.Conduct;
using ComplianceMonitor.Core.Reading.Governance;

namespace ComplianceMonitor.Core.Tests.Controls;

/// <summary>Builds evidence by hand: a policy that keeps every promise, to be broken by a test in one place.</summary>
internal static class A
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static Line Line(int number = 1, string text = "a line of the policy") => new(number, text);

    public static Stated<T> Said<T>(T value, string raw = "as written") => new(value, Line(), raw);

    public static Stated<PartialDate> On(string day) => Said(Date(day), day);

    /// <summary>2026-05-08, 2026-05, 2026-autumn, 2025/26 or 2026.</summary>
    public static PartialDate Date(string value) => value switch
    {
        { Length: 10 } => PartialDate.OfDay(DateOnly.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
        [.., '/', _, _] => PartialDate.OfAcademicYear(Year(value)),
        { Length: 7 } => PartialDate.OfMonth(Year(value), int.Parse(value[5..], System.Globalization.CultureInfo.InvariantCulture)),
        { Length: 4 } => PartialDate.OfYear(Year(value)),
        _ => PartialDate.OfTerm(Year(value), Enum.Parse<Term>(value[5..], ignoreCase: true)),
    };

    public static DocumentFacts Document(string name, params string[] lines) =>
        DocumentFacts.Read(new Document(name, FileFormat.Text, [])) with
        {
            Document = new(name, FileFormat.Text, [.. lines.Select((text, index) => new Line(index + 1, text))]),
        };

    public static DocumentFacts Policy() => Document("policy.txt", "Social Media Policy", "Fernhollow Primary School keeps this policy for all its staff.") with
    {
        Governance = new()
        {
            Title = Said("Social Media Policy"),
            School = Said("Fernhollow Primary School"),
            Version = Said("2"),
            Owner = Said("Headteacher"),
            Approval = new() { Body = Said("the governing body"), Date = On("2026-05-08") },
            ChangeNote = new(Line(), [new(Said("added a rule on AI"), ClaimVerdict.Found, Line(9))]),
        },
        Review = new() { LastReviewed = On("2026-05-08"), PastReviews = [On("2026-05-08")], NextReview = On("2027-05-08"), CycleMonths = Said(12) },
        Channels = Register(Channel("facebook", "fernhollowprimary")),
        References = new()
        {
            Kcsie = [Said<int?>(null)],
            LegislationList =
                [Said("Data Protection Act 2018"), Said("UK GDPR"), Said("Data (Use and Access) Act 2025"), Said("Online Safety Act 2023")],
            RelatedPolicies = [Said("Behaviour Policy")],
        },
        Conduct = new()
        {
            ImageConsent = Said("consent first"),
            PlatformNames = [new("Facebook", "facebook", NameStanding.Current, Line())],
            MinimumAges = [new(13, null, Line())],
            AiRule = Said("no fakes"),
            ComplaintsRoute = new(Said("to the Headteacher"), Blank: false),
            StaffMonitoring = new(Said("sites are logged")) { What = Said("sites"), Purpose = Said("security"), MoreAt = Said("staff privacy notice") },
            OtherChannelsNamed = Said("WhatsApp"),
            OtherChannelsRule = Said("no parents' groups"),
        },
    };

    public static StatedChannel Channel(string platform, string? handle) =>
        new(platform, handle, Line(3)) { Administrators = ["Headteacher", "Office Manager"], Posters = ["Office Manager"] };

    public static ChannelFacts Register(params StatedChannel[] channels) => new() { All = channels, Register = RegisterState.Listed, RegisterLine = Line(2) };

    public static DocumentFacts Notice(params StatedChannel[] channels) =>
        Document("notice.txt", "Privacy notice") with { Channels = new() { All = channels }, Conduct = new() { DataProtectionComplaints = Said("form, letter, 30 days") } };

    public static DocumentFacts Page(params StatedChannel[] channels)
    {
        DocumentFacts page = Document("https://www.fernhollow.example/", "Fernhollow Primary School");
        return page with
        {
            Channels = new() { All = channels },
            Document = page.Document with
            {
                Lines = [Line() with { Links = [new("/behaviour.pdf", "Behaviour Policy"), new("/social-media-policy.pdf", "Social media policy")] }],
            },
        };
    }

    public static readonly DateTimeOffset Yesterday = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    /// <summary>An Entra that was asked yesterday, told everything and asks everybody for MFA.</summary>
    public static DirectorySnapshot Directory(params DirectoryPerson[] people) => new()
    {
        Kind = Core.Schools.DirectoryKind.Entra,
        Name = "fernhollow.example",
        Tenant = "fernhollow.example",
        TakenAt = Yesterday,
        Covers = DirectoryParts.People | DirectoryParts.Registration | DirectoryParts.Methods | DirectoryParts.Enforcement,
        Total = people.Length,
        People = people,
        Access = new() { SecurityDefaults = true, Conditional = [] },
    };

    /// <summary>Somebody who is here and can use MFA with an app: "Ada Brook" is a.brook@fernhollow.example.</summary>
    public static DirectoryPerson Person(string name, string? title = null, PersonStanding standing = PersonStanding.Enabled)
    {
        string address = $"{name[..1]}.{name.Split(' ')[^1]}@fernhollow.example".ToLowerInvariant();
        return new()
        {
            Id = $"id-{address}",
            UserPrincipalName = address,
            Addresses = [address],
            DisplayName = name,
            JobTitle = title,
            Standing = standing,
            Kind = PersonKind.Member,
            HasSignedIn = true,
            SignIn = new() { Source = SignInSource.Report, Registered = true, Capable = true, Methods = ["microsoftAuthenticatorPush"], RefreshedAt = Yesterday },
        };
    }

    public static Attestation Statement(string control, string? subject = null) =>
        new(control, subject, Holds: true, "It is so.", "the network manager", Today.AddDays(-3), Today.AddDays(60));

    /// <summary>Every source given, every promise kept, as far as evidence of today can show it.</summary>
    public static EvidenceSet Evidence(DocumentFacts? policy = null) => new()
    {
        School = new("fernhollow", "Fernhollow Primary School"),
        Today = Today,
        Policy = Seen(policy ?? Policy()),
        PrivacyNotices = Seen<IReadOnlyList<DocumentFacts>>([Notice(Channel("facebook", "fernhollowprimary"))]),
        Website = Seen(new Website([Page(Channel("facebook", "fernhollowprimary"))], Whole: true)),
        Directories = Seen<IReadOnlyList<DirectorySnapshot>>([Directory(Person("Ada Brook", "Headteacher"), Person("Cy Dale", "Office Manager"))]),
        Attestations = Seen<IReadOnlyList<Attestation>>(
            [.. new[] { "C12", "C14", "C15", "C16", "C18", "C19", "C28" }.Select(control => Statement(control))]),
    };

    /// <summary>Only the policy's text.</summary>
    public static EvidenceSet TextAlone(DocumentFacts policy) =>
        new() { School = new("fernhollow", "Fernhollow Primary School"), Today = Today, Policy = Seen(policy) };

    public static Observation<T> Seen<T>(T value) => new Observation<T>.Seen(value, new("given", DateTimeOffset.UnixEpoch, new('0', 64)));

    public static IControl Control(string id) => ControlCatalogue.All.Single(control => string.Equals(control.Info.Id, id, StringComparison.Ordinal));

    public static IReadOnlyList<Finding> Judge(this EvidenceSet evidence, string control) => [.. Control(control).Judge(evidence)];

    /// <summary>"Pass", "Fail", "Unknown Partial" or "NotApplicable": the worst of a control's findings.</summary>
    public static string Worst(this EvidenceSet evidence, string control) => Describe(evidence.Judge(control).MaxBy(finding => finding.Outcome.Gravity)!.Outcome);

    public static string Worst(this DocumentFacts policy, string control) => Evidence(policy).Worst(control);

    public static string Describe(Outcome outcome) => outcome is Outcome.Unknown unknown ? $"Unknown {unknown.Reason}" : outcome.Name;

    private static int Year(string value) => int.Parse(value[..4], System.Globalization.CultureInfo.InvariantCulture);
}
