using System.Globalization;
using System.Text;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Stories;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>Sorts what was found: what is new, what was edited, what is about the school, what it raises; and makes it fit to be kept.</summary>
/// <param name="school">The school.</param>
/// <param name="settings">For how long mentions are kept, and what is known of namesakes.</param>
/// <param name="kept">The mentions that are recorded, by hash.</param>
/// <param name="at">The instant of the scan.</param>
internal sealed class MentionSorting(MentionSchool school, MentionSettings settings, IReadOnlyDictionary<string, PublicMention> kept, DateTimeOffset at)
{
    private static readonly TimeSpan s_sameStory = TimeSpan.FromDays(31);

    private readonly Masking _masking = new([school.Name, .. school.Aliases, school.Town ?? "", school.County ?? ""]);

    /// <summary>Every mention that counts now: those that were kept, and what is new or was edited.</summary>
    /// <param name="found">What the sources found; the same thing may come twice.</param>
    public IReadOnlyList<PublicMention> Sort(IEnumerable<(string Source, FoundItem Item)> found)
    {
        MentionClassifier classifier = new([school, .. settings.Namesakes]);
        Dictionary<string, PublicMention> all = new(kept, StringComparer.Ordinal);

        // What was kept is shown first, so that a new item is known as the same story; what was said not to be ours teaches by that.
        foreach (PublicMention before in kept.Values.Where(one => at - one.Found <= s_sameStory && one.Status is not MentionStatus.Erased).OrderBy(one => one.Found).ThenBy(one => one.Hash, StringComparer.Ordinal))
        {
            classifier.Classify(new(before.Hash, school.Id) { Source = before.Kind, Url = before.Address, Title = before.Title, Text = before.Snippet, Published = Day(before.Published) });
        }

        foreach ((string source, FoundItem item) in found)
        {
            string hash = HashOf(item.Address), text = TextHashOf(item);
            PublicMention? before = all.GetValueOrDefault(hash);
            bool isSame = before is not null && (before.TextHash == text || before.Status is MentionStatus.Erased or MentionStatus.NotOurs || Says(item) is "") && (before.Answered is not null || item.Answered is null);
            if (!isSame)
            {
                all[hash] = Judge(hash, text, source, item, before, classifier, all);
            }
        }

        return [.. all.Values.OrderBy(one => one.Found).ThenBy(one => one.Hash, StringComparer.Ordinal)];
    }

    /// <summary>Names a mention: the hash of its address without tracking.</summary>
    /// <param name="address">Any address.</param>
    public static string HashOf(string address) => ContentHash.Of(Encoding.UTF8.GetBytes(CanonicalAddress.Of(address)));

    private PublicMention Judge(
        string hash, string text, string source, FoundItem item, PublicMention? before, MentionClassifier classifier, Dictionary<string, PublicMention> all)
    {
        MentionVerdict verdict = classifier.Classify(new(before is null ? hash : $"{hash} edited", school.Id)
        {
            Source = item.Kind,
            Url = item.Address,
            Title = item.Title,
            Text = item.Text,
            Published = Day(item.Published),
        });
        string? first = verdict.DuplicateOf is { } other && other != hash ? other.Split(' ')[0] : null;
        bool isTaught = first is not null && all.GetValueOrDefault(first)?.Status is MentionStatus.NotOurs;
        About about = isTaught ? About.No : item.IsComment ? About.Yes : verdict.About;
        bool silent = SourceCatalogue.Default.Of(source).AddressOnly || about is About.No;
        bool isGraver = before is not null && verdict.Concerns.Except(before.Concerns).Any();
        return new PublicMention(hash, item.Address, source, before?.Found ?? at)
        {
            Kind = item.Kind,
            Title = silent ? null : _masking.Title(item.Title),
            Snippet = silent ? null : _masking.Snippet(item.Text),
            Published = item.Published,
            TextHash = text,
            About = about,
            Concerns = about is About.No ? [] : verdict.Concerns,
            Why = isTaught ? ["a person said of the same story that it is not about the school"] : verdict.Why,
            DuplicateOf = first == hash ? null : first ?? before?.DuplicateOf,
            IsComment = item.IsComment,
            Answered = item.Answered ?? before?.Answered,

            // An edit that raises more is looked at again.
            Status = before is null || isGraver ? MentionStatus.New : before.Status,
            SeenAt = isGraver ? null : before?.SeenAt,
            IsNews = true,
        };
    }

    private static string? Day(DateTimeOffset? published) => published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Says(FoundItem item) => $"{item.Title} {item.Text}".Trim();

    private static string TextHashOf(FoundItem item)
    {
        StringBuilder plain = new();
        foreach (char letter in Says(item))
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return ContentHash.Of(Encoding.UTF8.GetBytes($"{CanonicalAddress.Of(item.Address)}\n{plain}"));
    }
}
