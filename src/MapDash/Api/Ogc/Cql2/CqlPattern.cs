namespace MapDash.Api.Ogc.Cql2;

/// <summary>Patterns of LIKE. Stateless.</summary>
internal static class CqlPattern
{
    /// <summary>
    /// Whether a text is like a pattern, letter by letter: <c>%</c> stands for any letters or none, <c>_</c> for one, and after
    /// a backslash each for itself. Needs at most the product of the two lengths.
    /// </summary>
    public static bool Matches(string text, string pattern)
    {
        var (at, sign) = (0, 0);
        var (retryAt, retrySign) = (0, -1);
        while (at < text.Length)
        {
            if (sign < pattern.Length && pattern[sign] == '%')
            {
                (retryAt, retrySign) = (at, ++sign);
            }
            else if (Step(text[at], pattern, sign) is var width && width > 0)
            {
                (at, sign) = (at + 1, sign + width);
            }
            else if (retrySign >= 0)
            {
                (at, sign) = (++retryAt, retrySign);
            }
            else
            {
                return false;
            }
        }

        while (sign < pattern.Length && pattern[sign] == '%')
        {
            sign++;
        }

        return sign == pattern.Length;
    }

    // How many characters of the pattern the letter uses up; none where it does not fit.
    private static int Step(char letter, string pattern, int sign)
    {
        if (sign == pattern.Length)
        {
            return 0;
        }

        if (pattern[sign] == '\\' && sign + 1 < pattern.Length)
        {
            return pattern[sign + 1] == letter ? 2 : 0;
        }

        return pattern[sign] == '_' || pattern[sign] == letter ? 1 : 0;
    }
}
