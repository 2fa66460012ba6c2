using System.Buffers;
using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <content>Which part of a statement speaks of a mention.</content>
internal sealed partial class Ownership
{
    private static readonly string[] Turns = ["; ", " but ", " whereas ", " while ", " although ", ", though ", ", so ", " and moved ", " and now ", " and are now ", " and instead "];

    private static readonly SearchValues<string> AnyTurn = SearchValues.Create(Turns, StringComparison.OrdinalIgnoreCase);

    /// <summary>The part of the statement that speaks of the mention: between "but", "although" and semicolons; a link's own words on a line of links.</summary>
    private static (string Clause, int At) Clause(Statement statement, Mention mention)
    {
        string text = statement.Text;
        if (mention.Link is { Kind: LinkKind.SameAs or LinkKind.Embed })
        {
            return ("", 0);
        }

        if (mention.Link is { } link && statement.Links.Count > 1)
        {
            return Between(statement, mention, link);
        }

        int start = 0, end = text.Length;
        foreach (string mark in text.AsSpan().ContainsAny(AnyTurn) ? Turns : [])
        {
            int before = mention.Start > 0 ? text.LastIndexOf(mark, Math.Min(mention.Start, text.Length) - 1, StringComparison.OrdinalIgnoreCase) : -1;
            start = before < 0 ? start : Math.Max(start, before + mark.Length);
            int after = text.IndexOf(mark, Math.Min(mention.End, text.Length), StringComparison.OrdinalIgnoreCase);
            end = after < 0 ? end : Math.Min(end, after);
        }

        (string clause, int at) = (text[start..end], Math.Clamp(mention.Start - start, 0, end - start));
        if (clause.AsSpan(0, at).Contains(", wh", StringComparison.Ordinal))
        {
            // What is said of another thing on the way: "by our channel, which shows no numbers, and on Facebook".
            string before = Relative().Replace(clause[..at], "");
            (clause, at) = (before + clause[at..], before.Length);
        }

        return (clause, at);
    }

    [GeneratedRegex(@", (?:which|who|where) [^,;.]{3,90},(?= (?:and|or) )", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    /// <summary>On a line of links what stands between the account before and this one: "Our trust:", "Friends of Fernhollow".</summary>
    private static (string Clause, int At) Between(Statement statement, Mention mention, Link link)
    {
        int at = link.Text.Length == 0 ? -1 : mention.Start, start = 0;
        int colon = statement.Text.AsSpan(0, Math.Clamp(at, 0, statement.Text.Length)).LastIndexOf(": ", StringComparison.Ordinal);
        string leadIn = colon > 0 ? statement.Text[..(colon + 1)] : "";
        foreach (Link other in statement.Links)
        {
            if (ReferenceEquals(other, link))
            {
                break;
            }

            int before = other.Text.Length > 0 && AccountAddress.Parse(other.Address) is not null ? statement.Text.IndexOf(other.Text, start, StringComparison.Ordinal) : -1;
            start = before < 0 || before + other.Text.Length > at ? start : before + other.Text.Length;
        }

        return at < start ? (link.Text, 0)
            : leadIn.Length < start && leadIn.Length > 0 ? ($"{leadIn} {link.Text}", leadIn.Length + 1)
            : (statement.Text[start..Math.Min(statement.Text.Length, at + link.Text.Length)], at - start);
    }
}
