namespace ComplianceMonitor.Core.Accounts.Attesting;

/// <summary>For how long statements count.</summary>
/// <param name="MfaDays">Those about multi-factor authentication, C14.</param>
/// <param name="Days">All others.</param>
public sealed record AttestationTerms(int MfaDays = 90, int Days = 365)
{
    /// <summary>The last day on which a statement counts.</summary>
    /// <param name="control">The control's id.</param>
    /// <param name="on">The day it is given.</param>
    public DateOnly Until(string control, DateOnly on) => on.AddDays(DaysOf(control));

    /// <summary>The last day on which a statement counts that is given in some way.</summary>
    /// <param name="control">The control's id.</param>
    /// <param name="on">The day it is given.</param>
    /// <param name="how">How it is given: through a link it counts half as long, for all that is known is who reads a mailbox.</param>
    public DateOnly Until(string control, DateOnly on, AttestedHow how) => how == AttestedHow.Link ? on.AddDays(DaysOf(control) / 2) : Until(control, on);

    /// <summary>Days for which statements on a control count.</summary>
    /// <param name="control">The control's id.</param>
    public int DaysOf(string control) => control == AttestationRules.Mfa ? MfaDays : Days;
}
