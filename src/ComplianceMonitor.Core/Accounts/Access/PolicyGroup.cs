namespace ComplianceMonitor.Core.Accounts.Access;

/// <summary>A group or role of a policy, with the people who are in it directly or through other groups.</summary>
/// <param name="Name">Its name, else its id.</param>
/// <param name="Members">Ids of its people; null where they could not be read, or not all of them.</param>
public sealed record PolicyGroup(string Name, IReadOnlyList<string>? Members);
