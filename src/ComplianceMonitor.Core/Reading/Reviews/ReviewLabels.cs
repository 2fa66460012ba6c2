using System.Buffers;
using System.Text;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>What a label says of the date beside it.</summary>
internal enum Meaning
{
    /// <summary>No label of a date.</summary>
    None,

    /// <summary>The date of something else.</summary>
    NotOurs,

    /// <summary>The day from which it applies: no review, but a later "review date" is then the next one.</summary>
    Effective,

    /// <summary>A mere "Date": counts at the front, in a history and at a signature.</summary>
    Generic,

    /// <summary>"Review date": the last or the next review (section 5.1, rows 21 and 22).</summary>
    Ambiguous,

    /// <summary>How often.</summary>
    Cycle,

    /// <summary>A review, approval, adoption, issue or update that was.</summary>
    Last,

    /// <summary>The review to come.</summary>
    Next,
}

/// <summary>Tells what a label means, by plain tables of phrases (domain.md sections 5.1 and 5.2).</summary>
internal static class ReviewLabels
{
    private const int LongestLabel = 14;
    private const int LongestProse = 45;
    private const int LongestChunk = 400;

    private static readonly SearchValues<string> Keys = SearchValues.Create(
        [
            "review", "approv", "adopt", "ratif", "agree", "updat", "amend", "revis", "issue", "creat", "writ", "draft", "sign", "version", "date", "due", "renew",
            "next", "last", "latest", "recent", "publi", "releas", "endors", "policy", "expir", "frequency", "cycle", "monitor", "produc", "prepar", "accept", "author",
            "confirm", "edition", "implement", "introduc", "present", "minut", "modif", "valid", "until", "develop", "pass", "complet", "check", "period", "compil", "compos",
            "refresh", "rewrit", "final", "upload", "noted", "tabled", "shared", "again", "effective", "force", "effect", "start", "how often", "interval", "timescale", "revis", "edit", "rev ",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that say the date is of another thing. They win over all others in the same phrase.</summary>
    private static readonly string[] NotOurs =
    [
        "training", "trained", "briefing", "evening", "inspection", "inspected", "ofsted", "isi", "dpia", "dpias", "impact assessment", "impact assessed", "risk assessment",
        "risk assessed", "applies until", "printed", "print date", "downloaded", "replaces", "replaced",
        "supersedes", "superseded", "superseding", "previous version", "opened", "closed", "closing date", "date open", "date closed", "published on", "posted", "posted on",
        "date of birth", "born", "incident", "deadline", "next meeting", "minutes of", "consultation", "accessed", "retrieved", "registered", "registration", "dbs",
        "contract", "insurance", "licence", "guidance dated", "based on", "in line with", "in accordance with", "audited", "audit date", "last audit", "inset",
        "survey", "site last updated", "page last updated", "website last updated", "website updated", "web page", "this page", "this site", "kcsie", "act", "regulations",
        "law", "consent", "settings", "account", "accounts", "register", "passwords", "open evening", "assembly", "letter", "email", "launch", "launched", "joined",
        "merger", "conversion", "academisation", "academised", "term dates", "newsletter", "event", "workshop", "safer internet day", "parents evening", "induction",
        "effective until", "retained until", "kept until", "cookie", "cookies", "agreement signed", "court", "visited", "visit", "phase",
    ];

    /// <summary>Those that a sentence about this policy keeps: "This policy on our accounts was approved on" is ours, "This policy replaces that of" is not.</summary>
    private static readonly string[] NeverOurs =
    [
        "printed",
        "replaces", "replaced", "supersedes", "superseded", "previous version", "published on", "downloaded",
    ];

    private static readonly string[] Effective =
    [
        "effective from", "effective date", "date effective", "effective", "in force", "into force", "into effect", "takes effect", "take effect", "applies from",
        "applicable from", "valid from", "commencement", "start date", "implemented from", "implementation date", "date of implementation", "implemented",
    ];

    private static readonly string[] Next =
    [
        "next", "to be reviewed", "will be reviewed", "should be reviewed", "must be reviewed", "shall be reviewed", "be reviewed", "be re reviewed", "due to be",
        "review due", "reviews due", "due for", "due date", "date due", "due by", "due on", "due in", "renewal", "renewal date", "be renewed", "renew by", "renew", "review by", "re review",
        "expiry", "expires", "expiry date", "expire", "review again", "reviewed again", "be updated", "be revised", "be revisited", "future review", "planned review",
        "scheduled review", "review scheduled", "review planned", "revisit", "valid until", "valid to", "valid till", "review before", "review on or before",
        "review no later than", "reviewed before", "reviewed no later than", "for review", "review deadline", "proposed review", "target review", "forthcoming review",
        "anticipated review", "expected review", "review required", "review needed", "up for review", "will review", "review on", "review in", "again in", "again by",
        "intended review", "further review", "revision due", "update due", "amendment due", "reviewed on or before", "current until", "review again by", "reviewed by end of",
        "reviewed by the end of", "review window", "upcoming review", "re approval", "reapproval", "re adoption", "be re approved", "until", "to review", "review to take place", "review takes place",
    ];

    private static readonly string[] Last =
    [
        "last", "latest", "most recent", "recently", "reviewed", "re reviewed", "reviewed on", "approved", "approval", "approval date", "date approved", "approve", "reapproved", "re approved",
        "ratified", "ratification", "ratification date", "ratify", "adopted", "adoption", "adoption date", "re adopted", "readopted", "agreed", "date agreed", "agreed on", "agreement date",
        "issued", "issue", "issue date", "date of issue", "reissued", "re issued", "updated", "update", "date updated", "amended", "amendment", "amendments", "amendment date", "revised", "revision",
        "revision date", "created", "creation", "creation date", "written", "drafted", "produced", "version produced", "signed", "date signed", "sign off", "signed off",
        "endorsed", "authorised", "authorisation", "accepted", "passed", "confirmed", "released", "release date", "version", "this version", "version date", "policy date", "date of policy",
        "date of the policy", "policy year", "publication", "publication date", "date of publication", "published", "date published", "prepared", "developed",
        "dated", "modified", "edited", "edition", "previous review", "review completed", "review carried out", "review undertaken",
        "current review", "minuted", "presented", "tabled", "noted", "checked", "document date", "date of document", "date of this", "date written", "date of notice", "notice date",
        "read and approved", "shared with governors", "statement date", "uploaded", "compiled", "composed", "refreshed", "rewritten", "finalised", "policy agreed", "date of signature", "signature date", "rev",
    ];

    private static readonly string[] Ambiguous =
    [
        "review date", "review dates", "date of review", "dates of review", "review", "reviews", "review month", "review term", "review year", "policy review", "review of policy", "date review",
    ];

    private static readonly string[] Cycle =
    [
        "frequency", "cycle", "review period", "period of review", "review interval", "review schedule", "how often", "review timetable", "interval", "monitored", "monitoring", "monitoring and review",
        "review pattern", "timescale for review", "review timescale", "review term", "review timeline", "review duration",
    ];

    /// <summary>Words that may stand before the telling phrase of a field.</summary>
    private static readonly HashSet<string> Fillers =
    [
        "the", "this", "our", "a", "school", "schools", "trust", "policy", "document", "notice", "statement", "date", "dates", "was", "is", "has", "been", "and", "or", "of", "fully", "formally", "first", "originally",
        "social", "media", "privacy", "governors", "governor", "governing", "body", "board", "slt", "fgb", "lgb", "lab", "headteacher", "head", "committee", "trustees", "trustee", "staff", "full", "by", "by:", "to",
        "reviewed", "approved", "adopted", "agreed", "ratified", "updated", "issued", "amended", "revised", "written", "created", "signed", "read", "last", "next", "latest", "review",
        "will", "should", "must", "shall", "then", "again", "we", "have", "were", "are", "due", "its", "at", "meeting", "their", "draft", "final", "new", "most", "next", "these", "as", "with", "re", "in", "from", "present", "minutes",
        "month", "year", "term", "current", "original", "initial", "annual", "guidelines", "guidance", "procedure", "when", "also", "it", "be", "for", "on", "no", "number", "local", "directors", "council", "internal", "page", "details", "control", "version", "minor", "major",
    ];

    private static readonly string[] Own = ["policy", "document", "notice", "statement", "procedure", "procedures", "guidelines", "guidance", "code", "it", "college reviews", "most recently"];

    private static readonly string[] ThisOne = [" this policy ", " this document ", " this notice ", " this privacy notice ", " this social media policy "];

    private static readonly string[] Others =
    [
        "online safety", "e safety", "safeguarding", "child protection", "behaviour", "acceptable use", "data protection", "mobile phone", "complaints", "disciplinary", "anti bullying", "staff conduct", "retention", "code of conduct", "staff handbook", "attendance", "home school", "conduct", "bullying", "ict", "internet", "security",
    ];

    /// <summary>True where the text may hold a label at all.</summary>
    public static bool MayLabel(string text) => text.AsSpan().ContainsAny(Keys);

    /// <summary>What a label means.</summary>
    /// <param name="label">The words before (or after) the date.</param>
    /// <param name="isolated">True where they are a cell or a line of their own.</param>
    /// <param name="title">The document's first lines in plain words: another policy's name there is this policy's.</param>
    public static Meaning Read(string label, bool isolated, string title)
    {
        string near = label.Length > LongestChunk ? label[^LongestChunk..] : label;
        string[] chunks = near.TrimEnd(' ', ':', '-', '–', '—', '(', '=', '.', '\t', '|').Split([":", ";", "|", "\t", ". ", "? ", " • "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool marked = isolated || near.TrimEnd() is [.., ':' or '-' or '–' or '—' or '(' or '='];
        for (int index = chunks.Length - 1; index >= 0; index--)
        {
            Meaning meaning = Chunk(Plain(chunks[index]), marked || index < chunks.Length - 1, title);
            if (meaning != Meaning.None)
            {
                return meaning;
            }

            // A name, a body or a meeting may stand between the label and its date.
            if (index < chunks.Length - 1 && chunks[index].AsSpan().Count(' ') > 1)
            {
                break;
            }
        }

        return Meaning.None;
    }

    /// <summary>Lower case words and numbers with single spaces, a space at both ends.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new(text.Length + 2);
        plain.Append(' ');
        foreach (char one in text)
        {
            if (char.IsLetterOrDigit(one))
            {
                plain.Append(char.ToLowerInvariant(one));
            }
            else if (plain[^1] != ' ' && one is not ('\'' or '’'))
            {
                plain.Append(' ');
            }
        }

        return plain[^1] == ' ' ? plain.ToString() : plain.Append(' ').ToString();
    }

    private static Meaning Chunk(string plain, bool marked, string title)
    {
        if (plain is " date " or " dated " or " dates " or " date of " or " on ")
        {
            return plain is " on " ? Meaning.None : Meaning.Generic;
        }

        bool ours = ThisOne.Any(one => plain.Contains(one, StringComparison.Ordinal)) && !plain.Contains(" on this ", StringComparison.Ordinal);
        if (IsVersion(plain))
        {
            return Meaning.Last;
        }

        if (EndOfLast(plain, ours ? NeverOurs : NotOurs, out _) >= 0)
        {
            return Meaning.NotOurs;
        }

        if (EndOfLast(plain, Effective, out _) >= 0)
        {
            return Meaning.Effective;
        }

        int next = EndOfLast(plain, Next, out int nextStart);
        int last = EndOfLast(plain, Last, out int lastStart);
        int cycle = EndOfLast(plain, Cycle, out int cycleStart);
        int ambiguous = EndOfLast(plain, Ambiguous, out int ambiguousStart);
        bool certainlyNext = plain.Contains(" next ", StringComparison.Ordinal);
        (Meaning meaning, int start) = next >= 0 && (next >= last || certainlyNext) ? (Meaning.Next, nextStart)
            : last >= 0 ? (Meaning.Last, lastStart)
            : cycle >= 0 ? (Meaning.Cycle, cycleStart)
            : ambiguous >= 0 || plain.EndsWith(" due ", StringComparison.Ordinal) ? (plain.EndsWith(" due ", StringComparison.Ordinal) ? Meaning.Next : Meaning.Ambiguous, Math.Max(0, ambiguousStart))
            : (Meaning.None, 0);
        if (meaning == Meaning.None)
        {
            return Meaning.None;
        }

        string[] lead = plain[..start].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int words = plain.AsSpan().Count(' ') - 1;
        bool short_ = words <= 3 || (words <= LongestLabel && (marked || lead.All(word => Fillers.Contains(word) || title.Contains($" {word} ", StringComparison.Ordinal))));
        bool prose = words <= LongestProse && EndOfLast(plain, Own, out _) >= 0;
        return (short_ || prose) && !NamesAnother(plain, title) ? meaning : Meaning.None;
    }

    /// <summary>"v3", "V 1.2": a mere version number.</summary>
    private static bool IsVersion(string plain) => plain.Length is > 2 and < 12 && plain[1] == 'v' && plain.Skip(2).All(one => one == ' ' || char.IsAsciiDigit(one)) && plain.Any(char.IsAsciiDigit);

    /// <summary>"The Online Safety Policy was updated in ..." in a policy of another name.</summary>
    private static bool NamesAnother(string plain, string title) =>
        !plain.Contains(" this ", StringComparison.Ordinal)
        && Others.Any(name => (plain.Contains($" {name} policy ", StringComparison.Ordinal) || plain.Contains($" {name} policies ", StringComparison.Ordinal)
            || plain.Contains($" {name} agreement ", StringComparison.Ordinal) || plain.Contains($" {name} procedure ", StringComparison.Ordinal)
            || (name is "code of conduct" or "staff handbook" && plain.Contains($" {name} ", StringComparison.Ordinal)))
            && !title.Contains($" {name} ", StringComparison.Ordinal));

    /// <summary>The end of the phrase that ends last, and where it starts; the longest of those that end there.</summary>
    private static int EndOfLast(string plain, string[] phrases, out int start)
    {
        int best = -1;
        start = -1;
        foreach (string phrase in phrases)
        {
            for (int at = plain.LastIndexOf(phrase, StringComparison.Ordinal); at > 0; at = plain.LastIndexOf(phrase, at - 1, StringComparison.Ordinal))
            {
                int end = at + phrase.Length;
                if (plain[at - 1] == ' ' && plain[end] == ' ')
                {
                    if (end > best || (end == best && at < start))
                    {
                        (best, start) = (end, at);
                    }

                    break;
                }
            }
        }

        return best;
    }
}
