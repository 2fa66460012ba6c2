using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading;

/// <summary>Tells what a document is: its title decides, then what it calls itself, then what it speaks of.</summary>
public static partial class KindReading
{
    private const int TitleLines = 16;
    private const int LongestTitle = 110;
    private const int PageHeadings = 2;
    private const int LeastTalk = 3;

    /// <summary>Reads the kind.</summary>
    /// <param name="passages">The document.</param>
    public static DocumentKind Read(Passages passages)
    {
        Document document = passages.Document;
        List<string> titles = [.. Titles(passages)];
        if (Titled(titles) is { } titled)
        {
            return titled;
        }

        if (passages.Lines.Take(TitleLines).Select(line => Called().Match(line.Text)).FirstOrDefault(match => match.Success) is { } called && Titled([called.Groups["name"].Value.ToLowerInvariant()]) is { } named)
        {
            return named;
        }

        bool page = document.Format == FileFormat.Html ? document.Lines.Any(line => line.Links.Count > 0) || !document.Lines.Any(line => ThisPolicy().IsMatch(line.Text)) : passages.Lines.Take(TitleLines).Any(line => Menu().IsMatch(line.Text));
        return page ? DocumentKind.WebsitePage : Untitled(passages, titles);
    }

    /// <summary>The first lines that can be a title; of a web page its headings, since menus stand above them.</summary>
    private static IEnumerable<string> Titles(Passages passages)
    {
        Document document = passages.Document;
        IEnumerable<string> first = document.Format == FileFormat.Html
            ? passages.Lines.Where(line => line.Heading).Take(PageHeadings).Select(line => line.Text).Append(document.Metadata.Title ?? "")
            : passages.Lines.Take(TitleLines).Select(line => line.Text).Prepend(document.Metadata.Title ?? "");
        return first.Select(text => text.Replace('\u00A0', ' ').Trim())
            .SelectMany(Parts)
            .Where(text => text.Length is > 0 and <= LongestTitle && !char.IsLower(text[0]))
            .Select(text => text.ToLowerInvariant())
            .Where(text => !Aside().IsMatch(text) && !Telling().IsMatch(text) && !Menu().IsMatch(text));
    }

    /// <summary>"Fernhollow School. Social Media Policy. May 2025": a title whose parts end with stops.</summary>
    private static string[] Parts(string text) =>
        text.Length <= LongestTitle && text.Split(". ") is { Length: > 1 } parts && parts.All(part => part.Length is > 2 and < 60 && char.IsUpper(part[0])) ? parts : [text];

    private static DocumentKind? Titled(IReadOnlyList<string> titles)
    {
        foreach (string title in titles)
        {
            if (PrivacyTitle().IsMatch(title))
            {
                return DocumentKind.PrivacyNotice;
            }

            if (DocumentWord().IsMatch(title))
            {
                Match social = Social().Match(title);
                Match other = OtherSubject().Match(title);
                if (social.Success && (!other.Success || social.Index < other.Index || IsOfSocial(title, other, social)))
                {
                    return DocumentKind.SocialMediaPolicy;
                }

                if (other.Success)
                {
                    return DocumentKind.Other;
                }
            }
        }

        return null;
    }

    /// <summary>"Behaviour on social media: a policy" is about social media.</summary>
    private static bool IsOfSocial(string title, Match other, Match social) =>
        social.Index >= other.Index + other.Length && title.AsSpan(other.Index + other.Length, social.Index - other.Index - other.Length).Trim() is "on" or "for" or "when using";

    private static DocumentKind Untitled(Passages passages, IReadOnlyList<string> titles)
    {
        if (titles.Any(title => Social().IsMatch(title)) && passages.Lines.Take(TitleLines).Any(line => Letter().IsMatch(line.Text.AsSpan().Trim())))
        {
            return DocumentKind.WebsitePage;
        }

        // A title without the word policy: "Staff and Social Media", "Acceptable Use of Digital Technology".
        if (titles.Select(title => (Social: Social().Match(title), Other: OtherSubject().Match(title))).FirstOrDefault(pair => pair.Social.Success || pair.Other.Success) is { Social: not null } named)
        {
            bool social = named.Social.Success && (!named.Other.Success || named.Social.Index < named.Other.Index);
            if (!social)
            {
                return DocumentKind.Other;
            }

            if (named.Social.Value.Contains("social", StringComparison.Ordinal))
            {
                return DocumentKind.SocialMediaPolicy;
            }
        }

        int privacy = 0;
        int policy = 0;
        int talk = 0;
        foreach (Line line in passages.Lines)
        {
            privacy += Privacy().Count(line.Text);
            policy += ThisPolicy().Count(line.Text);
            talk += Talk().Count(line.Text);
        }

        return privacy >= LeastTalk && privacy > talk ? DocumentKind.PrivacyNotice
            : talk >= LeastTalk ? (policy > 0 ? DocumentKind.SocialMediaPolicy : DocumentKind.WebsitePage)
            : privacy > policy ? DocumentKind.PrivacyNotice
            : policy > 0 ? DocumentKind.Other
            : talk > 0 ? DocumentKind.WebsitePage
            : DocumentKind.Other;
    }

