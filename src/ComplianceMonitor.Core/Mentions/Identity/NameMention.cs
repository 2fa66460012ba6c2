namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>Where a place stands by a name.</summary>
internal enum Attached
{
    None,
    Own,

    /// <summary>A county, city or country that is not the school's.</summary>
    KnownOther,

    /// <summary>Another word with a capital after "in" or "at".</summary>
    InOther,

    /// <summary>Another word with a capital after a comma or bracket.</summary>
    AfterOther,

    /// <summary>One or two words with a capital between commas: "Fernhollow School, Otherby, has".</summary>
    Bracketed,
}

/// <summary>One place in an item where the school's name, or something like it, stands.</summary>
internal sealed record NameMention(int Start, int End, Grade Grade)
{
    /// <summary>A word for a school follows that fits this one.</summary>
    public bool RightKind { get; init; }

    /// <summary>A word for another kind of school follows.</summary>
    public bool WrongKind { get; init; }

    /// <summary>A word for a kind of school follows that its names do not have.</summary>
    public bool StrangeKind { get; init; }

    /// <summary>Stands in the sentence as a school does: "Year 4 at Fernhollow".</summary>
    public bool Linked { get; init; }

    /// <summary>Stands in the sentence as another thing does: "homes at Fernhollow".</summary>
    public bool LinkedElsewhere { get; init; }

    /// <summary>The name itself sounds like another thing, and nothing by it says school: "Victoria Park".</summary>
    public bool LikeThing { get; init; }

    /// <summary>The word before it; empty at a beginning.</summary>
    public string After { get; init; } = "";

    /// <summary>A word follows that makes it the name of another thing: "Fernhollow Lane".</summary>
    public bool OtherThing { get; init; }

    /// <summary>Another capital follows: "Fernhollow Spire".</summary>
    public bool Extended { get; init; }

    /// <summary>Another capital stands before it: "Little Fernhollow".</summary>
    public bool Preceded { get; init; }

    /// <summary>"The" stands before a name that says no school: a public house or a hill.</summary>
    public bool AfterThe { get; init; }

    /// <summary>Stands in the title.</summary>
    public bool InTitle { get; init; }

    /// <summary>Written small.</summary>
    public bool Small { get; init; }

    /// <summary>The place that stands by it.</summary>
    public Attached Place { get; init; }

    /// <summary>Nothing by it says that it is another.</summary>
    public bool Clean => !WrongKind && !(Preceded && Grade is Grade.Base) && !OtherThing && !Extended && Place is not (Attached.KnownOther or Attached.InOther);
}
