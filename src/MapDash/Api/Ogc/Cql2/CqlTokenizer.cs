using System.Text;

namespace MapDash.Api.Ogc.Cql2;

/// <summary>Cuts a condition into pieces, from left to right and each character once. Stateless.</summary>
internal static class CqlTokenizer
{
    /// <summary>The longest condition that is read, in characters.</summary>
    public const int Longest = 2000;

    /// <summary>The pieces, the end last.</summary>
    /// <exception cref="CqlException">A character or an open quotation belongs to no piece, or there are too many.</exception>
    public static IReadOnlyList<CqlToken> Read(string text)
    {
        if (text.Length > Longest)
        {
            throw new CqlException(Longest, "a condition has at most 2000 characters");
        }

        var tokens = new List<CqlToken>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                tokens.Add(new(CqlTokenKind.End, "", at));
                return tokens;
            }

            tokens.Add(Next(text, ref at));
        }
    }

    private static CqlToken Next(string text, ref int at)
    {
        var start = at;
        switch (text[at])
        {
            case '(' or ')' or ',':
                at++;
                return new(CqlTokenKind.Mark, text[start..at], start);
            case '<' or '>' or '=':
                at += start + 1 < text.Length && text.AsSpan(start, 2) is "<>" or "<=" or ">=" ? 2 : 1;
                return new(CqlTokenKind.Sign, text[start..at], start);
            case '\'':
                return new(CqlTokenKind.Text, Quoted(text, '\'', ref at), start);
            case '"':
                return new(CqlTokenKind.Name, Quoted(text, '"', ref at), start);
            case var first when char.IsAsciiDigit(first) || first is '-' or '+' or '.':
                return new(CqlTokenKind.Number, Number(text, ref at), start);
            case var first when IsNameStart(first):
                while (at < text.Length && (IsNameStart(text[at]) || char.IsAsciiDigit(text[at]) || text[at] == '.'))
                {
                    at++;
                }

                return new(CqlTokenKind.Word, text[start..at], start);
            default:
                throw new CqlException(at, $"'{text[at]}' has no meaning here");
        }
    }

    private static bool IsNameStart(char letter) => char.IsLetter(letter) || letter is '_' or ':';

    // A quote within is written twice, or after a backslash.
    private static string Quoted(string text, char quote, ref int at)
    {
        var start = at++;
        var content = new StringBuilder();
        while (at < text.Length)
        {
            var letter = text[at++];
            var escapes = at < text.Length && text[at] == quote && (letter == quote || letter == '\\');
            if (escapes)
            {
                content.Append(quote);
                at++;
            }
            else if (letter == quote)
            {
                return content.ToString();
            }
            else
            {
                content.Append(letter);
            }
        }

        throw new CqlException(start, $"expected a closing {quote}");
    }

    private static string Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.' ||
            (text[at] is '+' or '-' && (at == start || text[at - 1] is 'e' or 'E')) ||
            (text[at] is 'e' or 'E' && at > start)))
        {
            at++;
        }

        return text[start..at];
    }
}
