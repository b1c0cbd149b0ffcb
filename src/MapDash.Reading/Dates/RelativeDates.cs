using MapDash.Reading.Lexicon;
using MapDash.Reading.Numbers;
using MapDash.Reading.Text;

namespace MapDash.Reading.Dates;

/// <summary>
/// Times said from the day of publication: yesterday, last Tuesday, five days ago, the coming weeks. How wide each vague
/// phrase is taken stands in <c>relative_time_rules</c> of the code list. Thread safe.
/// </summary>
internal sealed class RelativeDates(TimeWords words, NumberReader numbers)
{
    private static readonly string[] About = ["نحو", "حوالي", "قرابه", "اكثر"];

    /// <summary>The time that begins at a token, or null.</summary>
    public TimeMention? At(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor) =>
        Yesterday(tokens, at, end, anchor) ?? Tomorrow(tokens, at, end, anchor) ?? Today(tokens, at, end, anchor) ?? Weekday(tokens, at, end, anchor) ?? NthDay(tokens, at, end, anchor) ?? Ago(tokens, at, end, anchor) ?? After(tokens, at, end, anchor)
        ?? LastSpan(tokens, at, end, anchor) ?? Vague(tokens, at, end, anchor) ?? Unit(tokens, at, end, anchor);

    /// <summary>A bare span after "since": منذ عدة أسابيع starts about seven weeks before.</summary>
    public TimeMention? Span(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        if (Count(tokens, at, end) is not { } span)
        {
            return tokens[at].IsWord("فتره", "مده") ? new TimeMention(null, null, at, at + 1, "span-vague") : null;
        }

        var days = span.Number is { } number ? (int)Math.Ceiling(number * DaysOf(span.Unit)) : SomeOf(span.Unit);
        return new TimeMention(anchor.First.AddDays(-days), anchor.Last, at, span.Next, "span") { CountsYears = span.Unit == "year" };
    }

    /// <summary>How long something is to take: خلال 48 ساعة. It gives no interval in the past, since what was done within two days may have been at any time.</summary>
    public TimeMention? Within(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor) =>
        Count(tokens, at + 1, end) is { } span && !(span.Next < end && tokens[span.Next].Folded.StartsWith("ال", StringComparison.Ordinal))
            ? new TimeMention(null, null, at, span.Next, "within") { RunsTo = anchor.Last.AddDays(LengthOf(span.Number, span.Unit)) }
            : null;

    private TimeMention? Yesterday(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        var next = at;
        while (next < end && next < at + 2 && (words.Dayparts.Begins(tokens, next, end) || tokens[next].IsWord("يوم", "ويوم", "منتصف")))
        {
            next += Math.Max(1, words.Dayparts.At(tokens, next, end).Length);
        }

        if (next + 1 < end && tokens[next].IsWord("الليله") && words.Last.Begins(tokens, next + 1, end))
        {
            // A night has two days.
            var (before, morning) = anchor.Shifted(-1, 0);
            return new TimeMention(before, morning, at, next + 2, "last-night");
        }

        if (next + 2 < end && tokens[next].IsWord("اول") && tokens[next + 1].IsWord("من", "امس"))
        {
            var after = tokens[next + 1].IsWord("امس") ? next + 2 : tokens[next + 2].IsWord("امس") ? next + 3 : -1;
            return after < 0 ? null : Day(anchor.Shifted(-2, -2), at, AfterWeekday(tokens, after, end), "day-before-yesterday");
        }

        if (next >= end || !tokens[next].IsWord("امس", "وامس", "بالامس", "الامس", "البارحه"))
        {
            return null;
        }

        return next + 1 < end && tokens[next + 1].IsWord("الاول")
            ? Day(anchor.Shifted(-2, -2), at, AfterWeekday(tokens, next + 2, end), "day-before-yesterday")
            : Day(anchor.Shifted(-1, -1), at, AfterWeekday(tokens, next + 1, end), "yesterday");
    }

    private TimeMention? Tomorrow(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        var next = tokens[at].IsWord("يوم") || words.Dayparts.Begins(tokens, at, end) ? at + 1 : at;
        var days = tokens[next < end ? next : at].IsWord("بعد") ? 2 : 1;
        next += days - 1;
        return next < end && tokens[next].IsWord("غد", "غدا", "الغد") ? Day(anchor.Shifted(days, days), at, AfterWeekday(tokens, next + 1, end), days == 1 ? "tomorrow" : "day-after-tomorrow") : null;
    }

