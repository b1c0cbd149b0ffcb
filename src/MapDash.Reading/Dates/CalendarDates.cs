using System.Globalization;
using MapDash.Reading.Lexicon;
using MapDash.Reading.Text;

namespace MapDash.Reading.Dates;

/// <summary>Dates of a calendar: days and months with Iraqi, Egyptian or Hijri names, in digits, seasons and years. Thread safe.</summary>
internal sealed class CalendarDates(TimeWords words)
{
    private static readonly string[] YearWords = ["عام", "سنه", "العام"];
    private static readonly string[] BeforeYear = ["عام", "سنه", "العام", "في", "منذ", "مطلع", "نهايه", "بدايه", "اواخر", "اوائل", "منتصف", "خلال", "بحلول", "حتي", "عامي"];

    /// <summary>The date that begins at a token, or null.</summary>
    public TimeMention? At(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor) =>
        Numeric(tokens, at, end) ?? Days(tokens, at, end, anchor) ?? MonthName(tokens, at, end, anchor, 0, at) ?? Season(tokens, at, end) ?? Year(tokens, at, end);

    // 18/5/2020, day first as the Arabic press writes it; 2020-05-18 too.
    private static TimeMention? Numeric(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (at + 4 >= end || !(tokens[at + 1].Is('/') || tokens[at + 1].Is('-')) || tokens[at + 3].Folded != tokens[at + 1].Folded
            || Whole(tokens[at]) is not { } one || Whole(tokens[at + 2]) is not { } month || Whole(tokens[at + 4]) is not { } other || month is < 1 or > 12)
        {
            return null;
        }

        var day = one > 31 ? Month.Day(one, month, other) : other > 1900 ? Month.Day(other, month, one) : null;
        return day is null ? null : new TimeMention(day, day, at, at + 5, "date-numeric") { IsExplicit = true };
    }

    // 18 أيار, 5 و6 أيار, من 5 إلى 8 أيار.
    private TimeMention? Days(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        var ordinal = words.Ordinals.At(tokens, at, end);
        if ((ordinal.Length == 0 && Whole(tokens[at]) is not (>= 1 and <= 31)) || at + Math.Max(1, ordinal.Length) >= end)
        {
            return null;
        }

        // التاسع من كانون الأول; كانون الأول alone has no day.
        var first = ordinal.Length > 0 ? ordinal.Value : Whole(tokens[at])!.Value;
        var next = at + Math.Max(1, ordinal.Length);
        if (ordinal.Length > 0 && !tokens[next].IsWord("من"))
        {
            return null;
        }

        if (tokens[next].IsWord("من") && next + 1 < end)
        {
            next++;
        }

        // السادس من الشهر الجاري.
        if (next + 1 < end && tokens[next].IsWord("الشهر") && (words.This.Begins(tokens, next + 1, end) || words.Last.Begins(tokens, next + 1, end)))
        {
            var (month, _) = anchor.Month(words.This.Begins(tokens, next + 1, end) ? 0 : -1);
            return Month.Day(month.Year, month.Month, first) is { } day ? new TimeMention(day, day, at, next + 2, "date-day") : null;
        }

        var single = MonthName(tokens, next, end, anchor, first, at);
        if (single is not null)
        {
            return single;
        }

        var second = tokens[next].Is('-') || tokens[next].IsWord("الي", "و", "حتي") ? next + 1 : -1;
        return second > 0 && second + 1 < end && Whole(tokens[second]) is >= 1 and <= 31 and var last && last > first
            && MonthName(tokens, second + 1, end, anchor, last, at) is { } until && MonthName(tokens, second + 1, end, anchor, first, at) is { } since
            ? until with { First = since.First, Rule = "date-days" }
            : null;
    }

    private TimeMention? MonthName(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor, int day, int start)
    {
        var named = at < end && tokens[at].IsWord("شهر", "بشهر", "لشهر", "وشهر");
        var from = named ? at + 1 : at;
        if (from >= end)
        {
            return null;
        }

        var month = words.Months.At(tokens, from, end);
        var hijri = month.Length == 0 ? words.Hijri.At(tokens, from, end) : default;
        if (month.Length + hijri.Length == 0)
        {
            return null;
        }

        var next = from + month.Length + hijri.Length;
        if (month.Length > 0 && next + 1 < end && (tokens[next].Is('/') || tokens[next].Is('(')) && words.Months.At(tokens, next + 1, end) is { Length: > 0 } twin)
        {
            next += 1 + twin.Length + (tokens[next].Is('(') && next + 1 + twin.Length < end && tokens[next + 1 + twin.Length].Is(')') ? 1 : 0);
        }

        var year = YearAfter(tokens, next, end, anchor);
        if (!named && day == 0 && year.Length == 0 && words.Doubtful.Begins(tokens, from, end))
        {
            return null;
        }

        next += year.Length;
        var found = hijri.Length > 0 ? Hijri(hijri.Value, day, year, anchor) : Gregorian(month.Value, day, year, anchor);
        if (hijri.Length > 0 && next < end && tokens[next].IsWord("هجريه", "هجري", "ه"))
        {
            next++;
        }

        return found is { } days ? new TimeMention(days.First, days.Last, start, next, day > 0 ? "date-day" : "date-month") { IsExplicit = year is { Year: not null, IsCounted: false } } : null;
    }

