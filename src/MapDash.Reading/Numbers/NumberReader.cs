using System.Globalization;
using MapDash.Reading.Lexicon;
using MapDash.Reading.Text;

namespace MapDash.Reading.Numbers;

/// <summary>
/// Reads numbers in digits of either set and in words (سبع وثلاثين, مئة وثلاثة, ألفين), with what bounds them (نحو, أكثر من,
/// بين … و…, عملية أو اثنتين) and with vague words (عدد من). Ordinals are no numbers. Thread safe.
/// </summary>
internal sealed class NumberReader(NumberWords words)
{
    /// <summary>The quantity that begins at a token, or null.</summary>
    public Quantity? Read(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (tokens[at].Kind is TokenKind.Mark or TokenKind.LineEnd)
        {
            return null;
        }

        if (words.Bounds.At(tokens, at, end) is { Length: > 0 } bound && Number(tokens, at + bound.Length, end) is { Length: > 0 } bounded)
        {
            return Bounded(bound.Value!, bounded.Value, at, at + bound.Length + bounded.Length);
        }

        if (words.Vague.At(tokens, at, end) is { Length: > 0 } vague)
        {
            return new Quantity(null, vague.Value.Low, vague.Value.High, "vague", at, at + vague.Length, "number-vague");
        }

        if (Number(tokens, at, end) is not { Length: > 0 } number)
        {
            return null;
        }

        var after = at + number.Length;
        return Range(tokens, number.Value, at, after, end) ?? new Quantity(number.Value, number.Value, number.Value, "exact", at, after, number.Rule);
    }

    /// <summary>The bare number that begins at a token, with the tokens it takes; length 0 where there is none.</summary>
    public (double Value, int Length, string Rule) Number(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (at >= end)
        {
            return default;
        }

        if (tokens[at].Kind == TokenKind.Number)
        {
            return Digits(tokens[at].Folded) is { } digits ? Scaled(tokens, digits, at + 1, at, end, "number-digits") : default;
        }

        var (value, next) = InWords(tokens, at, end);
        return next > at ? (value, next - at, "number-words") : default;
    }

    private static Quantity Bounded(string qualifier, double value, int start, int end) => qualifier switch
    {
        "approx" => new Quantity(value, Math.Round(value * 0.9, 2), Math.Round(value * 1.1, 2), qualifier, start, end, "number-approx"),
        "at_least" => new Quantity(value, value, null, qualifier, start, end, "number-at-least"),
        "more_than" => new Quantity(value, value + 1, null, qualifier, start, end, "number-more-than"),
        _ => new Quantity(value, null, value, qualifier, start, end, "number-at-most"),
    };

    // N to M, N or M, between N and M.
    private Quantity? Range(IReadOnlyList<Token> tokens, double low, int start, int at, int end)
    {
        if (at >= end)
        {
            return null;
        }

        var between = start > 0 && tokens[start - 1].IsWord("بين");
        var joined = tokens[at].Is('-') || tokens[at].IsWord("الي", "او");
        var next = joined || (between && tokens[at].IsWord("و")) ? at + 1 : between && tokens[at].Folded[0] == 'و' ? at : -1;
        if (next < 0 || next >= end || Number(tokens, next, end) is not { Length: > 0 } high || high.Value <= low)
        {
            return null;
        }

        return new Quantity(null, low, high.Value, "range", start, next + high.Length, "number-range");
    }

    private static double? Digits(string text)
    {
        // 5,000 has thousands, 3,5 a decimal.
        var comma = text.LastIndexOf(',');
        var plain = comma >= 0 && text.Length - comma == 4 ? text.Replace(",", "", StringComparison.Ordinal) : text.Replace(',', '.');
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private (double Value, int Length, string Rule) Scaled(IReadOnlyList<Token> tokens, double value, int next, int at, int end, string rule)
    {
        if (next < end && tokens[next].Folded[0] != 'و' && words.Large.TryFind(tokens[next], out var scale))
        {
            value *= scale;
            next++;

            // 14 ألفا و857.
            if (next + 1 < end && tokens[next].IsWord("و") && tokens[next + 1].Kind == TokenKind.Number && Digits(tokens[next + 1].Folded) is { } rest && rest < scale)
            {
                value += rest;
                next += 2;
            }
        }

        return (value, next - at, rule);
    }

    private (double Value, int Next) InWords(IReadOnlyList<Token> tokens, int at, int end)
    {
        double total = 0;
        double part = 0;
        var next = at;
        while (next < end)
        {
            // Within a number each further word is joined by و, but for thousands.
            var joined = tokens[next].Folded[0] == 'و';
            if (next > at && !joined && !words.Large.TryFind(tokens[next], out _))
            {
                break;
            }

            if (words.Teens.At(tokens, next, end) is { Length: > 0 } teen)
            {
                part += teen.Value;
                next += teen.Length;
            }
            else if ((IsCardinal(tokens[next]) || IsSix(tokens, next, end)) && Small(tokens[next]) is { } small && (part == 0 || small < part || (part < 10 && small >= 20)))
            {
                part += small;
                next++;
            }
            else if (words.Large.TryFind(tokens[next], out var large) && (tokens[next].Folded.TrimStart('و') == "الاف" || !tokens[next].Folded.StartsWith("ال", StringComparison.Ordinal)) && (next > at || large < 1000000 && IsThousand(tokens[next])))
            {
                total += Math.Max(part, 1) * large;
                part = 0;
                next++;
            }
            else
            {
                break;
            }
        }

        return next > at ? (total + part, next) : (0, at);
    }

    private double? Small(Token token) =>
        words.Hundreds.TryFind(token, out var hundreds) ? hundreds
        : words.Tens.TryFind(token, out var tens) ? tens
        : words.Units.TryFind(token, out var units) ? units
        : null;

    // ألف alone is a thousand, آلاف alone is vague.
    private static bool IsThousand(Token token) => token.Folded.TrimStart('و') is "الف" or "الفا" or "الفي" or "الفين" or "الفان";

    // ست is a lady too, but before something that is counted.
    private bool IsSix(IReadOnlyList<Token> tokens, int at, int end) =>
        tokens[at].Folded.TrimStart('و', 'ب') == "ست" && at + 1 < end && (words.UnitNouns.Begins(tokens, at + 1, end) || words.People.Begins(tokens, at + 1, end) || words.Casualty.Begins(tokens, at + 1, end));

    // الثالث and واحد after a noun do not count; الثلاثة does.
    private static bool IsCardinal(Token token) => token.Folded is not ("احد" or "الاحد" or "الخمس" or "الست" or "ست" or "الاربع");
}
