using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>The places that an item and its address name: the school's, and others.</summary>
internal sealed class PlaceSigns
{
    private readonly List<string> _signs = [];

    private PlaceSigns()
    {
    }

    /// <summary>The town, a village by it or the postcode is named.</summary>
    public bool Local { get; private set; }

    /// <summary>Another county or city is named.</summary>
    public bool Away { get; private set; }

    /// <summary>"In" or "near" something with a capital that is none of the school's places.</summary>
    public bool Unknown { get; private set; }

    /// <summary>Another country.</summary>
    public bool Abroad { get; private set; }

    public static PlaceSigns Of(Token[] tokens, List<NameMention> names, AddressParts? address, SchoolProfile school)
    {
        PlaceSigns signs = new();
        signs.Text(tokens, names, school);
        if (address is not null)
        {
            signs.Address(address, school);
        }

        signs.Local = signs._signs.Exists(sign => sign is "town" or "town-in-address" or "town-in-path" or "nearby" or "nearby-in-address" or "postcode");
        if (signs.Local)
        {
            // Somebody here who also names another town says little by it.
            signs.Rename("other-city");
            signs.Rename("other-county");
        }

        signs.Away = signs._signs.Exists(sign => sign is "other-county" or "other-city" or "other-county-in-address" or "namesake-place");
        signs.Abroad = signs._signs.Exists(sign => sign is "abroad" or "foreign-address");
        return signs;
    }

    public void AddTo(List<string> signs) => signs.AddRange(_signs);

    private void Text(Token[] tokens, List<NameMention> names, SchoolProfile school)
    {
        Gazetteer places = Gazetteer.Default;
        int nextName = 0;
        for (int at = 0; at < tokens.Length; at++)
        {
            while (nextName < names.Count && names[nextName].End <= at)
            {
                nextName++;
            }

            if (nextName < names.Count && at >= names[nextName].Start && names[nextName].Grade is not Grade.WithTown)
            {
                at = names[nextName].End - 1;
                continue;
            }

            string word = tokens[at].Word;
            if (school.PlaceAt(tokens, at) is { } own)
            {
                if (own.Nearness is not Nearness.County && IsLeft(tokens, at, at + own.Words.Length))
                {
                    Once("from-here");
                    at += own.Words.Length - 1;
                    continue;
                }

                Once(own.Nearness switch { Nearness.Town => "town", Nearness.Nearby => "nearby", _ => "county" });
                at += own.Words.Length - 1;
                continue;
            }

            if (school.Postcode.Length > 0 && word.StartsWith(school.Postcode[0], StringComparison.Ordinal) && (word.Length == school.Postcode[0].Length || word == school.WholePostcode))
            {
                Once("postcode");
            }

            if (Array.Exists(school.Namesakes, place => SchoolProfile.Starts(place.Words, tokens, at)))
            {
                Once("namesake-place");
            }

            if (tokens[at].Has(Form.Capital))
            {
                string? next = at + 1 < tokens.Length && !tokens[at + 1].Has(Form.StartsSentence | Form.AfterPause) ? tokens[at + 1].Word : null;
                Others(places, word, next, school, tokens[at]);
                Unknown |= at > 0 && tokens[at - 1].Word is ("in" or "at" or "near") && !tokens[at].Has(Form.StartsSentence | Form.AfterPause) && !places.CannotBePlace(word);
            }
        }
    }

    /// <summary>A place that the item is about leaving, or being far from: "60 miles from Netherby", "moving from Netherby to".</summary>
    private static bool IsLeft(Token[] tokens, int at, int end)
    {
        if (at < 2 || tokens[at - 1].Word is not "from" || tokens[at].Has(Form.StartsSentence | Form.AfterPause))
        {
            return false;
        }

        string before = tokens[at - 2].Word;
        return before is "miles" or "mile" or "away" or "far" or "minutes" or "hours" or "km" or "moving" or "moved" or "move" or "relocating" or "relocated" or "up" or "down" or "over" or "commute" or "not"
            && (before is "miles" or "mile" or "km" or "far" or "hours" or "not" || (end < tokens.Length && tokens[end].Word is "to"));
    }

    private void Others(Gazetteer places, string word, string? next, SchoolProfile school, Token token)
    {
        if (places.Abroad(word, next) is not null)
        {
            Once("abroad");
        }
        else if (places.County(word, next) is { } county)
        {
            Once(IsOwnCounty(school, county) ? "county" : county is "england" ? "england" : "other-county");
        }
        else if (!token.Has(Form.StartsSentence) && places.City(word, next) is not null)
        {
            Once("other-city");
        }
    }

    private void Address(AddressParts address, SchoolProfile school)
    {
        foreach (OwnPlace place in school.Places)
        {
            string compact = place.Compact;
            if (compact.Length < 5)
            {
                continue;
            }

            bool host = address.CompactHost.Contains(compact, StringComparison.Ordinal);
            bool path = !host && address.CompactPath.Contains(compact, StringComparison.Ordinal);
            if (host || path)
            {
                Once(place.Nearness switch
                {
                    Nearness.Town => host ? "town-in-address" : "town-in-path",
                    Nearness.Nearby => "nearby-in-address",
                    _ => "county-in-address",
                });
            }
        }

        Gazetteer places = Gazetteer.Default;
        if (places.IsForeign(address.Host))
        {
            Once("foreign-address");
        }

        foreach (string word in address.Words)
        {
            if (places.County(word, null) is { } county)
            {
                Once(IsOwnCounty(school, county) ? "county-in-address" : county is "england" ? "england" : "other-county-in-address");
            }
        }

        if (places.IsAbroadIn(address.CompactHost) || places.IsAbroadIn(address.CompactPath))
        {
            Once("abroad");
        }

        foreach (string label in address.Host.Split('.', '-'))
        {
            if (places.CityStarting(label) && !_signs.Contains("town-in-address"))
            {
                Once("other-city-in-address");
            }

            if (places.CountyStarting(label) is { } county)
            {
                Once(IsOwnCounty(school, county) ? "county-in-address" : "other-county-in-address");
            }
        }
    }

    private static bool IsOwnCounty(SchoolProfile school, string county)
    {
        foreach (OwnPlace place in school.Places)
        {
            if (place.Nearness is Nearness.County && (place.Words.Contains(county, StringComparer.Ordinal) || place.Joined == county))
            {
                return true;
            }
        }

        return false;
    }

    private void Rename(string sign)
    {
        int at = _signs.IndexOf(sign);
        if (at >= 0)
        {
            _signs[at] = $"{sign}+here";
        }
    }

    private void Once(string sign)
    {
        if (!_signs.Contains(sign))
        {
            _signs.Add(sign);
        }
    }
}
