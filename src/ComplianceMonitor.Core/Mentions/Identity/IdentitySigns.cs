using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>What in an item speaks for or against its being about the school, by the names that the model weighs.</summary>
internal static class IdentitySigns
{
    private static readonly System.Buffers.SearchValues<string> AccountWords = System.Buffers.SearchValues.Create(["confess", "official", "expos", "gossip", "spotted", "fights", "memes", "teacher", "parents", "alumni", "pupils", "students", "secrets", "rants", "crush", "shame", "truth", "scandal"], StringComparison.Ordinal);
    private static readonly System.Buffers.SearchValues<string> SchoolWords = System.Buffers.SearchValues.Create(["school", "academy", "primary", "college", "infant", "junior", "high"], StringComparison.Ordinal);
    private static readonly int SchoolLife = Lexicon.Default.Numbers["pupil-life"];
    private static readonly int Thing = Lexicon.Default.Numbers["thing"];
    private static readonly int SchoolStrong = Lexicon.Default.Numbers["school-strong"];
    private static readonly int Overseas = Lexicon.Default.Numbers["overseas"];
    private static readonly int SoftThing = Lexicon.Default.Numbers["thing-soft"];
    private static readonly int Disowned = Lexicon.Default.Numbers["disowned"];
    private static readonly int Fake = Lexicon.Default.Numbers["fake"];
    private static readonly int Warning = Lexicon.Default.Numbers["warning"];
    private static readonly int Scam = Lexicon.Default.Numbers["scam"];

    public static List<string> Of(MentionItem item, MentionText text, List<NameMention> names, GroupsSeen seen, SchoolProfile school)
    {
        List<string> signs = [];

        // A title is too short to say which thing of that name is meant, where the text goes on to say it.
        names = names.Exists(name => !name.InTitle) && names.Exists(name => name.InTitle && (name.Grade is not Grade.Base || name.OtherThing || name.WrongKind || name.Linked)) is false ? [.. names.Where(name => !name.InTitle)] : names;
        AddressParts? address = AddressParts.Of(item.Url);
        bool own = Own(signs, item, text, address, school);
        PlaceSigns places = PlaceSigns.Of(text.Tokens, names, address, school);
        Names(signs, text, names);
        Grade best = names.Where(name => name.Clean).Select(name => name.Grade).DefaultIfEmpty(Grade.None).Max();
        places.AddTo(signs);
        Add(signs, !places.Local && names.Exists(name => name.Place is Attached.Bracketed), "commas+nowhere");
        int life = Math.Min(3, seen.Places(SchoolLife).Length);
        int things = Math.Min(3, seen.Places(Thing).Length);
        bool right = names.Exists(name => name.Clean && name.RightKind);
        bool linked = names.Exists(name => name.Clean && name.Linked);
        Joint(signs, best, right || linked, places, life, things, own, school.IsRare);
        Add(signs, linked, "linked");
        Add(signs, linked && best is Grade.Base && !right, places.Local ? "short+linked+here" : "short+linked");
        Add(signs, best is Grade.Base && !right && !linked && places.Local && !seen.Has(SchoolStrong), "short+here+no-school");
        Fit? placed = TownSchools.In(text.Tokens, names, school);
        Add(signs, placed is Fit.Right or Fit.Unstated, best is Grade.None ? "none+town-school" : "town-school");
        Add(signs, placed is Fit.Right && best is Grade.None, "none+town-school-of-kind");
        Add(signs, placed is Fit.Wrong && best is Grade.None or Grade.Base, "other-town-school");
        Add(signs, school.TownNamed && places.Local && best is Grade.None && seen.Has(SchoolStrong), "none+town-named");
        Add(signs, best is Grade.Base && !right && school.IsRare, "short+rare");
        Add(signs, best is Grade.Base && !linked && !right && names.Exists(name => name.LinkedElsewhere), "other-thing-linked");
        Add(signs, best is Grade.None && placed is null && places.Local && OfItsKind(text.Tokens, names, school), "none+its-kind+here");
        signs.Add($"soft-words-{Math.Min(3, seen.Places(SoftThing).Length)}");
        Add(signs, names.Exists(name => name.AfterThe), "the-before-name");
        Add(signs, names.Exists(name => name.Place is Attached.InOther or Attached.AfterOther) && !places.Local, "other-place+nowhere");
        bool thingNear = IsNear(seen.Places(Thing), names);
        bool schoolNear = IsNear(seen.Places(SchoolStrong), names) || right;
        Add(signs, thingNear && !schoolNear, linked ? "other-word-near-linked" : "other-word-near-name");
        Add(signs, IsNear(seen.Places(SoftThing), names) && !schoolNear && !linked, "soft-word-near-name");
        Add(signs, schoolNear && best is Grade.Base, "school-word-near-name");
        Add(signs, best is not Grade.None && seen.Has(SchoolStrong), "school-strong");
        Add(signs, best is Grade.Base && !right && !seen.Has(SchoolStrong), "short-name-no-school");
        signs.Add($"school-words-{life}");
        signs.Add($"other-words-{things}");
        Add(signs, seen.Has(Overseas), "overseas-words");
        Add(signs, seen.Has(Disowned) && IsNear(seen.Places(Disowned), names) && seen.Places(Fake).Length <= seen.Places(Disowned).Length && !seen.Has(Scam) && !seen.Has(Warning) && !own, "disowned");
        if (address is not null && !own)
        {
            bool inHost = school.CompactBases.Any(name => address.CompactHost.Contains(name, StringComparison.Ordinal));
            Add(signs, inHost, "name-in-other-host");
            if (!inHost && school.CompactBases.Any(name => address.CompactPath.Contains(name, StringComparison.Ordinal)))
            {
                Path(signs, address, school);
            }

            bool inAccount = address.Account is { } account && school.CompactBases.Any(name => account.Contains(name, StringComparison.Ordinal));
            Add(signs, inAccount, IsAccountAbout(address.Account, school) ? "name-in-account-about-school" : "name-in-other-account");
        }

        return signs;
    }

