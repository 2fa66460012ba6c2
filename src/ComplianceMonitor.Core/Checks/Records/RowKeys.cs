using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks.Records;

/// <summary>
/// Every row key, made in one place. Parts are joined by a colon; letters, digits, hyphens and full stops stay as they are, a space
/// becomes an underscore, and anything else becomes <c>~</c> and its code, so that no two lists of parts have one key and none
/// holds a character that Azure Tables forbids. A key over 512 characters ends in the hash of the whole.
/// </summary>
public static class RowKeys
{
    private const int KeptOfLong = 400;

    /// <summary>What a control says about a subject (Findings, Attestations, AcceptedRisks).</summary>
    /// <param name="control">The control's id.</param>
    /// <param name="subject">The subject, any text.</param>
    public static string Finding(string control, string subject) => Of(control, subject);

    /// <summary>A change to a finding; the newest sorts first. The same change at the same instant has the same key.</summary>
    /// <param name="at">The instant of the check.</param>
    /// <param name="control">The control's id.</param>
    /// <param name="subject">The subject, any text.</param>
    public static string FindingEvent(DateTimeOffset at, string control, string subject) =>
        Of((DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture), control, subject);

    /// <summary>An act of a person (AttestationEvents); the newest sorts first. The same act at the same instant has the same key.</summary>
    /// <param name="at">When it was done.</param>
    /// <param name="control">The control's id.</param>
    /// <param name="subject">The subject, any text.</param>
    public static string AttestationEvent(DateTimeOffset at, string control, string subject) => FindingEvent(at, control, subject);

    /// <summary>What a person did with a risk (AcceptedRiskEvents); the newest sorts first.</summary>
    /// <param name="at">When it was done.</param>
    /// <param name="act">What was done.</param>
    /// <param name="control">The control's id.</param>
    /// <param name="subject">The subject, any text.</param>
    public static string RiskEvent(DateTimeOffset at, string act, string control, string subject) =>
        Of((DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture), control, subject, act);

    /// <summary>What a person did with a mention (MentionEvents); the newest sorts first.</summary>
    /// <param name="at">When it was done.</param>
    /// <param name="act">What was done.</param>
    /// <param name="mention">The mention's hash.</param>
    public static string MentionEvent(DateTimeOffset at, string act, string mention) => FindingEvent(at, act, mention);

    /// <summary>A link that was used (AttestationEvents). No act has this name.</summary>
    /// <param name="nonce">The link's own name.</param>
    public static string UsedLink(string nonce) => Of("link", nonce);

    /// <summary>A document (PolicyReviews).</summary>
    /// <param name="document">Its address or path.</param>
    public static string Document(string document) => Of(document);

    /// <summary>An account (Channels).</summary>
    /// <param name="platform">Key of the platform.</param>
    /// <param name="handle">The handle; null where it is not named.</param>
    public static string Channel(string platform, string? handle) => handle is null ? Of(platform) : Of(platform, handle);

    /// <summary>A check (Runs).</summary>
    /// <param name="area">The area.</param>
    /// <param name="period">The period.</param>
    public static string Run(Area area, Period period) => Of(Slug.Of(area), period.Text);

    /// <summary>A check, or a directory's snapshot (Runs).</summary>
    /// <param name="run">Which.</param>
    public static string Run(RunId run) => run.Directory is { } directory ? Snapshot(directory, run.Period) : Run(run.Area, run.Period);

    /// <summary>The row of an area that names its newest manifest (Runs). No period has this name.</summary>
    /// <param name="area">The area.</param>
    public static string ChainHead(Area area) => Of(Slug.Of(area), "newest");

    /// <summary>A directory's snapshot (Runs, partition <c>trust</c>).</summary>
    /// <param name="directory">The directory's name.</param>
    /// <param name="period">The period.</param>
    public static string Snapshot(string directory, Period period) => Of(directory, period.Text);

    /// <summary>The row of a directory that names its newest snapshot that tells (Runs, partition <c>trust</c>). No period has this name.</summary>
    /// <param name="directory">The directory's name.</param>
    public static string NewestSnapshot(string directory) => Of(directory, "newest");

    /// <summary>When a schedule last ran (Runs, partition <c>trust</c>). No directory has this name.</summary>
    /// <param name="schedule">The schedule's name.</param>
    public static string Beat(string schedule) => Of("schedule", schedule, "newest");

    /// <summary>A report to a role (Outbox).</summary>
    /// <param name="period">The report's period.</param>
    /// <param name="role">The role.</param>
    public static string Report(Period period, Owner role) => Of(period.Text, Slug.Of(role));

    /// <summary>An alert about a mention to a role (Outbox).</summary>
    /// <param name="mention">The mention's hash.</param>
    /// <param name="role">The role.</param>
    public static string Alert(string mention, Owner role) => Of("alert", mention, Slug.Of(role));

    /// <summary>A reminder of a review to a role (Outbox).</summary>
    /// <param name="reminder">Its text.</param>
    /// <param name="role">The role.</param>
    public static string Reminder(string reminder, Owner role) => Of("reminder", reminder, Slug.Of(role));

    /// <summary>What was found (Mentions), by its hash; or a source or its scope (Sources), whose partition is the source.</summary>
    /// <param name="name">The hash, source or scope.</param>
    public static string Named(string name) => Of(name);

    /// <summary>Joins parts to a key.</summary>
    /// <param name="parts">Any texts.</param>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        StringBuilder key = new();
        for (int index = 0; index < parts.Length; index++)
        {
            if (index > 0)
            {
                key.Append(':');
            }

            Encode(parts[index], key);
        }

        if (key.Length <= RowLimits.KeyLength)
        {
            return key.ToString();
        }

        // "~g" begins no escape, so a shortened key equals no full one.
        string whole = key.ToString();
        return $"{whole[..KeptOfLong]}~g{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))}";
    }

    /// <summary>All rows whose key begins with these parts and has more of them.</summary>
    /// <param name="partition">The partition key.</param>
    /// <param name="parts">The first parts; as a key less than 400 characters, which a shortened key keeps.</param>
    /// <exception cref="ArgumentException">They are longer.</exception>
    public static KeyRange StartingWith(string partition, params ReadOnlySpan<string> parts)
    {
        string prefix = Of(parts);
        if (prefix.Length >= KeptOfLong)
        {
            throw new ArgumentException("Keys that begin like this may be shortened before they go on.", nameof(parts));
        }

        return new(partition, prefix + ':', prefix + (char)(':' + 1));
    }

    private static void Encode(string part, StringBuilder key)
    {
        foreach (char one in part)
        {
            if (char.IsAsciiLetterOrDigit(one) || one is '-' or '.')
            {
                key.Append(one);
            }
            else if (one == ' ')
            {
                key.Append('_');
            }
            else if (one < 0x80)
            {
                key.Append(CultureInfo.InvariantCulture, $"~{(int)one:x2}");
            }
            else
            {
                key.Append(CultureInfo.InvariantCulture, $"~u{(int)one:x4}");
            }
        }
    }
}