    // Today is the statement's day; at dawn today is when it happened.
    private TimeMention? Today(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        var part = words.Dayparts.At(tokens, at, end).Length;
        var next = at + part;
        if (next >= end || !tokens[next].IsWord("اليوم", "هذا") || (tokens[next].IsWord("هذا") && !(next + 1 < end && tokens[next + 1].IsWord("اليوم"))))
        {
            return null;
        }

        next += tokens[next].IsWord("هذا") ? 2 : 1;
        if (next < end && tokens[next].IsWord("نفسه", "ذاته", "التالي"))
        {
            return null;
        }

        var (first, last) = anchor.Shifted(0, 0);
        return new TimeMention(first, last, at, AfterWeekday(tokens, next, end), part > 0 ? "daypart-today" : "today") { IsStatementDay = part == 0 };
    }

    private TimeMention? Weekday(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        var next = at;
        var part = words.Dayparts.At(tokens, next, end).Length;
        next += part;
        var named = next < end && tokens[next].IsWord("يوم", "ويوم", "ليوم");
        next += named ? 1 : 0;
        if (WeekdayAt(tokens, next, end) is not { } weekday)
        {
            return null;
        }

        var after = next + 1;
        if (after < end && words.Last.Begins(tokens, after, end))
        {
            return Day(anchor.Weekday(weekday, true), at, after + 1, "weekday-last");
        }

        if (after < end && words.Next.Begins(tokens, after, end))
        {
            var (first, last) = anchor.Weekday(weekday, false);
            return Day((first.AddDays(7), last.AddDays(7)), at, after + 1, "weekday-next");
        }

        // The night between two days is counted to the second: ليل السبت/الأحد.
        if (part > 0 && tokens[at + part - 1].IsWord("ليل", "ليله", "وليل", "وليله") && SecondDay(tokens, after, end) is { } second)
        {
            return Day(anchor.Weekday(second.Weekday, false), at, second.End, "weekday-night");
        }

        // الاثنين is also "the two", after what there are two of.
        return named || part > 0 || at == 0 || !tokens[next].IsWord("الاثنين") || !tokens[at - 1].Folded.EndsWith("ين", StringComparison.Ordinal)
            ? Listed(tokens, Day(anchor.Weekday(weekday, false), at, after, "weekday") with { IsStatementDay = part == 0 && Near(anchor, weekday) }, end, anchor)
            : null;
    }

    // السبت والأحد والاثنين: from the first of them to the last.
    private TimeMention Listed(IReadOnlyList<Token> tokens, TimeMention day, int end, Anchor anchor)
    {
        var listed = day;
        while (WeekdayAt(tokens, listed.End, end) is { } next && tokens[listed.End].Folded[0] == 'و'
            && anchor.Weekday(next, false).Last is var until && until != listed.Last)
        {
            // The first of them may be today's name a week ago.
            listed = listed with { First = until < listed.First ? listed.First?.AddDays(-7) : listed.First, Last = until, End = listed.End + 1, Rule = "weekdays", IsStatementDay = false };
        }

        return listed;
    }

    // لليوم الثالث على التوالي: since the day before yesterday.
    private TimeMention? NthDay(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor) =>
        tokens[at].IsWord("لليوم") && words.Ordinals.At(tokens, at + 1, end) is { Length: > 0 } nth
            ? new TimeMention(anchor.First.AddDays(1 - nth.Value), anchor.Last, at, at + 1 + nth.Length, "nth-day")
            : null;

    private (int Weekday, int End)? SecondDay(IReadOnlyList<Token> tokens, int at, int end)
    {
        var next = at < end && (tokens[at].Is('/') || tokens[at].Is('-')) ? at + 1 : at;
        return WeekdayAt(tokens, next, end) is { } weekday ? (weekday, next + 1) : null;
    }

    // A weekday stands with its article: 0 is Sunday.
    private int? WeekdayAt(IReadOnlyList<Token> tokens, int at, int end) =>
        at < end && words.Weekdays.TryFind(tokens[at], out var weekday) && tokens[at].Folded.Contains("ال", StringComparison.Ordinal) ? weekday : null;

    private TimeMention? Ago(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        if (!tokens[at].IsWord("قبل", "وقبل") || at + 1 >= end)
        {
            return null;
        }

        var about = tokens[at + 1].IsWord(About);
        if (Count(tokens, about ? at + 2 : at + 1, end) is not { } span)
        {
            return null;
        }

        if (span.Number is not { } number)
        {
            var some = SomeOf(span.Unit);
            return new TimeMention(anchor.First.AddDays(span.Unit == "day" ? -10 : -some), anchor.Last.AddDays(span.Unit == "day" ? -3 : -(int)DaysOf(span.Unit)), at, span.Next, "some-ago");
        }

        var days = (int)Math.Round(number * DaysOf(span.Unit));
        var slack = span.Unit switch { "year" => 183, "month" => 15, "week" => 3, "hour" => 0, _ => about ? 1 : 0 };
        var (first, last) = span.Unit == "year"
            ? (anchor.First.AddYears(-(int)number).AddDays(-slack), anchor.Last.AddYears(-(int)number).AddDays(slack))
            : anchor.Shifted(-days - slack, -days + slack);
        return new TimeMention(first, last, at, span.Next, "ago") { CountsYears = span.Unit == "year" };
    }

