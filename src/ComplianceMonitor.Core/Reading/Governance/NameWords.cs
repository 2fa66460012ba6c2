using System.Collections.Frozen;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>The words from which names of schools are made, and those that end them. All in lower case.</summary>
internal static class NameWords
{
    /// <summary>Words that end the name of a school or nursery.</summary>
    public static readonly FrozenSet<string> School = Set(
        "school", "academy", "college", "nursery", "preschool", "pre-school", "playgroup", "kindergarten", "utc", "primary", "infants", "juniors",
        "childcare", "daycare", "montessori", "lyceum", "pre-prep", "pru", "conservatoire");

    /// <summary>Pairs that end a name.</summary>
    public static readonly FrozenSet<string> Pairs = Set("referral unit", "children centre", "children's centre", "learning centre", "education centre", "nursery centre", "tuition centre", "years centre", "provision unit");

    /// <summary>Pairs whose first word would end the walk back, but for the second.</summary>
    public static readonly FrozenSet<string> InPairs = Set("pupil referral", "early years", "years centre", "teaching alliance", "teaching school", "children centre", "family of", "co-educational school", "may street", "summer lane", "spring lane", "head street", "family federation");

    /// <summary>Words that end the name of a group of schools.</summary>
    public static readonly FrozenSet<string> Group = Set("federation", "trust", "mat", "partnership", "schools", "academies", "alliance", "consortium");

    /// <summary>Words that are part of many names and distinguish none.</summary>
    public static readonly FrozenSet<string> Generic = Set(
        "school", "academy", "college", "nursery", "preschool", "pre-school", "playgroup", "kindergarten", "utc", "primary", "infant", "infants", "junior",
        "juniors", "secondary", "high", "community", "ce", "c", "of", "e", "c.e", "church", "england", "catholic", "rc", "roman", "voluntary", "aided",
        "controlled", "va", "vc", "first", "middle", "lower", "upper", "grammar", "comprehensive", "girls", "boys", "preparatory", "prep", "independent",
        "foundation", "special", "day", "boarding", "trust", "multi", "multi-academy", "academies", "education", "educational", "learning", "technology",
        "sixth", "form", "state", "free", "new", "pre", "federation", "partnership", "mixed", "studio", "technical", "the", "and", "&", "schools", "mat",
        "montessori", "childcare", "daycare", "sunday", "summer", "forest", "business", "teaching", "music", "driving", "night", "old", "eco", "healthy",
        "sports", "training", "safer", "charitable", "national", "diocesan", "nhs", "hospital", "good", "best", "great", "collegiate", "alliance", "consortium", "pupil", "referral", "unit", "centre", "pru", "years", "early");

    /// <summary>Words that may stand inside a name, between two of its words.</summary>
    public static readonly FrozenSet<string> Joining = Set("of", "and", "&", "in", "on", "upon", "with", "next", "le", "la", "de", "by", "the", "for", "cum", "under", "near", "our");

