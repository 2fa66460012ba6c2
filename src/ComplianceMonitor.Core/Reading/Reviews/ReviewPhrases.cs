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
        "law", "consent", "their own", "settings", "account", "accounts", "register", "passwords", "open evening", "assembly", "letter", "email", "launch", "launched", "circulated", "government updated", "government published", "government issued", "dfe updated", "dfe published", "dfe issued", "department for education updated", "department for education published", "ico updated", "icos guidance", "dfes guidance", "governments guidance", "departments guidance", "councils guidance", "joined",
        "merger", "conversion", "academisation", "academised", "term dates", "newsletter", "event", "workshop", "safer internet day", "parents evening", "induction",
        "monitoring will take place", "receive a report", "effective until", "retained until", "kept until", "cookie", "cookies", "agreement signed", "court", "visited", "visit", "phase", "list", "lists", "review day", "review meeting", "review week", "progress review", "performance review", "peer review", "academic review", "links", "access",
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
        "edition from", "version from",
        "effective from", "effective date", "date effective", "effective", "in force", "into force", "into effect", "takes effect", "take effect", "applies from",
        "applicable from", "valid from", "commencement", "start date", "implemented from", "implementation date", "date of implementation", "implemented",
    ];

    public static readonly string[] Next =
    [
        "next", "to be reviewed", "will be reviewed", "should be reviewed", "must be reviewed", "shall be reviewed", "be reviewed", "be re reviewed", "due to be",
        "review due", "reviews due", "due for", "due date", "date due", "due by", "due on", "due in", "renewal", "renewal date", "be renewed", "renew by", "renew", "review by", "re review",
        "expiry", "expires", "expiry date", "expire", "review again", "be updated", "be revised", "be revisited", "future review", "planned review",
        "scheduled review", "review scheduled", "review planned", "revisit", "valid until", "valid to", "valid till", "review before", "review on or before",
        "review no later than", "reviewed before", "reviewed no later than", "for review", "review deadline", "proposed review", "target review", "forthcoming review",
        "anticipated review", "expected review", "review required", "review needed", "up for review", "will review", "review on", "review in", "again", "look at it again", "next one", "next time",
        "intended review", "further review", "revision due", "update due", "amendment due", "reviewed on or before", "current until", "review again by", "reviewed by end of",
        "reviewed by the end of", "review window", "upcoming review", "re approval", "reapproval", "re adoption", "be re approved", "in date until", "approved until", "runs until", "to review", "review to take place", "review takes place", "proposed date", "planned date", "anticipated date", "intended date", "target date", "projected", "reviewing", "come back", "comes back", "back to the", "back before", "back on", "due back", "back to governors", "return to", "returns to", "goes back", "go back", "good until", "stands until", "lasts until", "lasts to", "run until", "runs to", "run to", "holds until", "good to", "remains valid until", "life until", "remain in place until", "remains in place until", "as it is until", "unchanged until", "stay until", "stays until", "continues until", "runs out", "run out", "ends", "ending", "planned for", "scheduled for", "set for", "timetabled for", "pencilled in for", "diarised for", "fixed for", "falls in", "falls on", "falls due", "for revision", "for renewal", "for reconsideration", "for discussion", "not be used after", "lapses", "lapse", "will take place", "to take place", "takes place", "version expected", "edition expected", "version due", "edition due", "update expected", "review target", "following edition", "following version", "following review", "following update", "subsequent review", "subsequent version", "subsequent edition",
        "due for review", "due for update", "due for revision", "due for renewal", "due for approval", "due for ratification", "due for adoption", "due for reapproval", "for update",
        "stand until", "last until", "hold until", "hold good until", "remain until", "remains until", "apply until", "serve until", "valid up to", "good up to", "keep until", "use until", "best before", "that is until", "is until", "years until", "year until", "months until", "and until", "therefore until", "thus until",
    ];

    public static readonly string[] Last =
    [
        "last", "latest", "most recent", "recently", "reviewed", "re reviewed", "approved", "approval", "approval date", "date approved", "approve", "reapproved", "re approved",
        "ratified", "ratification", "ratification date", "ratify", "adopted", "adoption", "adoption date", "re adopted", "readopted", "agreed", "date agreed", "agreement date",
        "issued", "issue", "issue date", "date of issue", "reissued", "re issued", "updated", "update", "date updated", "amended", "amendment", "amendments", "amendment date", "revised", "revision",
        "revision date", "created", "creation", "creation date", "written", "drafted", "produced", "version produced", "signed", "date signed", "sign off", "signed off",
        "endorsed", "authorised", "authorisation", "accepted", "passed", "confirmed", "released", "release date", "version", "this version", "version date", "policy date", "date of policy",
        "date of the policy", "policy year", "publication", "publication date", "date of publication", "published", "date published", "prepared", "developed",
        "dated", "modified", "edited", "edition", "previous review", "review completed", "review carried out", "review undertaken",
        "current review", "minuted", "presented", "tabled", "noted", "document date", "date of document", "date of this", "date written", "date of notice", "notice date",
        "read and approved", "shared with governors", "statement date", "uploaded", "compiled", "composed", "refreshed", "rewritten", "finalised", "policy agreed", "date of signature", "signature date", "rev", "wrote", "rewrote", "put together", "drawn up", "looked at", "looked over", "considered", "discussed", "seen", "saw this", "saw it", "overhauled", "examined", "checked", "brought up to date", "laid before", "put to", "put before", "taken to", "went to", "came to", "voted", "decided", "renewed", "made by", "made in", "correct at", "correct as at", "correct as of", "accurate at", "accurate as at", "accurate as of", "current at", "current as at", "current as of", "voted through", "green light", "dates from", "revisited", "changed", "annual check", "yearly check", "its check", "regular check", "gone through", "went through", "worked through",
    ];

    public static readonly string[] Ambiguous =
    [
        "review date", "review dates", "date of review", "dates of review", "review", "reviews", "review month", "review term", "review year", "policy review", "review of policy", "date review",
    ];

    public static readonly string[] Cycle =
    [
        "frequency", "cycle", "review period", "period of review", "review interval", "review schedule", "how often", "review timetable", "interval", "every", "timescale", "how long does it last", "how long does this policy last", "how long does the policy last", "how long will it last", "how long is it valid", "how long is this policy valid", "how long does it run", "how long does it stand", "how frequently", "monitoring and review",
        "review pattern", "validity", "lifespan", "lifespan of policy", "shelf life", "policy life", "life of policy", "period of validity", "validity period", "duration", "periodicity", "recurrence", "how regularly", "review rhythm", "regularity of review", "timescale for review", "review timescale", "review timeline", "review duration",
    ];

    /// <summary>Words that may stand before the telling phrase of a field.</summary>
    public static readonly HashSet<string> Fillers =
    [
        "the", "this", "our", "a", "school", "schools", "trust", "policy", "document", "notice", "statement", "date", "dates", "was", "is", "has", "been", "and", "or", "of", "fully", "formally", "first", "originally",
        "social", "media", "privacy", "governors", "governor", "governing", "body", "board", "slt", "fgb", "lgb", "lab", "headteacher", "head", "committee", "trustees", "trustee", "staff", "full", "by", "by:", "to",
        "reviewed", "approved", "adopted", "agreed", "ratified", "updated", "issued", "amended", "revised", "written", "created", "signed", "read", "last", "next", "latest", "review",
        "will", "should", "must", "shall", "then", "again", "we", "have", "were", "are", "due", "its", "at", "meeting", "their", "draft", "final", "new", "most", "next", "these", "as", "with", "re", "in", "from", "present", "minutes",
        "changes", "principal", "ceo", "dsl", "dpo", "bursar", "lgb", "mat", "month", "year", "term", "current", "original", "initial", "annual", "guidelines", "guidance", "procedure", "when", "also", "it", "be", "for", "on", "no", "number", "local", "directors", "council", "internal", "page", "details", "control", "version", "minor", "major", "discussed", "considered", "one", "two", "three", "four", "five", "years", "period", "further", "edition", "given", "gave", "noted", "text", "wording", "decided", "who", "us", "so", "than", "looked", "seen", "checked", "do", "did", "does", "good", "valid", "that", "runs", "stands", "lasts",
    ];

    private static readonly HashSet<string> Links =
        ["in", "on", "at", "by", "the", "during", "around", "about", "before", "early", "late", "mid", "end", "start", "beginning", "middle", "of", "no", "later", "than", "week", "commencing", "again", "is"];

    /// <summary>True for nothing but the small words between a label and its date: "in", "at the end of", "no later than".</summary>
    public static bool IsLink(string before) => before.Length < 40 && ReviewLabels.Plain(before).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(Links.Contains);

    /// <summary>What "next" and "last" must be said of, unless they stand alone: "Last fire drill" is no review.</summary>
    public static readonly string[] Roots =
        ["review", "approv", "adopt", "renew", "revis", "updat", "consider", "polic", "due", "look", "amend", "check", "ratif", "agree", "issue", "version", "sign", "edit", "modif", "read", "notice", "document", "refresh", "visit", "discuss", "chang", "next one ", " do so ", " did so ", "next time ", "done", "check", "see", "saw"];

    public static readonly string[] Own = ["policy", "document", "notice", "rules", "charter", "protocol", "statement", "procedure", "procedures", "guidelines", "guidance", "code", "it", "college reviews", "most recently"];

    public static readonly string[] ThisOne = [" this policy ", " this document ", " this notice ", " this privacy notice ", " this social media policy "];

    public static readonly string[] Others =
    [
        "online safety", "e safety", "safeguarding", "child protection", "behaviour", "acceptable use", "data protection", "mobile phone", "complaints", "disciplinary", "anti bullying", "staff conduct", "retention", "code of conduct", "staff handbook", "attendance", "home school", "conduct", "bullying", "ict", "internet", "security",
    ];
}
