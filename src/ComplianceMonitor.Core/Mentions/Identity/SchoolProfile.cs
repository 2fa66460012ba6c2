using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>A school's record, made ready for looking at many items.</summary>
internal sealed class SchoolProfile
{
    private const int ShortestBase = 2;

    public SchoolProfile(MentionSchool school, IEnumerable<MentionSchool> all)
        : this(school)
    {
        Namesakes = [.. all.Where(other => other.Id != school.Id).Select(other => new SchoolProfile(other))
            .Where(other => other.Bases.Any(theirs => Bases.Any(ours => ours.SequenceEqual(theirs)))).SelectMany(other => other.Places.Where(place => place.Nearness is Nearness.Town && !IsOwn(place.Words)))];
    }

    private SchoolProfile(MentionSchool school)
    {
        School = school;
        IsRare = WithoutKinds(Words(school.Name)).Any(word => !Gazetteer.Default.IsCommonName(word));
        HasThe = school.Aliases.Append(school.Name).Any(one => one.StartsWith("The ", StringComparison.OrdinalIgnoreCase));
        string[] name = Words(school.Name);
        Places = [.. PlacesOf(school).Where(place => place.Nearness is Nearness.Town || !place.Words.All(name.Contains))];
        Host = AddressParts.Of(school.Website)?.Host ?? "";
        Handles = [.. school.Handles.Select(handle => Compact(handle.Handle)).Where(handle => handle.Length > 2).Distinct(StringComparer.Ordinal)];
        Postcode = school.Postcode?.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        WholePostcode = string.Concat(Postcode);
        List<NamePhrase> phrases = [];
        foreach ((string one, int number) in new[] { school.Name }.Concat(school.Aliases).Select((one, number) => (one, number)))
        {
            Add(phrases, one, number == 0);
        }

        Phrases = phrases.DistinctBy(phrase => string.Join(' ', phrase.Words), StringComparer.Ordinal)
            .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);
        Bases = [.. phrases.Where(phrase => phrase.Grade is Grade.Base).Select(phrase => phrase.Words)];
        CompactBases = [.. Bases.Select(words => string.Concat(words)).Where(name => name.Length > 3).Distinct(StringComparer.Ordinal)];
        Kinds = [.. new[] { school.Name }.Concat(school.Aliases).SelectMany(KindsOf)];
        TownNamed = Places.Any(place => place.Nearness is Nearness.Town && Starts(place.Words, MentionText.Of(school.Name).Tokens, 0));
    }

    /// <summary>The name has a word of which few schools are named.</summary>
    public bool IsRare { get; }

    /// <summary>The school is named of its town or village.</summary>
    public bool TownNamed { get; }

    /// <summary>The name itself begins with "The".</summary>
    public bool HasThe { get; }

    public MentionSchool School { get; }

    /// <summary>Names by their first word, the longest first.</summary>
    public IReadOnlyDictionary<string, NamePhrase[]> Phrases { get; }

    public string[][] Bases { get; }

    /// <summary>The bases as they stand in addresses: fernhollow.</summary>
    public string[] CompactBases { get; }

    public OwnPlace[] Places { get; }

    /// <summary>Towns of the other schools of this name.</summary>
    public OwnPlace[] Namesakes { get; } = [];

    /// <summary>Kinds that the names state, such as primary and faith-catholic.</summary>
    public HashSet<string> Kinds { get; }

    public string Host { get; }

    public string[] Handles { get; }

    /// <summary>Written in one.</summary>
    public string WholePostcode { get; }

    /// <summary>Outward and inward part.</summary>
    public string[] Postcode { get; }

    /// <summary>Letters and digits, small.</summary>
    public static string Compact(string name)
    {
        Span<char> kept = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        int length = 0;
        foreach (char letter in name)
        {
            if (char.IsLetterOrDigit(letter))
            {
                kept[length++] = char.ToLowerInvariant(letter);
            }
        }

        return new(kept[..length]);
    }

    public static string[] Words(string? phrase) => [.. MentionText.Of(phrase ?? "").Tokens.Select(token => token.Word)];

    /// <summary>The place of the school's own that starts at a token; null where there is none.</summary>
    public OwnPlace? PlaceAt(Token[] tokens, int at)
    {
        foreach (OwnPlace place in Places)
        {
            if (Starts(place.Words, tokens, at))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>True where the words start at a token; the last may carry an 's.</summary>
    public static bool Starts(string[] words, Token[] tokens, int at)
    {
        if (at + words.Length > tokens.Length)
        {
            return false;
        }

        for (int number = 0; number < words.Length; number++)
        {
            string seen = tokens[at + number].Word;
            bool last = number == words.Length - 1;
            if (seen != words[number] && !(last && seen.Length == words[number].Length + 1 && seen[^1] is 's' && seen.StartsWith(words[number], StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOwn(string[] words) => Places.Any(place => place.Words.SequenceEqual(words));

    private void Add(List<NamePhrase> phrases, string name, bool full)
    {
        string[] words = Words(name);
        if (words.Length == 0)
        {
            return;
        }

        words = words is ["the", _, ..] ? words[1..] : words;
        bool acronym = words.Length == 1 && name.All(char.IsUpper);
        string[] rest = WithoutTown(words, out bool town);
        string[] bare = WithoutKinds(rest);
        bool onlyBase = bare.Length == rest.Length;
        if (!onlyBase)
        {
            phrases.Add(new(words, town ? Grade.WithTown : full ? Grade.Full : Grade.Alias, acronym));
            foreach (string[] other in Spellings(words))
            {
                phrases.Add(new(other, town ? Grade.WithTown : full ? Grade.Full : Grade.Alias, acronym));
            }
        }

        if (bare.Length > 0 && string.Concat(bare).Length >= ShortestBase && !IsOwn(bare) && !bare.Any(word => IsOwn([word])))
        {
            phrases.Add(new(bare, Grade.Base, acronym || (bare.Length == 1 && bare[0].Length <= 3)));
        }
    }

    /// <summary>Other ways to write a full name: of its faith, and without it.</summary>
    private static IEnumerable<string[]> Spellings(string[] words)
    {
        string name = $" {string.Join(' ', words)} ";
        string[][] faiths = [["church of england", "c of e", "ce", "c e"], ["roman catholic", "catholic", "rc", "r c"]];
        foreach (string[] forms in faiths)
        {
            if (forms.FirstOrDefault(form => name.Contains($" {form} ", StringComparison.Ordinal)) is { } own)
            {
                foreach (string form in forms.Where(form => form != own).Append(""))
                {
                    yield return name.Replace($" {own} ", form.Length == 0 ? " " : $" {form} ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                }
            }
        }
    }

    private string[] WithoutTown(string[] words, out bool town)
    {
        foreach (OwnPlace place in Places.Where(place => place.Nearness is Nearness.Town))
        {
            if (words.Length > place.Words.Length && words.AsSpan(words.Length - place.Words.Length).SequenceEqual(place.Words))
            {
                town = true;
                return words[..^place.Words.Length];
            }
        }

        town = false;
        return words;
    }

    private IEnumerable<string> KindsOf(string name)
    {
        string[] words = WithoutTown(Words(name), out _);
        return words[(WithoutKinds(words).Length + (words is ["the", ..] ? 1 : 0))..].Select(Gazetteer.Default.Kind).OfType<string>().Where(kind => kind is not "neutral").SelectMany(SchoolKinds.Wide);
    }

    private static string[] WithoutKinds(string[] words)
    {
        int from = words is ["the", ..] ? 1 : 0;
        int to = words.Length;
        while (to > from && Gazetteer.Default.Kind(words[to - 1]) is not null)
        {
            to--;
        }

        return words[from..to];
    }

    private static IEnumerable<OwnPlace> PlacesOf(MentionSchool school)
    {
        string[] town = Words(school.Town);
        if (town.Length > 0)
        {
            yield return new(town, Nearness.Town);
            if (town.Length > 1 && town[0].Length >= 5 && !Gazetteer.Default.CannotBePlace(town[0]) && town[0] is not ("market" or "royal" or "bishop" or "bishops" or "kings" or "castle" or "chipping" or "stoke" or "saint"))
            {
                yield return new(town[..1], Nearness.Town);
            }
        }

        foreach (string nearby in school.Nearby)
        {
            if (Words(nearby) is { Length: > 0 } words)
            {
                yield return new(words, Nearness.Nearby);
            }
        }

        foreach (string? wide in new[] { school.County, school.LocalAuthority })
        {
            if (Words(wide) is { Length: > 0 } words && !words.SequenceEqual(town))
            {
                yield return new(words, Nearness.County);
            }
        }
    }
}
