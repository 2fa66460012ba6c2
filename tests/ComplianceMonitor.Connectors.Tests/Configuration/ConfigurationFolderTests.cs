using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Configuration;

public sealed class ConfigurationFolderTests : IDisposable
{
    private const string Whole = """
        id: fernhollow
        name: Fernhollow Primary School
        aliases: [Fernhollow Primary, Mrs Ashdown's Infant School]
        urn: 999001
        town: Netherby
        postcode: zz99 1aa
        website: https://www.fernhollow.example/
        ignoreOwnRobots: true
        documents:
          policy: policy.txt
          privacyNotices: [notice.txt, https://www.fernhollow.example/privacy]
        channels:
          - platform: facebook
            handle: "@FernhollowPrimary"
            administrators: [office@fernhollow.example, head@fernhollow.example]
        directories:
          - kind: entra-csv
            file: users.csv
          - kind: google
            administrator: it@fernhollow.example
            credentials: env:GOOGLE_KEY
        mentions:
          sources: [feeds, bluesky]
          feeds: [https://alerts.example/fernhollow.xml, env:ALERT_FEED]
          saved: policy.txt
          instance: Social.example
        reports:
          it-support: [it@fernhollow.example]
          headteacher: head@fernhollow.example
          detail: counts
        defaults:
          reviewCycleMonths: 24
        terms:
          - {from: 2026-11-02, to: 2026-12-18}
          - {from: 2026-09-03, to: 2026-10-23}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_key_of_a_school_is_read()
    {
        string path = School("fernhollow", Whole);

        SchoolFile school = ConfigurationFolder.ReadSchool(path, out IReadOnlyList<ConfigurationProblem> problems).ShouldNotBeNull();

        problems.ShouldBeEmpty();
        school.School.ShouldSatisfyAllConditions(
            () => school.School.Id.ShouldBe("fernhollow"),
            () => school.School.Aliases.ShouldBe(["Fernhollow Primary", "Mrs Ashdown's Infant School"]),
            () => school.School.Urn.ShouldBe("999001"),
            () => school.School.Postcode.ShouldBe("ZZ99 1AA"),
            () => school.School.Website.ShouldBe("https://www.fernhollow.example/"),
            () => school.School.DefaultReviewCycleMonths.ShouldBe(24),
            () => school.ReportDetail.ShouldBe(ReportDetail.Counts),
            () => school.School.Channels.Single().Handle.ShouldBe("fernhollowprimary"),
            () => school.School.Channels.Single().Administrators.Count.ShouldBe(2));
        school.IgnoreOwnRobots.ShouldBeTrue();
        school.Documents.Policy.ShouldBe(new("policy.txt", Path.Combine(_folder.Path, "schools", "fernhollow", "policy.txt")));
        school.Documents.PrivacyNotices.Select(notice => notice.IsWeb).ShouldBe([false, true]);
        school.Directories.Select(directory => directory.Kind).ShouldBe([DirectoryKind.EntraCsv, DirectoryKind.Google]);
        school.Directories[1].Credentials.ShouldBe(new("GOOGLE_KEY"));
        school.Mentions.Sources.ShouldBe(["feeds", "bluesky"]);
        school.Mentions.Feeds.ShouldBe(["https://alerts.example/fernhollow.xml", "env:ALERT_FEED"]);
        school.Mentions.Saved.ShouldNotBeNull().Target.ShouldBe(Path.Combine(Path.GetDirectoryName(path)!, "policy.txt"));
        school.Mentions.Instance.ShouldBe("social.example");
        school.School.ScansMentions.ShouldBeTrue("the privacy notice must say so");
        school.Recipients[Owner.Headteacher].ShouldBe(["head@fernhollow.example"]);
        school.Calendar.Terms.ShouldBe([new(new(2026, 9, 3), new(2026, 10, 23)), new(new(2026, 11, 2), new(2026, 12, 18))]);
    }

    [Fact]
    public void A_school_has_what_its_trust_shares_unless_it_says_otherwise()
    {
        _folder.Write("shared-notice.txt", "A notice.");
        _folder.Write("trust.yaml", """
            name: Netherby Learning Trust
            documents:
              privacyNotices: [shared-notice.txt]
            reports:
              dpo: [dpo@netherby.example]
              headteacher: [heads@netherby.example]
            terms:
              - {from: 2026-09-07, to: 2026-10-16}
            defaults:
              reviewCycleMonths: 12
            mail:
              from: compliance@netherby.example
              host: mail.netherby.example
              password: env:SMTP_PASSWORD
            mentions:
              sources: [feeds, saved]
              feeds: [https://paper.example/rss]
              saved: shared-notice.txt
            """);
        School("ashdown", "id: ashdown\nname: Ashdown Primary School\n");
        School("fernhollow", Whole);

        Core.Schools.Configuration all = ConfigurationFolder.Read(_folder.Path, out IReadOnlyList<ConfigurationProblem> problems);

        problems.ShouldBeEmpty();
        all.Schools.Select(school => string.Join(' ', school.Mentions.Feeds)).ShouldBe(["https://paper.example/rss", "https://alerts.example/fernhollow.xml env:ALERT_FEED https://paper.example/rss"]);
        all.Schools[0].Mentions.Saved.ShouldNotBeNull().Target.ShouldBe(Path.Combine(_folder.Path, "shared-notice.txt"));
        all.Trust.Mail.ShouldNotBeNull().Password.ShouldBe(new("SMTP_PASSWORD"));
        all.Schools.Select(school => school.School.Id).ShouldBe(["ashdown", "fernhollow"]);
        all.Schools[0].Documents.PrivacyNotices.Single().Target.ShouldBe(Path.Combine(_folder.Path, "shared-notice.txt"));
        all.Schools[0].School.DefaultReviewCycleMonths.ShouldBe(12);
        all.Schools[1].School.DefaultReviewCycleMonths.ShouldBe(24);
        all.Schools.Select(school => school.Calendar.IsSchoolDay(new(2026, 9, 3))).ShouldBe([false, true]);
        all.Schools[1].Recipients[Owner.Dpo].ShouldBe(["dpo@netherby.example"]);
        all.Schools[1].Recipients[Owner.Headteacher].ShouldBe(["head@fernhollow.example"]);
    }

    [Fact]
    public void Two_schools_with_one_id_are_a_mistake_that_names_both_files()
    {
        School("a", "id: ashdown\nname: Ashdown Primary School\n");
        School("b", "id: ashdown\nname: Ashdown Junior School\n");

        ConfigurationFolder.Read(_folder.Path, out IReadOnlyList<ConfigurationProblem> problems);

        ConfigurationProblem problem = problems.ShouldHaveSingleItem();
        problem.File.ShouldBe(Path.Combine(_folder.Path, "schools", "b", "school.yaml"));
        problem.Message.ShouldContain(Path.Combine("schools", "a", "school.yaml"));
    }

    [Fact]
    public void A_mistake_in_one_school_leaves_the_others_usable()
    {
        School("ashdown", "id: ashdown\nname: Ashdown Primary School\n");
        School("broken", "id: Broken!\nname: Broken Primary School\n");

        ConfigurationFolder.Read(_folder.Path, out IReadOnlyList<ConfigurationProblem> problems).Schools.ShouldHaveSingleItem().School.Id.ShouldBe("ashdown");
        problems.ShouldHaveSingleItem().Key.ShouldBe("id");
    }

    [Fact]
    public void Without_a_right_file_of_the_trust_no_school_is_judged_by_half_of_what_was_meant()
    {
        _folder.Write("trust.yaml", "nam: Netherby\n");
        School("ashdown", "id: ashdown\nname: Ashdown Primary School\n");

        ConfigurationFolder.Read(_folder.Path, out IReadOnlyList<ConfigurationProblem> problems).Schools.ShouldBeEmpty();
        problems.Select(problem => problem.Key).ShouldBe(["name", "nam"], ignoreOrder: true);
    }

    [Fact]
    public void A_folder_without_schools_has_none() =>
        ConfigurationFolder.Read(Path.Combine(_folder.Path, "nowhere"), out _).Schools.ShouldBeEmpty();

    private string School(string name, string yaml)
    {
        string folder = Path.Combine("schools", name);
        foreach (string file in (string[])["policy.txt", "notice.txt", "users.csv"])
        {
            _folder.Write(Path.Combine(folder, file), "x");
        }

        return _folder.Write(Path.Combine(folder, "school.yaml"), yaml);
    }
}
