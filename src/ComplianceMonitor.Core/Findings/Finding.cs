namespace ComplianceMonitor.Core.Findings;

/// <summary>How we know: from an API or document, from a named person until a date, or by inference.</summary>
public enum Basis
{
    /// <summary>Read in a document or answered by an API.</summary>
    Verified = 1,

    /// <summary>Stated by a named person until a date.</summary>
    Attested,

    /// <summary>Concluded from something else that was seen.</summary>
    Inferred,
}

/// <summary>How soon a failure matters.</summary>
public enum Severity
{
    /// <summary>Word of the law, of safety, or of a promise to the public.</summary>
    High = 1,

    /// <summary>To be mended this term.</summary>
    Medium,

    /// <summary>Good housekeeping.</summary>
    Low,
}

/// <summary>Whose work it is.</summary>
public enum Owner
{
    /// <summary>The headteacher.</summary>
    Headteacher = 1,

    /// <summary>IT support.</summary>
    ItSupport,

    /// <summary>The data protection officer.</summary>
    Dpo,

    /// <summary>The designated safeguarding lead.</summary>
    Dsl,

    /// <summary>The school office.</summary>
    Office,
}

/// <summary>The words that prove a finding, as they were read.</summary>
/// <param name="Source">File name or address.</param>
/// <param name="Page">Page, from 1, where the source has pages.</param>
/// <param name="Line">Line, from 1, in the text as read.</param>
/// <param name="Text">The line, or the part of it that matters, at most 300 characters.</param>
public sealed record Quote(string Source, int? Page, int Line, string Text);

/// <summary>What one control says about one subject.</summary>
public sealed record Finding
{
    /// <summary>The control's id, such as C01.</summary>
    public required string Control { get; init; }

    /// <summary>A document, a channel, a person or a mention, in words that stay the same from run to run.</summary>
    public required string Subject { get; init; }

    /// <summary>The conclusion.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>How we know.</summary>
    public Basis Basis { get; init; } = Basis.Verified;

    /// <summary>How soon it matters if it failed.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Whose work it is.</summary>
    public required Owner Owner { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Summary { get; init; }

    /// <summary>The words that mend it, ready to paste; null where nothing needs mending.</summary>
    public string? Fix { get; init; }

    /// <summary>The day by which it is or was due, in London.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>The lines that prove it.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>How strong or how much, in a few words, where the control measures something: "app, enforced"; null elsewhere.</summary>
    public string? Measure { get; init; }

    /// <summary>Remarks that do not change the outcome, one sentence each.</summary>
    public IReadOnlyList<string> Advisories { get; init; } = [];
}
