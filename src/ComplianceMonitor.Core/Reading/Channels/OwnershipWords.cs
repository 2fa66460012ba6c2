using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>The words by which ownership is told, as plain tables.</summary>
internal static partial class OwnershipWords
{
    /// <summary>Names of what a school, or a trust, is called.</summary>
    public static readonly FrozenSet<string> Institutions = Set(
        "school academy college nursery pre-school preschool kindergarten setting playgroup trust federation utc centre infants infant juniors junior primary board partnership university group");

    /// <summary>Parts of a school that have accounts which are the school's.</summary>
    public static readonly FrozenSet<string> Parts = Set("library department faculty choir orchestra boarding reception form house office");

    /// <summary>Subjects whose accounts are not the school's.</summary>
    public static readonly FrozenSet<string> OtherSubjects = Set(
        "staff pupils pupil students student parents parent children child they you people anyone everyone who employees employee teachers teacher members member governors families family users user carers friends pta ptfa society association council church candidates applicants volunteers colleagues he she adults others some many most individuals reps leavers");

    /// <summary>Verbs by which an institution says that it has an account.</summary>
    public static readonly FrozenSet<string> Verbs = Set(
        "has have had own owns use uses used using run runs running keep keeps operate operates operating maintain maintains opened trialling trial host hosts publish publishes published post posts posting share shares sharing put puts tweet tweets manage manages active communicate communicates set created feature features launched upload uploads stream display displays started joined got promote promotes celebrate celebrates produce produces make makes record records release releases broadcast broadcasts");

    /// <summary>What only the school itself shares: "closures are announced on".</summary>
    public static readonly FrozenSet<string> SchoolNews = Set("news photographs photos pictures images films videos work updates events dates closures notices successes reminders newsletters achievements highlights letters announcements");

    /// <summary>Words that may stand between the owner and the platform: "our school website and official Facebook page".</summary>
    public static readonly FrozenSet<string> Fillers = Set(
        "and or & , / official own public new main social media the on in via through at page pages account accounts channel channels feed feeds group groups profile profiles site sites platform platforms website websites newsletter newsletters closed private open active very class app prospectus press displays presence both as well also are is namely limited restricted confined just currently networks network following a an only two three one dedicated whole live current existing outlets x been now already");

    /// <summary>Nouns that make a list a list of accounts: "our channels, such as".</summary>
    public static readonly FrozenSet<string> AccountNouns = Set("account accounts channel channels page pages feed feeds profile profiles platforms sites presence media");

    /// <summary>Verbs that need the account as their object: "has a page on", not "has a duty to report posts on".</summary>
    public static readonly FrozenSet<string> Holding = Set("has have had own owns keep keeps run runs running operate operates operating maintain maintains opened trialling trial manage manages set created launched started got");

    /// <summary>Words between subject and verb, or between verb and platform, that turn the sentence to something else.</summary>
    public static readonly FrozenSet<string> Turning = Set("report reports monitor monitors monitoring remove removes delete seen sees see aware about duty check checks concern concerns ask asks expect expects advise remind discourage discourages forbid forbids allow allows respond responds read reads that which where website site filter filters software eye watch evidence screenshots block blocks contact search look");

    /// <summary>Prepositions that make the platform itself the other party: "we share data with Facebook".</summary>
    public static readonly FrozenSet<string> Parties = Set("with from about against by than beyond outside");

    /// <summary>Words behind a platform's name that make it a feature of the web and no account.</summary>
    public static readonly FrozenSet<string> Features = Set("button buttons plugin plugins pixel pixels widget widgets icon icons login sign-in cookie cookies adverts ads advertising jobs messenger marketplace users friends accounts' inc ltd uk's");

    /// <summary>Words that introduce examples.</summary>
    public static readonly FrozenSet<string> Examples = Set("e.g e.g. eg including whether include includes like example instance i.e i.e. ie");

    /// <summary>Words that make a sentence a rule about accounts that may never exist.</summary>
    public static readonly FrozenSet<string> Indefinite = Set("any a an every each no another new such or");

    /// <summary>Prepositions that make the institution a mere place: "staff at the school use".</summary>
    public static readonly FrozenSet<string> Relations = Set("of at in from to with by for outside");

