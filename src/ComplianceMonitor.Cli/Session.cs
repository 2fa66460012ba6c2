using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Cli;

/// <summary>One call of one verb: what it writes to, its clock, and the options that every verb takes.</summary>
/// <param name="Terminal">What it writes to.</param>
/// <param name="Clock">The only clock: <c>--at</c> fixes it.</param>
internal sealed record Session(Terminal Terminal, TimeProvider Clock)
{
    /// <summary>Folder of schools, records and archive.</summary>
    public string DataFolder { get; init; } = "";

    /// <summary>Print data only.</summary>
    public bool Json { get; init; }

    /// <summary>End with 3 where something could not be checked.</summary>
    public bool Strict { get; init; }

    /// <summary>End with 1 from this severity on.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>The day in London.</summary>
    public DateOnly Today => London.Day(Clock.GetUtcNow());

    /// <summary>Where data and tables go.</summary>
    public TextWriter Out => Terminal.Out;

    /// <summary>The client of this call.</summary>
    /// <exception cref="UsageException">A setting of the web is wrong.</exception>
    public WebReader OpenWeb()
    {
        WebSettings settings = WebSettingNames.Read(Terminal.Variables(), out IReadOnlyList<string> problems);
        return problems.Count > 0 ? throw new UsageException(problems) : new(settings, Terminal.Clock);
    }

    /// <summary>Writes one line for people on standard error.</summary>
    /// <param name="line">The line; made harmless.</param>
    public void Complain(string line) => Terminal.Error.WriteLine(Printable.Line(line));
}
