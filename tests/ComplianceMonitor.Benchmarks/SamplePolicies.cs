using System.Globalization;
using System.Text;

namespace ComplianceMonitor.Benchmarks;

/// <summary>Policies of invented schools: the same seed and number give the same text, about 9 kB long.</summary>
internal static class SamplePolicies
{
    private static readonly string[] Places = ["Fernhollow", "Netherby", "Ashcombe", "Larkwell", "Stonegate", "Millbeck", "Oxlade", "Harrowmere"];

    private static readonly string[] Kinds = ["Primary School", "Junior School", "C of E Primary School", "Academy", "High School"];

    private static readonly string[] Clauses =
    [
        "Staff keep their working and their private lives apart online and use the privacy settings that each service offers.",
        "Multi-factor authentication will be enabled on every official account wherever the service offers it.",
        "Account details and passwords must be held centrally in the school office.",
        "Comments are looked at on every school day and answered within one working day.",
        "A photograph of a pupil is posted only where the parent has given consent for that use.",
        "Nobody may use software that invents pictures, voices or words of pupils or colleagues and share the result.",
        "Parents are asked to raise a worry with the class teacher first and then with the headteacher, under the complaints procedure.",
        "Groups that parents run on WhatsApp are not run by the school, and staff do not join them.",
        "This policy should be read with the Online Safety Policy, the Staff Code of Conduct and the Acceptable Use Policy.",
        "Facebook, Instagram, X, TikTok and YouTube are examples of social media, as are forums and message groups.",
        "Pupils under thirteen are below the minimum age that most services set, and we ask families to respect it.",
        "Where a post names a member of staff or a pupil, it is reported to the headteacher as soon as possible.",
        "Volunteers and governors follow the same rules as staff whenever they speak for the school.",
        "Copyright is respected: pictures and music of others are used with permission or not at all.",
    ];

    public static byte[] Make(int seed, int number)
    {
        Random random = new(HashCode.Combine(seed, number));
        string place = Places[number % Places.Length];
        string school = $"{place} {Kinds[number / Places.Length % Kinds.Length]}";
        string handle = string.Concat(place.ToLowerInvariant(), "school", number.ToString(CultureInfo.InvariantCulture));
        int year = 2023 + random.Next(4);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{school}\n\nSocial Media Policy\n\nApproved by:\tGoverning Body\nDate approved:\t{1 + random.Next(28)} March {year}\nNext review:\tMarch {year + 1}\n\n");
        text.Append("This policy is reviewed annually.\n\n1. Official channels\n\nThe school's official channels are:\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- Facebook: https://www.facebook.com/{handle}\n- X: @{handle}\n\n");
        for (int section = 2; section < 8; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{section}. Part {section} of the rules\n\n");
            for (int clause = 0; clause < 12; clause++)
            {
                text.Append("- ").Append(Clauses[random.Next(Clauses.Length)]).Append('\n');
            }

            text.Append('\n');
        }

        text.Append("8. Legislation\n\n- Data Protection Act 2018\n- UK GDPR\n- Equality Act 2010\n- Online Safety Act 2023\n- Keeping Children Safe in Education 2025\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
