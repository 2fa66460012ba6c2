using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>Tells whether a name stands in a sentence as a school's does: "Year 4 at Fernhollow", "Fernhollow's new head", "she goes to Fernhollow".</summary>
internal static class SchoolLinks
{
    private const int Back = 4;
    private static readonly int People = Lexicon.Default.Numbers["school-people"];

    private static readonly int Accounts = Lexicon.Default.Numbers["account-name"];
    private static readonly int Others = Lexicon.Default.Numbers["thing-people"];

    public static bool IsLinked(Token[] tokens, int start, int end) => After(tokens, end) || Before(tokens, start);

    /// <summary>True where it stands as a road's, a church's or a public house's name does: "homes at Fernhollow".</summary>
    public static bool IsOther(Token[] tokens, int start)
    {
        int at = start - 1;
        at -= at > 0 && tokens[at].Word is "the" ? 1 : 0;
        if (at < 1 || tokens[start].Has(Form.StartsSentence) || tokens[at + 1].Has(Form.AfterPause) || tokens[at].Word is not ("at" or "of" or "in" or "on" or "from"))
        {
            return false;
        }

        for (int back = at - 1; back >= Math.Max(0, at - 3); back--)
        {
            if (Lexicon.Default.IsWord(Others, tokens[back].Word))
            {
                return true;
            }

            if (tokens[back].Has(Form.StartsSentence) || tokens[back + 1].Has(Form.AfterPause))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What accounts about a school are called: "Fernhollow Confessions".</summary>
    public static bool IsAccountWord(Token word) => Lexicon.Default.IsWord(Accounts, word.Word);

    private static bool After(Token[] tokens, int end)
    {
        for (int at = end; at < Math.Min(tokens.Length, end + 2); at++)
        {
            if (tokens[at].Has(Form.AfterPause | Form.StartsSentence))
            {
                return false;
            }

            if (IsPerson(tokens, at) || (at == end && Lexicon.Default.IsWord(Accounts, tokens[at].Word)))
            {
                return true;
            }

            // "Fernhollow's new head", but not "Fernhollow gave children ..."
            bool adjective = tokens[end - 1].Has(Form.Possessive) || tokens[at].Word is "new" or "old" or "former" or "acting" or "primary" or "secondary" or "local" or "ex" or "female" or "male";
            if (!adjective)
            {
                return false;
            }
        }

        return false;
    }

    private static bool Before(Token[] tokens, int start)
    {
        int at = start - 1;
        at -= at > 0 && tokens[at].Word is "the" ? 1 : 0;
        if (at < 0 || tokens[start].Has(Form.StartsSentence) || tokens[at + 1].Has(Form.AfterPause))
        {
            return false;
        }

        string word = tokens[at].Word;
        if (word is "attend" or "attends" or "attending" or "attended" or "offered" or "joined" or "joining" or "chose" or "choosing" or "leaving" or "left" or "start" or "starts" or "started" or "starting")
        {
            return word is not ("left" or "leaving" or "offered" or "joined" or "joining") || start > 1;
        }

        if (word is not ("at" or "from" or "of" or "to" or "for" or "by" or "in" or "with" or "outside" or "into"))
        {
            return false;
        }

        for (int back = at - 1; back >= Math.Max(0, at - Back); back--)
        {
            if (IsPerson(tokens, back) || (word is "to" && tokens[back].Word is "goes" or "go" or "going" or "gone" && back == at - 1)
                || (word is "at" && tokens[back].Word is "teaches" or "taught" or "teach" or "teaching" or "studying" or "studied" or "studies"))
            {
                return true;
            }

            if (tokens[back].Has(Form.StartsSentence) || tokens[back + 1].Has(Form.AfterPause))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A pupil, a teacher, or a class such as "Year 4", "4B" and "Class 2".</summary>
    private static bool IsPerson(Token[] tokens, int at)
    {
        string word = tokens[at].Word;
        return (Lexicon.Default.IsWord(People, word) && !tokens[at].Has(Form.Possessive))
            || (tokens[at].Has(Form.Number) && ((word.Length is 2 or 3 && word[^1] is (>= 'a' and <= 'h') or 'r' or 'w')
                || (at > 0 && tokens[at - 1].Word is "year" or "class" or "form" or "yr")));
    }
}