    /// <summary>A letter, or a page saved with its menu: it speaks of the subject and rules nothing.</summary>
    [GeneratedRegex(@"^(?:dear (?:parents?|carers?|famil(?:y|ies)|all\b|guardians?|mums?)|skip to (?:main )?content|letter (?:to|regarding|about|re)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    /// <summary>"This is our Social Media Policy."</summary>
    [GeneratedRegex(@"\b(?:this (?:document |page )?is|welcome to|here is) (?:our|the) (?<name>(?:[\w-]+ ){0,5}(?:policy|notice|code|rules|agreement|guidelines))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Called();

    /// <summary>A menu or a page's last line: "Home | About us | News", "© 2026 ... | Cookie policy".</summary>
    [GeneratedRegex(@"^\W*home(?: page)?\s*[|>›»/•·]|^(?:©|copyright\b)|\b(?:log in|site ?map|skip to content)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Menu();

    /// <summary>Lines of the front that name other documents.</summary>
    [GeneratedRegex(@"^(?:related|linked|links? |see |associated|read |replaces|source|reference|this policy should|also |supersedes|legislation|in conjunction|to be read)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    /// <summary>A sentence is no title.</summary>
    [GeneratedRegex(@"\b(?:is|are|was|were|will|should|must|has|have|had|can|may|aims?|applies|sets|covers)\b|^.{40,}[a-z]\.(?:\s+[a-z]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    [GeneratedRegex(@"\b(?:privacy (?:notice|policy|statement|information)|(?:privacy|cookies?) (?:and|&) (?:privacy|cookies?)|fair processing|how we use (?:your |pupils?'? |student |staff |workforce |personal |parents?'? |child(?:ren)?'?s? )*(?:information|data)|privacy notices|cookie (?:notice|policy))\b", RegexOptions.CultureInvariant)]
    private static partial Regex PrivacyTitle();

    [GeneratedRegex(@"\b(?:polic(?:y|ies)|guidelines?|guidance|code|statement|agreement|procedures?|protocol|charter|rules|strategy|handbook|framework)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentWord();

    [GeneratedRegex(@"\b(?:social[- ]?(?:media|network(?:s|ing)?)|socialmedia|blog(?:s|ging)?|vlogging|facebook|twitter|whatsapp|instagram|x/twitter|online networking|networking sites)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Social();

    [GeneratedRegex(@"\b(?:acceptable[- ]use|online[- ]?safety|e-?safety|esafety|internet|ict|computing|digital technolog(?:y|ies)|safeguarding|child protection|behaviour|(?:staff|employees?|parents?) code of conduct|code of (?:conduct|behaviour)(?= (?:for|of) (?:visitors|volunteers|parents|staff|pupils|students|governors|contractors|all))|(?:visitors?|volunteers?|home[- ]school|lettings|attendance|admissions|uniform|equality|health and safety|photography|filming)(?= (?:policy|code|agreement|guidance|procedure|charter))|data protection|anti-bullying|cyber-?bullying|remote learning|information security|records management|complaints?|staff conduct|whistleblowing|artificial intelligence|digital safety|e-?learning|freedom of information|cctv|mobile (?:phones?|devices?|technolog(?:y|ies))(?: policy)?$)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OtherSubject();

    [GeneratedRegex(@"\b(?:privacy notice|data controller|lawful basis|legal basis|personal (?:data|information)|data protection officer|subject access|information commissioner|retention)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Privacy();

    [GeneratedRegex(@"\b(?:this|the|our|these) (?:\w+ )?policy\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ThisPolicy();

    [GeneratedRegex(@"\b(?:social (?:media|network\w*)|facebook|twitter|instagram|whatsapp|tiktok|snapchat)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Talk();
}
