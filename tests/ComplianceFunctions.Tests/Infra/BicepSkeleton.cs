namespace ComplianceFunctions.Tests.Infra;

/// <summary>
/// A Bicep text with its comments and the letters of its strings blanked, position by position, so that what is left is code.
/// What stands in <c>${...}</c> within a string is code and stays.
/// </summary>
internal static class BicepSkeleton
{
    /// <summary>Blanks what is no code.</summary>
    /// <param name="text">The file.</param>
    /// <returns>A text of the same length.</returns>
    /// <exception cref="FormatException">A bracket or a string is left open, or closed without having been opened.</exception>
    public static string Of(string text)
    {
        char[] code = text.ToCharArray();
        Stack<char> open = new();
        int at = 0;
        void Blank(int count)
        {
            for (; count > 0 && at < code.Length; count--, at++)
            {
                code[at] = code[at] == '\n' ? '\n' : ' ';
            }
        }

        while (at < code.Length)
        {
            char now = text[at];
            if (open.TryPeek(out char innermost) && innermost == '\'')
            {
                if (now == '\'')
                {
                    open.Pop();
                    at++;
                }
                else if (now == '$' && Next(text, at) == '{')
                {
                    Blank(1);
                    open.Push('{');
                    at++;
                }
                else
                {
                    if (now == '\n')
                    {
                        throw new FormatException($"Line {LineOf(text, at)}: a string is not closed.");
                    }

                    Blank(now == '\\' ? 2 : 1);
                }
            }
            else if (now == '/' && Next(text, at) == '/')
            {
                Blank(text.IndexOf('\n', at) is var end && end < 0 ? text.Length - at : end - at);
            }
            else
            {
                if (now is '{' or '[' or '(' or '\'')
                {
                    open.Push(now);
                }
                else if (now is '}' or ']' or ')' && (!open.TryPop(out char opened) || opened != Opening(now)))
                {
                    throw new FormatException($"Line {LineOf(text, at)}: '{now}' closes nothing.");
                }

                at++;
            }
        }

        return open.TryPeek(out char left) ? throw new FormatException($"'{left}' is never closed.") : new string(code);
    }

    /// <summary>The position of the bracket that closes the one at a position.</summary>
    public static int Closing(string skeleton, int opening)
    {
        int depth = 0;
        for (int at = opening; at < skeleton.Length; at++)
        {
            depth += skeleton[at] is '{' or '[' or '(' ? 1 : skeleton[at] is '}' or ']' or ')' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        throw new FormatException("The bracket is never closed.");
    }

    private static char Next(string text, int at) => at + 1 < text.Length ? text[at + 1] : '\0';

    private static char Opening(char closing) => closing switch { '}' => '{', ']' => '[', _ => '(' };

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
