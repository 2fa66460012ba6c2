using System.Collections.Frozen;
using ComplianceMonitor.Core.Accounts.Directories;

namespace ComplianceMonitor.Core.Accounts.Access;

/// <summary>Decides offline, from what was read and nothing else, whether a tenant's rules ask a person for MFA (facts: conditional access).</summary>
public sealed class AccessRules
{
    private readonly AccessPolicies? _access;
    private readonly Rule[] _rules;

    /// <summary>Prepares the rules of a tenant.</summary>
    /// <param name="access">What was read; null where they were not read.</param>
    public AccessRules(AccessPolicies? access)
    {
        _access = access;
        _rules = [.. (access?.Conditional ?? []).Select(policy => new Rule(policy))];
    }

    /// <summary>Decides for one person.</summary>
    /// <param name="person">The person, of the same tenant.</param>
    public Enforcement Of(DirectoryPerson person)
    {
        if (person.SignIn.Enforced is true)
        {
            return new(MfaDemand.Demanded, "the directory's own setting for this person");
        }

        if (_access?.SecurityDefaults is true && person.Kind is PersonKind.Member)
        {
            return new(MfaDemand.Demanded, "security defaults");
        }

        (MfaDemand Demand, string Why, string Name)[] verdicts = [.. _rules.Select(rule => rule.Of(person))];
        return verdicts.FirstOrDefault(one => one.Demand == MfaDemand.Demanded) is { Name: not null } demanded ? new(MfaDemand.Demanded, $"the policy {demanded.Name}")
            : verdicts.FirstOrDefault(one => one.Demand == MfaDemand.Partly) is { Name: not null } partly ? new(MfaDemand.Partly, $"the policy {partly.Name}, in part only: {partly.Why}")
            : verdicts.FirstOrDefault(one => one.Demand == MfaDemand.Unknown) is { Name: not null } unclear ? new(MfaDemand.Unknown, $"the policy {unclear.Name} could not be followed: {unclear.Why}")
            : Silence(person);
    }

    private Enforcement Silence(DirectoryPerson person)
    {
        if (_access is { SecurityDefaults: true })
        {
            return new(MfaDemand.Unknown, "security defaults are on, and whether they reach this kind of account is not told");
        }

        bool whole = _access is { SecurityDefaults: not null, Conditional: not null } || (_access is null && person.SignIn.Enforced is not null);
        string? reporting = _rules.FirstOrDefault(rule => rule.Policy is { State: AccessPolicyState.ReportOnly, RequiresMfa: true })?.Policy.Name;
        return !whole ? new(MfaDemand.Unknown, "the rules of sign-in were not read, or not all of them")
            : new(MfaDemand.NotDemanded, reporting is null ? "no rule asks for it" : $"the policy {reporting} only reports");
    }

    /// <summary>One policy, and whom it covers.</summary>
    private sealed class Rule(AccessPolicy policy)
    {
        private readonly Circle _included = new(policy.Included), _excluded = new(policy.Excluded);

        public AccessPolicy Policy => policy;

        public (MfaDemand Demand, string Why, string Name) Of(DirectoryPerson person)
        {
            if (policy.State is not (AccessPolicyState.Enabled or AccessPolicyState.Unknown) || !policy.RequiresMfa)
            {
                return (MfaDemand.NotDemanded, "", policy.Name);
            }

            (MfaDemand demand, string why) = (_included.Includes(person), _excluded.Excludes(person)) switch
            {
                (false, _) or (_, true) => (MfaDemand.NotDemanded, ""),
                _ when policy.State is AccessPolicyState.Unknown => (MfaDemand.Unknown, "its state is not known"),
                (null, _) or (_, null) => (MfaDemand.Unknown, "it is not told whether this person is in it"),
                _ when policy.Narrowed is [_, ..] narrowed => (MfaDemand.Partly, string.Join(", ", narrowed)),
                _ when !policy.AllApplications => (MfaDemand.Partly, "some applications"),
                _ => (MfaDemand.Demanded, ""),
            };
            return (demand, why, policy.Name);
        }
    }

    /// <summary>The people of one side of a policy. A group whose members were not read makes membership unknown.</summary>
    private sealed class Circle(PolicySubjects subjects)
    {
        private readonly FrozenSet<string> _ids =
            subjects.Users.Concat(subjects.Groups.SelectMany(group => group.Members ?? [])).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

        private readonly bool _unread = subjects.Groups.Any(group => group.Members is null);

        /// <summary>"All" does not stand for guests: only an entry of their own does.</summary>
        public bool? Includes(DirectoryPerson person) => person.Kind switch
        {
            PersonKind.Guest when subjects.Guests => true,
            PersonKind.Guest => Names(person),
            PersonKind.Unknown when subjects.Everyone || subjects.Guests => Names(person) is true ? true : null,
            _ when subjects.Everyone => true,
            _ => Names(person),
        };

        public bool? Excludes(DirectoryPerson person) =>
            subjects.Everyone || (subjects.Guests && person.Kind is PersonKind.Guest) ? true
            : Names(person) is not false and var named ? named
            : subjects.Guests && person.Kind is PersonKind.Unknown ? null
            : false;

        private bool? Names(DirectoryPerson person) => person.Id is { } id
            ? _ids.Contains(id) ? true : _unread ? null : false
            : _ids.Count == 0 && !_unread ? false : null;
    }
}