    // بعد أربعة أيام من, بعد نحو شهر من: so long before, seen from what is told; here from the day of publication.
    private TimeMention? After(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        if (!tokens[at].IsWord("بعد", "وبعد") || at + 1 >= end)
        {
            return null;
        }

        var about = tokens[at + 1].IsWord(About);
        var from = about && at + 2 < end && tokens[at + 2].IsWord("من") ? at + 3 : about ? at + 2 : at + 1;
        if (Count(tokens, from, end) is not { Number: { } number } span || span.Unit == "hour" || FromWhat(tokens, span.Next, end) is null)
        {
            return null;
        }

        var days = (int)Math.Round(number * DaysOf(span.Unit));
        var slack = span.Unit switch { "year" => 183, "month" => 15, "week" => 1, _ => about ? 1 : 0 };
        var (first, last) = anchor.Shifted(-days - slack, -days + slack);
        return new TimeMention(first, last, at, span.Next, "after") { CountsYears = span.Unit == "year" };
    }

    /// <summary>The token after "from" where a span ends before it: بعد شهر واحد من. Null where no "from" follows.</summary>
    internal static int? FromWhat(IReadOnlyList<Token> tokens, int spanEnd, int end)
    {
        var from = spanEnd < end && tokens[spanEnd].IsWord("فقط", "واحد", "تقريبا") ? spanEnd + 1 : spanEnd;
        return from < end && tokens[from].IsWord("من", "علي") ? from + 1 : null;
    }

    // The last two months, the past 24 hours, آخر ثلاثة أيام.
    private TimeMention? LastSpan(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        var next = at;
        var lead = tokens[next].IsWord("اخر", "ال");
        next += lead ? 1 : 0;
        if (next >= end || Count(tokens, next, end) is not { } span)
        {
            return null;
        }

        var before = tokens[at].IsWord("اخر");
        var last = span.Next < end && words.Last.Begins(tokens, span.Next, end);
        var coming = span.Next < end && words.Next.Begins(tokens, span.Next, end);
        if (!before && !last && !coming)
        {
            return null;
        }

        var days = LengthOf(span.Number, span.Unit);
        return coming
            ? new TimeMention(anchor.First.AddDays(1), anchor.Last.AddDays(days), at, span.Next + 1, "span-next")
            : new TimeMention(anchor.First.AddDays(-days), anchor.Last, at, last ? span.Next + 1 : span.Next, "span-last");
    }

    // الأيام القليلة الماضية, الساعات الأخيرة, الفترة الماضية.
    private TimeMention? Vague(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        if (tokens[at].IsWord("الفتره", "وقت", "السابق"))
        {
            return at + 1 < end && (words.Last.Begins(tokens, at + 1, end) || tokens[at + 1].IsWord("سابق")) ? new TimeMention(null, null, at, at + 2, "vague-past") : null;
        }

        if (!tokens[at].Folded.Contains("ال", StringComparison.Ordinal) || !words.Units.TryFind(tokens[at], out var unit) || !IsPlural(tokens[at]))
        {
            return null;
        }

        // الأشهر الستة الماضية.
        var counted = at + 2 < end && tokens[at + 1].Folded.StartsWith("ال", StringComparison.Ordinal) ? numbers.Number([tokens[at + 1] with { Folded = tokens[at + 1].Folded[2..] }], 0, 1).Value : 0;
        if (counted > 0 && words.Last.Begins(tokens, at + 2, end))
        {
            return new TimeMention(anchor.First.AddDays(-(int)Math.Ceiling(counted * DaysOf(unit))), anchor.Last, at, at + 3, "span-last");
        }

        var next = at + 1 < end && tokens[at + 1].IsWord("القليله", "القلايل") ? at + 2 : at + 1;
        if (next >= end)
        {
            return null;
        }

        var days = LengthOf(null, unit);
        if (words.Next.Begins(tokens, next, end))
        {
            return new TimeMention(anchor.First.AddDays(1), anchor.Last.AddDays(days), at, next + 1, "some-next");
        }

        return !words.Last.Begins(tokens, next, end) ? null
            : unit == "year" ? new TimeMention(null, null, at, next + 1, "vague-past")
            : new TimeMention(anchor.First.AddDays(-days), anchor.Last, at, next + 1, "some-last");
    }

