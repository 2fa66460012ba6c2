using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls;

/// <summary>One promise that is checked. It judges; it never fetches, logs or reads a clock.</summary>
public interface IControl
{
    /// <summary>Who it is.</summary>
    ControlInfo Info { get; }

    /// <summary>Judges the evidence: at least one finding, whatever is missing.</summary>
    /// <param name="evidence">What was gathered.</param>
    IEnumerable<Finding> Judge(EvidenceSet evidence);
}

/// <summary>A control's entry in the catalogue.</summary>
/// <param name="Id">Stable id, C01 to C30; never reused.</param>
/// <param name="Slug">Stable name in lower case with hyphens; the file's name in PascalCase.</param>
/// <param name="Title">A few words for a table.</param>
/// <param name="Area">When and with what it is judged.</param>
/// <param name="Severity">How soon a failure matters, where the control does not say otherwise.</param>
/// <param name="Owner">Whose work it is.</param>
/// <param name="Version">Counts up when what it decides changes, so that a changed rule is not news about the school.</param>
public sealed record ControlInfo(string Id, string Slug, string Title, Area Area, Severity Severity, Owner Owner, int Version = 1);

/// <summary>A folder of controls, a schedule, and what they need.</summary>
public enum Area
{
    /// <summary>The policy as a document.</summary>
    Reviews = 1,

    /// <summary>Which accounts are official.</summary>
    Channels,

    /// <summary>Who holds them and how well they are guarded.</summary>
    Accounts,

    /// <summary>What is posted and how people behave.</summary>
    Conduct,

    /// <summary>What the public web says.</summary>
    Mentions,
}