    /// <summary>True where words name a body or group that is not the institution.</summary>
    [GeneratedRegex(@"\b(?:PTA|PTFA|PTSA|HSA|friends of|parent[s'’]*\s(?:and\steachers?['’]?\s|[-/]\s?carers?['’]?\s|teacher\s|staff\s)?(?:association|society|group|forum|page|chat|council|class|facebook|whatsapp|run)|parent[- ](?:run|led|teacher|rep)|(?:class|form|parent) rep(?:resentative)?s?|old [A-Z]\w+(?:ians?|ans)\b|alumni|former (?:pupils|students)|societ(?:y|ies)|(?<!christ |christ|ch )church(?! of| school| primary| infant| junior| academy| C| lane| road| street| hill| end| high| voluntary| aided| nursery|field)|parish|dioces\w+|(?<!school |student |pupil |eco )council|local authority|sponsors?|scouts?|brownies|police|suppliers?|(?:teaching |schools? )alliance|(?:sports?|games) partnership|(?:music|maths|teaching school) hub|(?:football|sports|swimming|holiday|rugby|cricket|rowing) club|(?:after[- ]school|breakfast|wraparound)(?: and (?:after[- ]school|breakfast))? (?:club|care)(?= (?:is|are) run)|\b(?:Ltd|Limited|PLC|CIC)\b|(?:schools|sports|football) league|students['’] union|(?:trade )?unions?|(?:local |district )?librar(?:y|ies)(?= on\b)|(?:local|county|regional) papers?|newspapers?|gazette|(?:local|BBC|community) radio|radio stations?|cluster partners?|our partners|partners?:|\bF\.?C\.?(?=\W|$)|football clubs?|partner schools?|(?:neighbouring|feeder|sister|partner|local) (?:\w+ )?schools?|caterers?|charit(?:y|ies)|Ofsted|DfE|Department for Education|CEOP|NSPCC|Childline|Childnet|internet safety|website by|site by|designed by|powered by)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex OtherBody();

    /// <summary>True where words disown an account or say that others run it.</summary>
    [GeneratedRegex(@"\b(?:(?:set up|run|runs?|managed|created|owned|started|administered)(?: and (?:set up|run|managed))? (?:entirely |wholly |solely )?by (?:the |some |our )?(?:parents?|leavers|pupils|students|former|other|volunteers|families|PTA|friends|trust|church|parish|(?:\w+ )?council|local authority|diocese|club|company)|unofficial|(?:is|are|was) not us\b|(?:isn|aren)['’]t us\b|not ours|not (?:set up|run|created|opened|started|made|approved|sanctioned) by (?:us|the school|any)|not (?:an? )?(?:official|connected|affiliated|endorsed|ours|part of|(?:run|managed|monitored|controlled) by)|anonymous|memes?|gossip|(?:fake|false) (?:accounts?|profiles?|pages?|groups?)|in the name of|nothing to do with|(?:is|are) independent|independent of|impersonat\w+|fake|spoof|parody|impostor|without (?:our |its )?(?:leave|permission|consent|authority)|not (?:belong|represent|control|manage|moderate|host)|(?:his|her|their) own (?:account|page|profile)|(?:in a |in (?:his|her|their) )?personal (?:capacity|accounts?|profiles?|pages?)|belongs? to (?:the (?:PTA|friends|parents?|trust|church|parish|council)|(?!us\b|our\b|meta\b|google\b|microsoft\b|the (?:school|academy|college|nursery|pre-?school|setting|federation|company|platform)\b|\w+ (?:school|academy|college|nursery)\b)\w)|\bone such,|(?:account|page|one)s?,? (?:(?:that )?we have|(?:was|were|has been|have been)) reported|are theirs|is theirs|(?:that|which|who) (?:rents?|hires?|leases?|borrows?|lets|meets? (?:in|at)) (?:our|the|its|a)\b|use our name|pretend\w*|confessions|(?:do not|don['’]t|never|not) follow(?: @|,? (?:it|them)\b)|(?:someone|somebody|some other person) else (?:runs?|owns?|has|holds?|posts)|(?:run|owned|held|taken over|stolen) by (?:someone|somebody|strangers?|hackers?|criminals?|persons? unknown)|nothing (?:there|on it|in it|it posts|posted there|that appears there) (?:comes|is|was) (?:from|by|put there by)|no say\b|block (?:@|it\b|them\b)|report @)\b?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Disowned();

    /// <summary>True where words speak of somebody else's account, or disown one.</summary>
    public static bool SomebodyElse(string words) => OtherBody().IsMatch(words) || Disowned().IsMatch(words);

    /// <summary>True where words say that a trust's account is meant.</summary>
    [GeneratedRegex(@"\btrust(?:['’]?s)?\b(?! and (?:school|academy))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Trusts();

    /// <summary>True where words say that the institution has none or posts nothing.</summary>
    [GeneratedRegex(@"\b(?:do(?:es)? not|don['’]t|doesn['’]t|did not|has no|have no|is no|are no|never|not have|not (?:currently |at present )?(?:use|run|operate|have|hold|upload|post)|without a|decided against|kept away from|neither)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Denial();

    /// <summary>True where words call an account closed, left or no longer used. A closed group is open to its members, and a deleted comment closes nothing.</summary>
    [GeneratedRegex(@"\b(?:no longer (?:use|uses|have|has|run|runs|posts?|tweets?|publish(?:es)?|shares?|uploads?|updates?|monitors?|operates?|maintains?|keeps?|(?:is|are) on)\b|stopped (?:using|posting)|(?:have |has )?left (?:X|Twitter|Facebook|the platform)\b|came off|dormant|inactive|discontinued|mothballed|wound up|deactivated|retired account|(?:we|school|academy|college|trust|nursery|federation) (?:have |has |had )?(?:since )?(?:closed\b|(?:gave|given) up\b|(?:dropped|deleted|abandoned|withdrew|withdrawn|retired|archived) (?:our|its|the|this|that|both|all)\b)|being (?:wound down|phased out|run down|withdrawn|retired|archived|closed)\b|(?:wound down|phased out)\b|not to be posted to\b|locked out\b|closed (?:its|our|the|this|both|all) )|(?:\b(?:accounts?|pages?|channels?|feeds?|profiles?|groups?|Twitter|X|Facebook|Instagram|YouTube|LinkedIn|TikTok|Threads|Snapchat|Flickr|Pinterest|Vimeo|blog|podcast|which|it|they|both|handle)\b|\))[\s,]*(?:[(<@][^\s]{1,60}[\s,]+)?(?:(?:was|were|is|are|has been|have been|has|have|is now|are now|now|been|will not be)\s+){0,2}(?:closed(?! (?:group|to |community))|given up|withdrawn|abandoned|surrendered|deleted|archived|suspended|taken down|shut(?: down)?|removed|retired|not (?:currently |now )?(?:in use|used|active)|no longer (?:in use|used|active|updated|open|ours|monitored)|unused|left)\b|[(\t–:—,-]\s*(?:now |currently |at present |account |page )?(?:withdrawn\b|given up\b|used (?:only )?(?:until|for one|once|in)\b|last used\b|ceased\b|closed(?! (?:group|to |community|page|facebook))|dormant|inactive|suspended|paused|frozen|on hold|in abeyance|no longer (?:used|in use|active|updated)|not (?:currently )?(?:used|in use)|retired|deleted|archived)\b|^[\W\d]*(?:(?:appendix|schedule|annex|part) \w{1,3}\W+)?(?:accounts?|channels?|pages?|sites?|platforms?) (?:that (?:are|were) |(?:that )?we (?:have |had |used to )?)?(?:now )?(?:closed|no longer|withdrawn|retired|given up|gave up|deleted|left|stopped|dropped)|^[\W\d]*(?:closed|old|former|dormant|retired|previous) (?:accounts?|channels?|pages?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Ended();

    /// <summary>True where words tell of a time gone by, or of an account that was lost: "we used to post", "was hacked".</summary>
    [GeneratedRegex(@"\b(?:we|I|school|academy|college|nursery|trust|federation|department|faculty|library|choir|council|form|team) (?:once |previously |formerly |briefly |also |only )*(?:used to\b|had (?:an?|our|its|two|one|both|accounts|pages)\b|ran\b|(?:were|was) (?:once |also |previously |formerly |for a time )*on (?!the\b))|\b(?:was|were|has been|have been|had been|got) (?:hacked|hijacked|stolen|frozen|lost|compromised|taken over|locked|cloned)\b|\bis no more\b|\buntil (?:\w+ )?(?:19|20)\d\d,? (?:we|the school|our|it)\b|^\W*(?:in the past|previously|formerly|at one time|years ago)\b|\b(?:we|school|academy|college|nursery|trust|federation) (?:have |has )?shut (?:down )?(?:our|its|the)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Bygone();

    /// <summary>True where words announce an account.</summary>
    [GeneratedRegex(@"\b(?:not yet (?:open|live|launched|set up|active|in use|running|opened|started|been)|yet to (?:open|launch|be opened|start)|coming soon|(?:will|to|due to) be (?:opened|launched|created|set up)|will (?:open|launch|set up|start|create) (?:an?|our|its)\b|(?:plan|plans|planning|intend|intends|hope|hopes|aim|wish) to (?:open|launch|start|set up|create|have|use)|considering (?:opening|an?)|under consideration|may (?:open|set up|create|run|have) (?:an?|accounts?|pages?)\b|could (?:open|run|have) (?:an?|accounts?))\b|[(\t–:-]\s*(?:in preparation|to follow|planned|proposed|awaiting approval|pending)\b|\b(?:is|are) (?:planned|proposed)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex NotYet();

    /// <summary>True for a heading or lead-in above a list of the school's own accounts.</summary>
    [GeneratedRegex(@"\b(?:our|school['’]?s?|official|own|recognised|recognized|approved|authorised|current|academy['’]?s?|college['’]?s?|trust['’]?s?|nursery['’]?s?|these|following|its)\b[^.]{0,60}?\b(?:channels?|accounts?|presence|pages?|profiles?|platforms?|social media|social networks|sites?)\b|^\W*(?:\d+[.\d]*\s*)?(?:social media )?(?:channels|accounts|register|platforms used|pages)\b|\b(?:what we run|where to find us|our (?:online )?(?:places|homes?|outlets)|where (?:you can |to )?(?:find|see|follow|meet) us|where you will find us|where we are|(?:find|follow|like|join|see) us|keep in touch|stay in touch|stay connected|connect with us|get social|(?:accounts?|channels?|pages?|profiles?|platforms?) in use|that we (?:use|run|have)|use any of these|(?:accounts?|channels?|pages?|platforms?) are (?:recogni[sz]ed|approved|official|authori[sz]ed|ours)|we use these)\b|^\W*(?:official|ours|in use|open|live|active|current)\W*$|\bwe (?:use|run|have|are on|keep|maintain|operate|hold|manage)\b(?! (?:banned|blocked|no\b|never))[^.]{0,30}\b(?:channels?|accounts?|pages?|platforms?|profiles?|sites?|social media|these|the following)\b[^.]{0,20}:$|\b(?:channels?|accounts?|pages?|platforms?|sites?|media)\b[^.]{0,30}\b(?:used|run|operated|held|managed|maintained|owned) by (?:the|our) (?:school|academy|college|nursery|trust|federation|setting|pre-?school)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex ListOfOurs();

    /// <summary>True for a heading or lead-in above a list that is not of the school's own accounts.</summary>
    [GeneratedRegex(@"\b(?:don['’]t|not|unofficial|un-?authori[sz]ed|other people|others['’]?|personal|private use|cookies?|share buttons|definitions?|means?|defined|the term|refers?|(?<![.@\w])examples?|misuse|such as|parents['’]|staff use|pupils['’] use|minimum age|age limits?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex ListOfOthers();

    /// <summary>True where a platform is looked at or used for something else than an account: searches, checks of candidates, lessons.</summary>
    [GeneratedRegex(@"\b(?:candidates?|shortlist\w*|applicants?|due diligence|references?|look(?:s|ing)? at|search(?:es|ing)? (?:on|of|the)|watch(?:es|ing)?|block(?:s|ed|ing)? access|ban(?:s|ned)?|minimum age|thirteen|aged? 1[36]|under 1[36])\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex OtherUse();

    /// <summary>Handles that give themselves away.</summary>
    [GeneratedRegex(@"^(?:friends_?of|fo[a-z]{1,3}pta)|(?:pta|ptfa|ptsa|alumni|confessions|parents)$|^(?:ofsted\w*|educationgovuk|dfe\w*|nspcc\w*|ceop\w*|childline\w*|ukgovernment|barnardos\w*|bbc\w*|thinkuknow\w*|internetmatters\w*|saferinternet\w*|uksic\w*|childnet\w*|youngminds\w*|nhs\w*|iconews|icocomms|nationalonlinesafety|natonlinesafety|parentzone\w*|gov(?:dotuk|uk)\w*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex OthersHandle();

    private static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
