using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplianceMonitor.Core.Reading.Channels;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Init;

/// <summary>The first school.yaml of a school: what is known, and behind a # what its people have to fill in.</summary>
internal static class FirstYaml
{
    public static string Of(NewSchool school)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"""
            id: {school.Id}
            name: {Quoted(school.Name)}
            # aliases: [a short name that people use]   # names of the school, never of a person
            # town: Netherby                            # tells it from schools of the same name
            # postcode: ZZ99 1AA
            # urn: 999001                               # the DfE's unique reference number

            """);
        text.Append(school.Words.Website is { } website ? $"website: {Quoted(website)}\n" : "# website: https://www.fernhollow.example/\n");
        if (school.Words.Policy is null && school.Words.Notices is [])
        {
            text.Append("# documents:                                # where they are not found on the website\n#   policy: policy.pdf\n#   privacyNotices: [privacy-notice.pdf]\n");
        }
        else
        {
            text.Append("documents:\n");
            text.Append(school.Words.Policy is { } policy ? $"  policy: {Quoted(Place(policy))}\n" : "");
            text.Append(school.Words.Notices is [] ? "" : $"  privacyNotices: [{string.Join(", ", school.Words.Notices.Select(notice => Quoted(Place(notice))))}]\n");
        }

        text.Append("# channels:                                 # who holds what, where the policy does not say; two people or more each\n");
        foreach (StatedChannel account in school.Accounts.Count > 0 ? school.Accounts.Take(30) : [])
        {
            text.Append(CultureInfo.InvariantCulture, $"#   - platform: {account.Platform}\n{(account.Handle is { } handle ? $"#     handle: {Quoted(handle)}\n" : "")}#     administrators: [office@fernhollow.example, head@fernhollow.example]\n");
        }

        text.Append("""
            # directories:                              # who has MFA: an export of users, see 'compliance explain C14'
            #   - kind: entra-csv
            #     file: users.csv
            # mentions:                                 # what the public web says; first 'compliance mentions dpia'
            #   sources: [feeds]
            #   feeds: [https://alerts.example/feed.xml]
            # reports:                                  # who is told what
            #   it-support: [it@fernhollow.example]
            #   dpo: [dpo@fernhollow.example]
            #   dsl: [dsl@fernhollow.example]
            #   headteacher: [head@fernhollow.example]

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>A file lies beside the school's.</summary>
    private static string Place(string document) => Location.IsAddress(document) ? document : Path.GetFileName(document);

    /// <summary>A JSON string is a YAML string too, whatever is in it.</summary>
    private static string Quoted(string words) => $"\"{JsonEncodedText.Encode(words, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