    /// <summary>An account of somebody else that is about the school: fernhollow.confessions, fernhollowofficial.</summary>
    private static bool IsAccountAbout(string? account, SchoolProfile school) =>
        account is not null && (account.AsSpan().ContainsAny(AccountWords) || school.Places.Any(place => place.Nearness is Nearness.Town && account.Contains(string.Concat(place.Words), StringComparison.Ordinal) && account.AsSpan().ContainsAny(SchoolWords)));

    /// <summary>"The grammar school" where no name stands.</summary>
    private static bool OfItsKind(Token[] tokens, List<NameMention> names, SchoolProfile school)
    {
        for (int at = 1; at < tokens.Length; at++)
        {
            if (tokens[at - 1].Word is "the" or "our" && !tokens[at].Has(Form.Capital) && Gazetteer.Default.Kind(tokens[at].Word) is not (null or "neutral" or "day-nursery") && !names.Exists(name => at >= name.Start && at < name.End)
                && SchoolKinds.At(tokens, at) is { Kinds.Count: > 0 } kinds && kinds.Fits(school.Kinds) is Fit.Right)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An address says what a text leaves out: /all-saints-tap, /hillside-elementary.</summary>
    private static void Path(List<string> signs, AddressParts address, SchoolProfile school)
    {
        List<NameMention> names = NameReading.In(MentionText.Of(string.Join(' ', address.Words)).Tokens, school);
        Add(signs, names.Exists(name => name.Clean && name.Grade is not Grade.Base), "name-in-path");
        Add(signs, names.Exists(name => name.Clean && name.Grade is Grade.Base && name.RightKind), "school-in-path");
        Add(signs, names.Exists(name => name.WrongKind), "other-kind-in-path");
        Add(signs, names.Exists(name => name.OtherThing), "other-thing-in-path");
    }

    private static bool IsNear(ReadOnlySpan<int> places, List<NameMention> names)
    {
        const int Near = 8;
        foreach (int place in places)
        {
            foreach (NameMention name in names)
            {
                if (place > name.End - 1 ? place - name.End < Near : place < name.Start && name.Start - place <= Near)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Own(List<string> signs, MentionItem item, MentionText text, AddressParts? address, SchoolProfile school)
    {
        bool host = school.Host.Length > 0 && address is not null && (address.Host == school.Host || address.Host.EndsWith($".{school.Host}", StringComparison.Ordinal));
        bool account = address?.Account is { } name && school.Handles.Contains(name, StringComparer.Ordinal);
        bool link = school.Host.Length > 0 && text.Clean.Contains(school.Host, StringComparison.OrdinalIgnoreCase);
        bool handle = false;
        foreach (Token token in text.Tokens)
        {
            handle |= token.Word.Length > 4 && school.Handles.Contains(token.Word.Contains('_', StringComparison.Ordinal) ? SchoolProfile.Compact(token.Word) : token.Word, StringComparer.Ordinal);
        }

        Add(signs, host, "own-website");
        Add(signs, account, "own-account");
        Add(signs, link, "own-website-named");
        Add(signs, handle, "own-account-named");
        return host || account || link || handle;
    }

    private static void Names(List<string> signs, MentionText text, List<NameMention> names)
    {
        Grade best = names.Where(name => name.Clean).Select(name => name.Grade).DefaultIfEmpty(Grade.None).Max();
        signs.Add(names.Count == 0 ? "no-name" : best switch
        {
            Grade.WithTown => "name-with-town",
            Grade.Full => "full-name",
            Grade.Alias => "alias",
            Grade.Base => names.Exists(name => name.Clean && name.RightKind) ? "short-name-of-a-school" : "short-name",
            _ => "only-other-names",
        });
        Add(signs, names.Exists(name => name.Place is Attached.Own), "place-by-name");
        Add(signs, names.Exists(name => name.Place is Attached.KnownOther), "other-county-by-name");
        Add(signs, names.Exists(name => name.Place is Attached.InOther), "other-place-by-name");
        Add(signs, names.Exists(name => name.Place is Attached.AfterOther), "other-word-after-name");
        Add(signs, names.Exists(name => name.WrongKind), "other-kind-of-school");
        Add(signs, names.Exists(name => name.OtherThing), "name-of-another-thing");
        Add(signs, names.Exists(name => name.Place is Attached.Bracketed), "other-place-in-commas");
        Add(signs, names.Exists(name => name.StrangeKind) && !names.Exists(name => name.RightKind), "strange-kind-of-school");
        Add(signs, names.Exists(name => name.LikeThing) && !names.Exists(name => name.RightKind || name.Linked), "sounds-like-thing");
        Add(signs, best is Grade.Base && names.Exists(name => name.Clean && name.After is "on" or "along" or "off" or "down" or "up"), "on-name");
        Add(signs, best is Grade.Base && names.TrueForAll(name => name.After is "in" or "near" or "around" or "through"), "in-name");
        Add(signs, best is Grade.Base && names.Exists(name => name.After is "at" or "from" or "to"), "at-name");
        Add(signs, names.Exists(name => name.Extended), "longer-name");
        Add(signs, names.Exists(name => name.Preceded), "word-before-name");
        Add(signs, names.Count(name => name.Clean) > 1, "named-often");
        Add(signs, names.Count > 0 && names.TrueForAll(name => name.Small) && text.Tokens.Count(token => token.Has(Form.Capital)) > 1, "name-written-small");
        Add(signs, names.Exists(name => name.Clean) && names.Exists(name => name.OtherThing || name.WrongKind || name.Extended), "mixed-names");
    }

    /// <summary>A name says little without a place, and a place little without a name.</summary>
    private static void Joint(List<string> signs, Grade best, bool right, PlaceSigns places, int life, int things, bool own, bool rare)
    {
        string name = best switch
        {
            Grade.None => "none",
            Grade.Base => right ? "school" : "short",
            _ => "full",
        };
        string place = places.Local ? "here" : places.Away || places.Abroad ? "away" : "nowhere";
        signs.Add($"{name}+{place}");
        Add(signs, rare && name is ("full" or "school"), "rare-name");
        Add(signs, rare && name is ("full" or "school") && place is "nowhere", "rare+nowhere");
        Add(signs, name is "short" && places.Local && life > 0, "short+here+school-words");
        Add(signs, name is "short" && things > life, "short+more-other-words");
        Add(signs, places.Local && places.Away, "here+away");
        Add(signs, !places.Local && places.Unknown, "unknown-place+nowhere");
        Add(signs, name is "short" && !places.Local && places.Unknown, "short+unknown-place");
        Add(signs, !own && best is Grade.None && !places.Local, "nothing");
    }

    private static void Add(List<string> signs, bool seen, string sign)
    {
        if (seen)
        {
            signs.Add(sign);
        }
    }
}
