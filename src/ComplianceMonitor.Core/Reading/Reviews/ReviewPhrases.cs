using System.Buffers;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>The phrases of labels, in plain words: lower case, no punctuation. A new wording is an entry here.</summary>
internal static class ReviewPhrases
{
    public static readonly SearchValues<string> Keys = SearchValues.Create(
        [
            "review", "approv", "adopt", "ratif", "agree", "updat", "amend", "revis", "issue", "creat", "writ", "draft", "sign", "version", "date", "due", "renew",
            "next", "last", "latest", "recent", "publi", "releas", "endors", "policy", "expir", "frequency", "cycle", "monitor", "produc", "prepar", "accept", "author",
            "confirm", "edition", "implement", "introduc", "present", "minut", "modif", "valid", "until", "develop", "pass", "complet", "check", "period", "compil", "compos",
            "refresh", "rewrit", "final", "upload", "noted", "tabled", "shared", "again", "effective", "force", "effect", "start", "how often", "interval", "timescale", "revis", "edit", "rev ",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that say the date is of another thing. They win over all others in the same phrase.</summary>
    public static readonly string[] NotOurs =
    [
        "training", "trained", "briefing", "evening", "inspection", "inspected", "ofsted", "isi", "dpia", "dpias", "impact assessment", "impact assessed", "risk assessment",
        "risk assessed", "applies until", "printed", "print date", "downloaded", "replaces", "replaced",
        "supersedes", "superseded", "superseding", "previous version", "opened", "closed", "closing date", "date open", "date closed", "published on", "posted", "posted on",
        "date of birth", "born", "incident", "deadline", "next meeting", "minutes of", "consultation", "accessed", "retrieved", "registered", "registration", "dbs",
        "contract", "insurance", "licence", "guidance dated", "based on", "in line with", "in accordance with", "audited", "audit date", "last audit", "inset",
        "survey", "site last updated", "page last updated", "website last updated", "website updated", "web page", "this page", "this site", "kcsie", "act", "regulations",
        "law", "consent", "settings", "account", "accounts", "register", "passwords", "open evening", "assembly", "letter", "email", "launch", "launched", "joined",
        "merger", "conversion", "academisation", "academised", "term dates", "newsletter", "event", "workshop", "safer internet day", "parents evening", "induction",
        "monitoring will take place", "receive a report", "effective until", "retained until", "kept until", "cookie", "cookies", "agreement signed", "court", "visited", "visit", "phase", "list", "lists", "links", "access",
        "filter", "filtering", "risk register", "software", "log", "logs", "survey", "poll", "inventory", "backup", "drill", "election", "elected", "appointed", "since",
        "facebook", "instagram", "tiktok", "youtube", "twitter", "linkedin", "whatsapp", "snapchat", "channel", "channels", "podcast", "pilot", "trial", "photos", "images",
    ];

    /// <summary>Those that a sentence about this policy keeps: "This policy on our accounts was approved on" is ours, "This policy replaces that of" is not.</summary>
    public static readonly string[] NeverOurs =
    [
        "printed",
        "replaces", "replaced", "supersedes", "superseded", "previous version", "published on", "downloaded",
    ];

    public static readonly string[] Effective =
    [
        "effective from", "effective date", "date effective", "effective", "in force", "into force", "into effect", "takes effect", "take effect", "applies from",
        "applicable from", "valid from", "commencement", "start date", "implemented from", "implementation date", "date of implementation", "implemented",
    ];

    public static readonly string[] Next =
    [
        "next", "to be reviewed", "will be reviewed", "should be reviewed", "must be reviewed", "shall be reviewed", "be reviewed", "be re reviewed", "due to be",
        "review due", "reviews due", "due for", "due date", "date due", "due by", "due on", "due in", "renewal", "renewal date", "be renewed", "renew by", "renew", "review by", "re review",
        "expiry", "expires", "expiry date", "expire", "review again", "reviewed again", "be updated", "be revised", "be revisited", "future review", "planned review",
        "scheduled review", "review scheduled", "review planned", "revisit", "valid until", "valid to", "valid till", "review before", "review on or before",
        "review no later than", "reviewed before", "reviewed no later than", "for review", "review deadline", "proposed review", "target review", "forthcoming review",
        "anticipated review", "expected review", "review required", "review needed", "up for review", "will review", "review on", "review in", "again in", "again by",
        "intended review", "further review", "revision due", "update due", "amendment due", "reviewed on or before", "current until", "review again by", "reviewed by end of",
        "reviewed by the end of", "review window", "upcoming review", "re approval", "reapproval", "re adoption", "be re approved", "in date until", "approved until", "runs until", "to review", "review to take place", "review takes place", "proposed date", "planned date", "anticipated date", "intended date", "target date", "projected", "reviewing", "come back", "comes back", "look again", "look at again", "read again", "due back", "back to governors", "return to", "returns to", "goes back", "go back", "good until", "review target",
    ];

    public static readonly string[] Last =
    [
        "last", "latest", "most recent", "recently", "reviewed", "re reviewed", "reviewed on", "approved", "approval", "approval date", "date approved", "approve", "reapproved", "re approved",
        "ratified", "ratification", "ratification date", "ratify", "adopted", "adoption", "adoption date", "re adopted", "readopted", "agreed", "date agreed", "agreed on", "agreement date",
        "issued", "issue", "issue date", "date of issue", "reissued", "re issued", "updated", "update", "date updated", "amended", "amendment", "amendments", "amendment date", "revised", "revision",
        "revision date", "created", "creation", "creation date", "written", "drafted", "produced", "version produced", "signed", "date signed", "sign off", "signed off",
        "endorsed", "authorised", "authorisation", "accepted", "passed", "confirmed", "released", "release date", "version", "this version", "version date", "policy date", "date of policy",
        "date of the policy", "policy year", "publication", "publication date", "date of publication", "published", "date published", "prepared", "developed",
        "dated", "modified", "edited", "edition", "previous review", "review completed", "review carried out", "review undertaken",
        "current review", "minuted", "presented", "tabled", "noted", "document date", "date of document", "date of this", "date written", "date of notice", "notice date",
        "read and approved", "shared with governors", "statement date", "uploaded", "compiled", "composed", "refreshed", "rewritten", "finalised", "policy agreed", "date of signature", "signature date", "rev", "wrote", "rewrote", "put together", "drawn up", "looked at",
    ];

    public static readonly string[] Ambiguous =
    [
        "review date", "review dates", "date of review", "dates of review", "review", "reviews", "review month", "review term", "review year", "policy review", "review of policy", "date review",
    ];

    public static readonly string[] Cycle =
    [
        "frequency", "cycle", "review period", "period of review", "review interval", "review schedule", "how often", "review timetable", "interval", "monitoring and review",
        "review pattern", "timescale for review", "review timescale", "review timeline", "review duration",
    ];

    /// <summary>Words that may stand before the telling phrase of a field.</summary>
    public static readonly HashSet<string> Fillers =
    [
        "the", "this", "our", "a", "school", "schools", "trust", "policy", "document", "notice", "statement", "date", "dates", "was", "is", "has", "been", "and", "or", "of", "fully", "formally", "first", "originally",
        "social", "media", "privacy", "governors", "governor", "governing", "body", "board", "slt", "fgb", "lgb", "lab", "headteacher", "head", "committee", "trustees", "trustee", "staff", "full", "by", "by:", "to",
        "reviewed", "approved", "adopted", "agreed", "ratified", "updated", "issued", "amended", "revised", "written", "created", "signed", "read", "last", "next", "latest", "review",
        "will", "should", "must", "shall", "then", "again", "we", "have", "were", "are", "due", "its", "at", "meeting", "their", "draft", "final", "new", "most", "next", "these", "as", "with", "re", "in", "from", "present", "minutes",
        "changes", "principal", "ceo", "dsl", "dpo", "bursar", "lgb", "mat", "month", "year", "term", "current", "original", "initial", "annual", "guidelines", "guidance", "procedure", "when", "also", "it", "be", "for", "on", "no", "number", "local", "directors", "council", "internal", "page", "details", "control", "version", "minor", "major",
    ];

    /// <summary>What "next" and "last" must be said of, unless they stand alone: "Last fire drill" is no review.</summary>
    public static readonly string[] Roots =
        ["review", "approv", "adopt", "renew", "revis", "updat", "consider", "polic", "due", "look", "amend", "check", "ratif", "agree", "issue", "version", "sign", "edit", "modif", "read", "notice", "document"];

    public static readonly string[] Own = ["policy", "document", "notice", "statement", "procedure", "procedures", "guidelines", "guidance", "code", "it", "college reviews", "most recently"];

    public static readonly string[] ThisOne = [" this policy ", " this document ", " this notice ", " this privacy notice ", " this social media policy "];

    public static readonly string[] Others =
    [
        "online safety", "e safety", "safeguarding", "child protection", "behaviour", "acceptable use", "data protection", "mobile phone", "complaints", "disciplinary", "anti bullying", "staff conduct", "retention", "code of conduct", "staff handbook", "attendance", "home school", "conduct", "bullying", "ict", "internet", "security",
    ];
}
