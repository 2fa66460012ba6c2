using System.Globalization;
using System.Text;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Mentions.Protection;

/// <summary>
/// A data protection impact assessment for the scans of a school, made of what is configured (outline: domain.md 7.3). What a person has to
/// decide is left open and says so; it is a draft for the data protection officer.
/// </summary>
public static class ImpactAssessment
{
    /// <summary>The document, Markdown.</summary>
    /// <param name="school">The school.</param>
    /// <param name="today">The day in London.</param>
    public static string Of(SchoolFile school, DateOnly today)
    {
        SourceTerms[] sources = [.. school.Mentions.Sources.Select(key => SourceCatalogue.Default.Of(key))];
        IReadOnlyList<SearchQuery> queries = SearchQueries.Of(MentionSchool.Of(school.School));
        int days = MentionPurge.DaysOf(school.School);
        string dsl = Recipients(school, Owner.Dsl), dpo = Recipients(school, Owner.Dpo);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Data protection impact assessment: public mentions of {school.School.Name}

            Draft of {Say.Day(today)}, made from the configuration. Lines that begin with **To decide** are for people. It is to be reviewed with the
            policy, and whenever a source is added.

            ## Purpose and benefit

            To notice in time what is said of the school in public: comments that want an answer, accounts that pose as the school, complaints that
            belong into the complaints procedure, and signs that a child is in danger. The scans look for the institution, never for a person.

            ## Nature, scope and context

            | | |
            | --- | --- |
            | searched for | {Cells(queries.Select(query => query.Text))} |
            | sources | {Cells(sources.Select(source => source.Name))} |
            | how often | once a day, holidays included |
            | kept of each mention | address, title, at most {300} characters of text with people masked, hash, times, what it raises |
            | kept of nobody | author, handle, profile, followers, pictures, the page itself |
            | for how long | {days} days, then rows and evidence are erased and counted again |
            | who sees what it raises about a child or about personal data | designated safeguarding lead ({dsl}), data protection officer ({dpo}) |

            {Terms(sources)}
            ## Necessity and less intrusive ways

            **To decide:** would alerts of a search engine do, read by one person? Would nobody looking do? Say why not.

            ## Consultation

            **To decide:** staff union, parents' forum, governors: whom was it shown to, and what did they say?

            ## Lawful basis

            Public task (UK GDPR article 6(1)(e)) for a maintained school or academy; legitimate interests for a fee-paying school. Special categories
            may appear by chance: article 9(2)(e), made public by the person, or 9(2)(g) with the safeguarding condition of Schedule 1 to the Data
            Protection Act 2018. **To decide:** confirm the basis. The privacy notice names the scans (control C09 checks it).

            ## Risks and measures

            | risk | measure |
            | --- | --- |
            | another school of that name | identity is weighed with reasons; a doubt stays "unclear"; a person may say "not ours" |
            | criticism is chilled | a complaint is no failure of the school; reports to the head name nobody |
            | staff are watched by the back door | queries hold names of the institution only; a person's name is refused as an alias |
            | children in what is found | only the safeguarding lead and the data protection officer see it; pictures are never fetched |
            | snippets leak | people, telephone numbers, mail and house addresses are masked before anything is stored |
            | it is used for more than this | there are no lists by author and no scores of persons |
            | the classifier errs | safeguarding prefers a false alarm; people decide, nothing is automatic |
            | it is kept too long | erased after {days} days; `compliance mentions erase` for a data subject |

            ## Decision

            **To decide:** residual risk; advice of the data protection officer; approval by the headteacher; date of the next review. Where the residual
            risk is high, ask the Information Commissioner before the scans begin. Then record it: `compliance attest C16`.

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Terms(IReadOnlyList<SourceTerms> sources)
    {
        StringBuilder text = new();
        foreach (SourceTerms source in sources)
        {
            string stored = source.AddressOnly ? "only the address is kept" : source.KeepDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"kept for {days} days at most") : "kept as above";
            text.Append(CultureInfo.InvariantCulture, $"- {Cell(source.Name)}: {stored}; terms read on {source.Checked}: {source.Source}\n");
        }

        return text.ToString();
    }

    private static string Recipients(SchoolFile school, Owner role) => school.Recipients.TryGetValue(role, out IReadOnlyList<string>? addresses) && addresses is not [] ? Cells(addresses) : "nobody is named yet";

    private static string Cells(IEnumerable<string> words) => string.Join("; ", words.Select(Cell));

    /// <summary>Harmless in a Markdown table.</summary>
    private static string Cell(string word) => word.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
