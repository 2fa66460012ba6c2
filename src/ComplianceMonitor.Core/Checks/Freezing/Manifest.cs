using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Core.Checks.Freezing;

/// <summary>What one check saw, by the hashes of its evidence; without personal data. Kept under its own hash, chained per school and area.</summary>
/// <param name="Format">The layout, 1.</param>
/// <param name="School">The school's id.</param>
/// <param name="Area">The area.</param>
/// <param name="Period">The period's text.</param>
/// <param name="At">The instant of the check.</param>
/// <param name="Today">The day of the check in London.</param>
/// <param name="Previous">The hash of the manifest before; null for the first.</param>
/// <param name="Observations">The hash of what was seen where, and what could not be looked at.</param>
/// <param name="People">The hash of what is personal data: staff, attestations, and who holds the school's accounts.</param>
/// <param name="Documents">The hashes of the documents' lines, each once.</param>
public sealed record Manifest(
    int Format,
    string School,
    Area Area,
    string Period,
    DateTimeOffset At,
    DateOnly Today,
    string? Previous,
    string Observations,
    string People,
    IReadOnlyList<string> Documents);