    // Years of the Gregorian calendar say nothing of a Hijri month: 14 محرم الجاري.
    private static (DateOnly First, DateOnly Last)? Hijri(int month, int day, YearHint hint, Anchor anchor) =>
        Month.OfHijri(hint.Year is { } year and < 1900 ? year : Month.NearestHijriYear(anchor.Last, month), month, day);

    private static (DateOnly First, DateOnly Last)? Gregorian(int month, int day, YearHint hint, Anchor anchor)
    {
        var year = hint.Year ?? hint.Offset switch
        {
            // The next such month after the anchor, or the last up to it, which is what a month without a year means.
            > 0 => month > anchor.Last.Month ? anchor.Last.Year : anchor.Last.Year + 1,
            < 0 => month < anchor.Last.Month || (month == anchor.Last.Month && day > 0 && day < anchor.Last.Day) ? anchor.Last.Year : anchor.Last.Year - 1,
            _ => Nearest(month, day, anchor),
        };
        if (day == 0)
        {
            return Month.Of(year, month);
        }

        return Month.Day(year, month, day) is { } exact ? (exact, exact) : null;
    }

    // Without a year the press means the last such day, or one within the coming weeks.
    private static int Nearest(int month, int day, Anchor anchor)
    {
        var first = new DateOnly(anchor.Last.Year, month, Math.Clamp(day, 1, 28));
        return first > anchor.Last.AddDays(60) ? anchor.Last.Year - 1 : first < anchor.Last.AddDays(-330) ? anchor.Last.Year + 1 : anchor.Last.Year;
    }

    private YearHint YearAfter(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        var next = at;
        if (next < end && tokens[next].Is('،') && next + 1 < end && IsYear(tokens[next + 1]))
        {
            return new YearHint(Whole(tokens[next + 1]), 0, 2);
        }

        if (next < end && words.Last.Begins(tokens, next, end))
        {
            return new YearHint(null, -1, 1);
        }

        if (next < end && words.This.Begins(tokens, next, end))
        {
            return new YearHint(anchor.Last.Year, 0, 1, IsCounted: true);
        }

        if (next < end && words.Next.Begins(tokens, next, end))
        {
            next++;
            return next < end && IsYear(tokens[next]) ? new YearHint(Whole(tokens[next]), 0, next + 1 - at) : new YearHint(null, 1, next - at);
        }

        if (next < end && tokens[next].IsWord("من", "في"))
        {
            next++;
        }

        if (next < end && tokens[next].IsWord(YearWords))
        {
            next++;
            if (next < end && IsYear(tokens[next]))
            {
                return new YearHint(Whole(tokens[next]), 0, next + 1 - at);
            }

            var offset = next < end && words.Last.Begins(tokens, next, end) ? -1 : next < end && words.Next.Begins(tokens, next, end) ? 1 : 0;
            if (offset != 0 || (next < end && words.This.Begins(tokens, next, end)))
            {
                next++;
                return new YearHint(anchor.Last.Year + offset, 0, (next < end && IsYear(tokens[next]) ? next + 1 : next) - at, IsCounted: true);
            }

            return default;
        }

        return next < end && IsYear(tokens[next]) ? new YearHint(Whole(tokens[next]), 0, next + 1 - at) : default;
    }

    private TimeMention? Season(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (!words.Seasons.TryFind(tokens[at], out var months) || at + 1 >= end)
        {
            return null;
        }

        var next = tokens[at + 1].IsWord(YearWords) ? at + 2 : at + 1;
        if (next >= end || !IsYear(tokens[next]))
        {
            return null;
        }

        var year = Whole(tokens[next])!.Value;
        var last = months.Last < months.First ? year + 1 : year;
        return new TimeMention(new DateOnly(year, months.First, 1), Month.Of(last, months.Last).Last, at, next + 1, "date-season") { IsExplicit = true };
    }

    private static TimeMention? Year(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (!IsYear(tokens[at]) || at == 0 || !tokens[at - 1].IsWord([.. BeforeYear, .. BeforeYear.Select(word => "و" + word), .. BeforeYear.Select(word => "ب" + word)]))
        {
            return null;
        }

        var year = Whole(tokens[at])!.Value;
        var last = tokens[at - 1].IsWord("عامي") && at + 1 < end && IsYear(tokens[at + 1]) ? Whole(tokens[at + 1])!.Value
            : tokens[at - 1].IsWord("عامي") && at + 2 < end && tokens[at + 1].IsWord("و") && IsYear(tokens[at + 2]) ? Whole(tokens[at + 2])!.Value : year;
        return new TimeMention(new DateOnly(year, 1, 1), new DateOnly(Math.Max(year, last), 12, 31), at, last == year ? at + 1 : at + 3, "date-year") { IsExplicit = true };
    }

    private static bool IsYear(Token token) => Whole(token) is >= 1900 and <= 2100 || (Whole(token) is >= 1400 and <= 1499);

    private static int? Whole(Token token) =>
        token.Kind == TokenKind.Number && int.TryParse(token.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A year said, or counted from the anchor's, or whether the month lies before or after the anchor, and the tokens that say so.
    private readonly record struct YearHint(int? Year, int Offset, int Length, bool IsCounted = false);
}