    // الأسبوع الماضي, هذا الشهر, العام الجاري.
    private TimeMention? Unit(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        var lead = tokens[at].IsWord("هذا", "هذه");
        var noun = lead ? at + 1 : at;
        if (noun >= end || !words.Units.TryFind(tokens[noun], out var unit) || IsPlural(tokens[noun]) || unit is "day" or "hour" || !(tokens[noun].Folded.Contains("ال", StringComparison.Ordinal) || tokens[noun].Folded.StartsWith("لل", StringComparison.Ordinal)))
        {
            return null;
        }

        var next = noun + 1;
        var offset = lead ? 0
            : next < end && words.Last.Begins(tokens, next, end) ? -1
            : next < end && words.Next.Begins(tokens, next, end) ? 1
            : next < end && words.This.Begins(tokens, next, end) ? 0 : 9;
        if (offset == 9)
        {
            return null;
        }

        var (first, last) = unit switch { "week" => anchor.Week(offset), "month" => anchor.Month(offset), _ => anchor.Year(offset) };
        return ToNow(first, last, at, lead ? next : next + 1, "unit-" + unit, anchor);
    }

    // A span without الجاري: مطلع العام, نهاية الشهر.
    internal static TimeMention? BareUnit(IReadOnlyList<Token> tokens, int at, Anchor anchor) =>
        tokens[at].IsWord("العام", "السنه") ? ToNow(anchor.Year(0).First, anchor.Year(0).Last, at, at + 1, "unit-year", anchor)
        : tokens[at].IsWord("الشهر") ? ToNow(anchor.Month(0).First, anchor.Month(0).Last, at, at + 1, "unit-month", anchor)
        : tokens[at].IsWord("الاسبوع") ? ToNow(anchor.Week(0).First, anchor.Week(0).Last, at, at + 1, "unit-week", anchor) : null;

    // What is told of this week has happened until now, and what is planned may take until its end.
    private static TimeMention ToNow(DateOnly first, DateOnly last, int start, int end, string rule, Anchor anchor) =>
        last > anchor.Last && first <= anchor.Last ? new TimeMention(first, anchor.Last, start, end, rule) { RunsTo = last } : new TimeMention(first, last, start, end, rule);

    private static TimeMention Day((DateOnly First, DateOnly Last) days, int start, int end, string rule) => new(days.First, days.Last, start, end, rule);

    private static bool Near(Anchor anchor, int weekday) => (int)anchor.Last.DayOfWeek == weekday;

    private int AfterWeekday(IReadOnlyList<Token> tokens, int at, int end)
    {
        var next = at < end && tokens[at].Is('،') ? at + 1 : at;
        return next < end && words.Weekdays.TryFind(tokens[next], out _) && tokens[next].Folded.StartsWith("ال", StringComparison.Ordinal) ? next + 1 : at;
    }

    private (double? Number, string Unit, int Next)? Count(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (at >= end)
        {
            return null;
        }

        if (words.Duals.TryFind(tokens[at], out var dual))
        {
            return (2, dual, at + 1);
        }

        if (words.Units.TryFind(tokens[at], out var bare) && !tokens[at].Folded.Contains("ال", StringComparison.Ordinal))
        {
            return (IsPlural(tokens[at]) ? null : 1, bare, at + 1);
        }

        if (numbers.Read(tokens, at, end) is not { } quantity || quantity.End >= end || !words.Units.TryFind(tokens[quantity.End], out var unit))
        {
            return null;
        }

        // Three years and a half.
        var half = quantity.End + 1 < end && tokens[quantity.End + 1].IsWord("ونصف") ? 0.5 : 0;
        return (quantity.Value + half, unit, quantity.End + 1);
    }

    private static bool IsPlural(Token token) =>
        token.Folded.TrimStart('و', 'ب') is "ايام" or "الايام" or "اسابيع" or "الاسابيع" or "اشهر" or "الاشهر" or "شهور" or "الشهور" or "سنوات" or "السنوات" or "اعوام" or "الاعوام" or "ساعات" or "الساعات";

    private static double DaysOf(string unit) => unit switch { "hour" => 1.0 / 24, "day" => 1, "week" => 7, "month" => 30.5, _ => 365.25 };

    // The days that a span before or after the telling takes, at least one; where no number is said, some of its unit.
    private static int LengthOf(double? number, string unit) =>
        number is { } said ? Math.Max(1, (int)Math.Ceiling(said * DaysOf(unit))) : unit == "day" ? 14 : SomeOf(unit);

    private static int SomeOf(string unit) => unit switch { "hour" => 1, "day" => 7, "week" => 49, "month" => 183, _ => 1096 };
}