    /// <summary>Capitalised words that no name of a school begins with: a walk backwards ends before them.</summary>
    public static readonly FrozenSet<string> Stop = Set(
        "a", "an", "the", "this", "that", "these", "those", "our", "your", "their", "its", "his", "her", "my", "we", "us", "you", "it", "they", "he", "she", "i",
        "at", "as", "if", "when", "where", "while", "whilst", "in", "on", "to", "from", "for", "by", "with", "within", "without", "into", "during", "through", "and", "but", "or", "nor", "of",
        "all", "any", "each", "every", "both", "some", "no", "not", "other", "another", "same", "such", "many", "most", "more", "please", "dear", "welcome", "contact", "visit",
        "follow", "like", "join", "about", "after", "before", "outside", "inside", "beyond", "between", "across", "under", "since", "until", "is", "are", "was", "has", "have", "do", "does",
        "can", "may", "must", "should", "will", "would", "could", "attending", "leaving", "starting", "becoming", "using", "working", "supporting", "keeping", "joining", "running",
        "home", "whole", "in-school", "non-school", "ex-school", "local", "model", "template", "example", "sample", "anytown", "any", "only", "abc", "name", "title", "insert", "date", "version", "author", "owner",
        "approved", "adopted", "ratified", "agreed", "reviewed", "review", "signed", "produced", "prepared", "issued", "updated", "source", "status", "draft", "copyright", "registered", "charity", "limited",
        "policy", "policies", "procedure", "procedures", "guidelines", "guidance", "statement", "code", "conduct", "notice", "agreement", "protocol", "terms", "conditions", "document", "appendix", "annex", "section", "part", "page", "contents",
        "social", "media", "online", "safety", "e-safety", "esafety", "internet", "networking", "communication", "communications", "acceptable", "use", "privacy", "data", "protection", "digital", "ict", "it", "computing", "website", "web", "site", "blog", "account", "accounts",
        "safeguarding", "behaviour", "complaints", "admissions", "attendance", "news", "newsletter", "letters", "vacancies", "login", "menu", "photographic", "consent",
        "facebook", "instagram", "twitter", "x", "youtube", "linkedin", "tiktok", "threads", "bluesky", "mastodon", "whatsapp", "snapchat", "pinterest", "flickr", "vimeo", "google", "microsoft", "messenger", "tapestry", "parentmail",
        "head", "headteacher", "headmaster", "headmistress", "principal", "deputy", "assistant", "executive", "vice", "chair", "chairman", "governor", "governors", "governing", "body", "board", "trustee", "trustees", "director", "directors", "committee", "leadership", "leader", "leaders", "team",
        "manager", "managers", "officer", "officers", "lead", "leads", "coordinator", "co-ordinator", "bursar", "secretary", "office", "staff", "teacher", "teachers", "teaching", "parent", "parents", "carers", "carer", "pupil", "pupils", "student", "students", "children", "child", "families", "visitors", "volunteers", "employees", "employee", "members", "member", "designated", "senior", "subject", "class", "year", "stage", "key", "early", "human", "resources", "unit",
        "dsl", "dpo", "slt", "sendco", "hr", "la", "dfe", "ico", "ofsted", "isi", "kcsie", "lab", "department", "council", "county", "authority", "service", "services", "diocese", "union", "unions", "association", "pta", "ptfa", "friends", "family",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "autumn", "michaelmas", "lent", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "publish", "publication", "display", "displayed", "uploaded", "available", "anti-bullying", "cyberbullying", "signature", "miss", "mr", "mrs", "ms", "dr", "sir", "act", "regulations", "equality", "rights", "freedom", "information", "curriculum", "lessons", "assembly", "breakfast", "club");

    /// <summary>Words after a name that show the institution acting or describing itself.</summary>
    public static readonly string[] Acting =
    [
        "is committed", "is the data controller", "is the 'data controller'", "is the controller", "is a ", "is an ", "is proud", "is registered", "is responsible", "is required", "recognises", "recognizes", "recognise", "believes", "aims", "has a ",
        "has an ", "has two ", "has three ", "has put", "has been", "has adopted", "uses ", "will ", "wants", "wishes", "understands", "sees ", "accepts", "welcomes", "operates", "runs ", "takes ", "provides", "tells ", "keeps ", "lays down", "expects",
        "encourages", "values", "acknowledges", "needs ", "(the ", "(\"", "(“", "('", "(‘", "(we", "(us", "we ", "social media", "social networking", "online safety", "policy", "'s ", "official social", "includes the", "limited", "ltd",
        "staff ", "community", "supports", "strives", "holds ", "collects", "processes", "does not", "considers", "embraces", "regards", "intends", "seeks", "requires", "works ", "respects", "promotes", "appreciates", "employs", "governors", "governing", "website",
    ];

    /// <summary>Words before a name that show that the document is its own.</summary>
    public static readonly string[] Belonging =
    [
        "at", "we", "we,", "us", "behalf of", "policy of", "policy for", "name of", "©", "copyright", "welcome to", "governors of", "governors at", "governing body of", "governing body at", "governing board of", "headteacher of", "head of", "community of", "community at",
        "staff of", "staff at", "employed by", "employed at", "works for", "work for", "work at", "pupils at", "pupils of", "children at", "school name:", "name of school:", "school:", "academy:", "everyone at", "ethos of", "reputation of", "agreement with", "applies to", "adopted by", "here at",
        "life at", "parents of", "families of", "used by", "use by", "website of", "accounts of", "channels of", "address of", "trustees of", "directors of", "data controller is", "controller is", "us at", "facebook:", "twitter:", "instagram:", "youtube:", "members of", "title:", "that",
    ];

    /// <summary>Words before a name that show that somebody else is meant.</summary>
    public static readonly string[] Foreign =
    [
        "such as", "e.g", "e.g.", "eg", "for example", "for instance", "like", "friends of", "pta of", "formerly", "formerly known as", "part of the", "part of", "member of the", "member of", "academy of the", "academy of", "academy in the", "a school of the", "a school in the", "within the", "supported by", "provided by", "produced by", "written by",
        "developed by", "created by", "source:", "model", "thanks to", "based on", "taken from", "acknowledgement to", "acknowledgements to", "courtesy of", "adapted from", "with kind permission of", "permission of", "from the", "sponsored by", "supplied by", "from", "trained by", "run by", "other", "schools:", "neighbouring", "feeder", "alongside", "between", "transfer to",
    ];

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
