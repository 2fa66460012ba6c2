namespace ComplianceMonitor.Web.Attesting;

/// <summary>Somebody opens a link or answers it.</summary>
/// <param name="Link">The link's text, as it came.</param>
/// <param name="Who">Who has signed in, by name; null where nobody has.</param>
/// <param name="Form">A field of the form that was sent from our own page; null where the link was only opened, which changes nothing.</param>
public sealed record AttestCall(string Link, string? Who, Func<string, string?>? Form = null);
