using System.Security.Cryptography;
using System.Text;
using ComplianceMonitor.Core.Reports;

namespace ComplianceMonitor.Web.Pages;

/// <summary>The page of a school's findings. It has no scripts and loads nothing.</summary>
public static class FindingsPages
{
    /// <summary>The value of the header Content-Security-Policy under which the page works: nothing is loaded, only its own style counts.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    internal const string Style = """
        :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #4a4a4a; --line: #8a919c; --mark: #1d4f91; --wrong: #a01818; }
        @media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #16181c; --soft: #c4c9d0; --line: #6d7580; --mark: #9cc3f5; --wrong: #ff9c9c; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 75rem; padding: 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; }
        h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; overflow-wrap: anywhere; }
        h2 { margin: 2rem 0 .5rem; font-size: 1.35rem; color: var(--mark); }
        .count, .small, figcaption { color: var(--soft); font-weight: normal; }
        .small, figcaption { font-size: .9rem; }
        .skip { position: absolute; left: -999rem; padding: .5rem 1rem; background: var(--paper); color: var(--mark); }
        .skip:focus { left: 1rem; top: 1rem; }
        :focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
        .wide { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; }
        th, td { padding: .6rem .75rem .6rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        thead th { color: var(--soft); }
        tbody th { width: 22%; } td:nth-child(2) { width: 18%; } td:last-child { width: 14%; }
        td p { margin: 0 0 .4rem; }
        .id { color: var(--soft); font-weight: normal; }
        .severity { display: block; font-weight: normal; color: var(--soft); } .high, .new { color: var(--wrong); font-weight: bold; }
        figure { margin: .4rem 0; padding-left: .75rem; border-left: 3px solid var(--line); } blockquote { margin: 0; } blockquote p::before { content: "“"; } blockquote p::after { content: "”"; }
        @media (max-width: 45rem) { thead { position: absolute; left: -999rem; } tr, tbody th, td { display: block; width: auto !important; border: 0; padding: .1rem 0; } tr { border-bottom: 1px solid var(--line); padding: .75rem 0; } }
        @media print { .skip { display: none; } tr { break-inside: avoid; } }
        """;

    /// <summary>Renders the page.</summary>
    /// <param name="name">The school's name.</param>
    /// <param name="report">What the reader may see: the caller has taken <see cref="SchoolReport.For"/> the reader's role.</param>
    /// <param name="trouble">What went wrong with the checks, from <see cref="Trouble"/>.</param>
    /// <param name="checkNow">The button that checks the school again; null where the reader may not.</param>
    /// <param name="cancellationToken">Stops before the rendering begins.</param>
    public static Task<string> FindingsAsync(string name, SchoolReport report, IReadOnlyList<string> trouble, CheckNowForm? checkNow, CancellationToken cancellationToken) =>
        Rendering.OfAsync<FindingsPage>(
            new(StringComparer.Ordinal) { [nameof(FindingsPage.Name)] = name, [nameof(FindingsPage.Report)] = report, [nameof(FindingsPage.Trouble)] = trouble, [nameof(FindingsPage.CheckNow)] = checkNow },
            cancellationToken);
}
