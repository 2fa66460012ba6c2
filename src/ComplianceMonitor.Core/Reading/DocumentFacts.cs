using ComplianceMonitor.Core.Reading.Channels;
using ComplianceMonitor.Core.Reading.Conduct;
using ComplianceMonitor.Core.Reading.Governance;
using ComplianceMonitor.Core.Reading.References;
using ComplianceMonitor.Core.Reading.Reviews;
using ComplianceMonitor.Core.Reading.Templates;

namespace ComplianceMonitor.Core.Reading;

/// <summary>All that a document says about the promises of a social media policy. Derived from the lines alone.</summary>
/// <param name="Document">The lines that say it.</param>
public sealed record DocumentFacts(Document Document)
{
    /// <summary>What it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Title, school, version, owner, approval, change note.</summary>
    public required GovernanceFacts Governance { get; init; }

    /// <summary>Dates of review and the review cycle.</summary>
    public required ReviewFacts Review { get; init; }

    /// <summary>The school's own channels and who holds them.</summary>
    public required ChannelFacts Channels { get; init; }

    /// <summary>What the template's author left in.</summary>
    public required TemplateFacts Template { get; init; }

    /// <summary>Editions, laws and other policies that it names.</summary>
    public required ReferenceFacts References { get; init; }

    /// <summary>Rules of conduct, and how strongly it promises what.</summary>
    public required ConductFacts Conduct { get; init; }

    /// <summary>Reads a document by every rule. Pure; the same lines give the same facts.</summary>
    /// <param name="document">The lines.</param>
    public static DocumentFacts Read(Document document)
    {
        Passages passages = Passages.Of(document);
        return new(document)
        {
            Kind = KindReading.Read(passages),
            Governance = GovernanceReading.Read(passages),
            Review = ReviewReading.Read(passages),
            Channels = ChannelReading.Read(passages),
            Template = TemplateReading.Read(passages),
            References = ReferenceReading.Read(passages),
            Conduct = ConductReading.Read(passages),
        };
    }
}
