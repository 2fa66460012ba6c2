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

        return document.Format == FileFormat.Html && document.Lines.Any(line => line.Links.Count > 0) ? DocumentKind.WebsitePage : Untitled(passages, titles);
    }

    /// <summary>The first lines that can be a title; of a web page its headings, since menus stand above them.</summary>
    private static IEnumerable<string> Titles(Passages passages)
    {
        Document document = passages.Document;
        IEnumerable<string> first = document.Format == FileFormat.Html
            ? passages.Lines.Where(line => line.Heading).Take(PageHeadings).Select(line => line.Text).Append(document.Metadata.Title ?? "")
            : passages.Lines.Take(TitleLines).Select(line => line.Text).Prepend(document.Metadata.Title ?? "");
        return first.Select(text => text.Replace('\u00A0', ' ').Trim())
            .Where(text => text.Length is > 0 and <= LongestTitle && !char.IsLower(text[0]))
            .Select(text => text.ToLowerInvariant())
            .Where(text => !Aside().IsMatch(text) && !Telling().IsMatch(text));
    }

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
                if (social.Success && (!other.Success || social.Index < other.Index))
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

    private static DocumentKind Untitled(Passages passages, IReadOnlyList<string> titles)
    {
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

    /// <summary>Lines of the front that name other documents.</summary>
    [GeneratedRegex(@"^(?:related|linked|links? |see |associated|read |replaces|source|reference|this policy should|also |supersedes|legislation|in conjunction|to be read)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    /// <summary>A sentence is no title.</summary>
    [GeneratedRegex(@"\b(?:is|are|was|were|will|should|must|has|have|had|can|may|aims?|applies|sets|covers)\b|^.{40,}[a-z]\.(?:\s+[a-z]|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Telling();

    [GeneratedRegex(@"\b(?:privacy (?:notice|policy|statement|information)|(?:privacy|cookies?) (?:and|&) (?:privacy|cookies?)|fair processing|how we use (?:your |pupils?'? |student |staff |workforce |personal |parents?'? |child(?:ren)?'?s? )*(?:information|data)|privacy notices|cookie (?:notice|policy))\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PrivacyTitle();

    [GeneratedRegex(@"\b(?:polic(?:y|ies)|guidelines?|guidance|code|statement|agreement|procedures?|protocol|charter|rules|strategy|handbook|framework)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DocumentWord();

    [GeneratedRegex(@"\b(?:social[- ]?(?:media|network(?:s|ing)?)|socialmedia|blog(?:s|ging)?|vlogging|facebook|twitter|whatsapp|instagram|x/twitter|online networking|networking sites)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Social();

    [GeneratedRegex(@"\b(?:acceptable[- ]use|online[- ]?safety|e-?safety|esafety|internet|ict|computing|digital technolog(?:y|ies)|safeguarding|child protection|behaviour|(?:staff|employees?|parents?) code of conduct|data protection|anti-bullying|cyber-?bullying|remote learning|information security|records management|complaints?|staff conduct|whistleblowing|artificial intelligence|digital safety|e-?learning|freedom of information|cctv|mobile (?:phones?|devices?|technolog(?:y|ies))(?: policy)?$)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OtherSubject();

    [GeneratedRegex(@"\b(?:privacy notice|data controller|lawful basis|legal basis|personal (?:data|information)|data protection officer|subject access|information commissioner|retention)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Privacy();

    [GeneratedRegex(@"\b(?:this|the|our|these) (?:\w+ )?policy\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ThisPolicy();

    [GeneratedRegex(@"\b(?:social (?:media|network\w*)|facebook|twitter|instagram|whatsapp|tiktok|snapchat)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Talk();
}
