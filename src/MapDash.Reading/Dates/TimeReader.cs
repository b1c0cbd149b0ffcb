using MapDash.Reading.Lexicon;
using MapDash.Reading.Numbers;
using MapDash.Reading.Text;

namespace MapDash.Reading.Dates;

/// <summary>
/// Finds words that give a time and works out the interval they mean from the day of publication. A rule per form of words;
/// each returns null where the words are not its own. Thread safe.
/// </summary>
internal sealed class TimeReader(TimeWords words, NumberReader numbers)
{
    private readonly CalendarDates _calendar = new(words);
    private readonly RelativeDates _relative = new(words, numbers);

    /// <summary>The times between two tokens, in order, none over another.</summary>
    public List<TimeMention> Find(IReadOnlyList<Token> tokens, int from, int end, Anchor anchor)
    {
        var found = new List<TimeMention>();
        for (var at = from; at < end;)
        {
            if (At(tokens, at, end, anchor) is { } mention)
            {
                // الثلاثاء، 29 أكتوبر الماضي: the date says which Tuesday.
                var next = mention.End < end && (tokens[mention.End].Is('،') || tokens[mention.End].Is('(') || tokens[mention.End].IsWord("الموافق")) ? mention.End + 1 : mention.End;
                if (mention.Rule is "weekday" or "today" or "yesterday" && next < end && _calendar.At(tokens, next, end, anchor) is { Rule: "date-day" or "date-numeric" } date)
                {
                    mention = Day(mention, date) with { Start = mention.Start, End = date.End, IsStatementDay = mention.IsStatementDay };
                }

                found.Add(mention);
                at = mention.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    // A Hijri date may be a day off, and then its weekday settles it: يوم الجمعة 14 رمضان.
    private static TimeMention Day(TimeMention said, TimeMention date) =>
        date is { First: { } first, Last: { } last } && said is { First: { } day, Last: { } until } && day == until && first < last
        && Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(each => said.Rule == "weekday" ? each.DayOfWeek == day.DayOfWeek : each == day).ToArray() is [var exact]
            ? date with { First = exact, Last = exact }
            : date;

    /// <summary>The time that begins at a token, or null.</summary>
    public TimeMention? At(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        if (tokens[at].Kind is TokenKind.Mark or TokenKind.LineEnd)
        {
            return null;
        }

        // "Since" opens an interval that runs to the day of the statement.
        if (tokens[at].IsWord("منذ", "ومنذ") && at + 1 < end)
        {
            var next = tokens[at + 1].IsWord("نحو", "حوالي", "قرابه") ? at + 2 : at + 2 < end && tokens[at + 1].IsWord("اكثر", "اقل") && tokens[at + 2].IsWord("من") ? at + 3 : at + 1;
            // منذ عام 2017, منذ يوم 5 أيار: the word before it says no more than the date does.
            next += next + 1 < end && tokens[next].IsWord("عام", "العام", "سنه", "يوم") && _calendar.At(tokens, next + 1, end, anchor) is not null ? 1 : 0;
            if (next < end && (Plain(tokens, next, end, anchor) ?? _relative.Span(tokens, next, end, anchor)) is { } since)
            {
                // منذ مطلع 2018 وحتى نهاية تشرين الأول.
                var until = since.End + 1 < end && tokens[since.End].IsWord("حتي", "وحتي", "لغايه", "ولغايه", "الي") ? Plain(tokens, since.End + 1, end, anchor) : null;
                return since.IsVague ? since with { Start = at }
                    : until is { Last: { } last } && last > since.First ? since with { Last = last, Start = at, End = until.End, Rule = "since-until", IsStatementDay = false }
                    : since with { Last = anchor.Last, Start = at, Rule = "since-" + since.Rule, IsStatementDay = false };
            }

            return null;
        }

        return Plain(tokens, at, end, anchor) is { } plain ? Before(tokens, plain, anchor)
            : tokens[at].IsWord("خلال", "غضون") && at + 1 < end && Plain(tokens, at + 1, end, anchor) is null ? _relative.Within(tokens, at, end, anchor)
            : null;
    }

    // قبل نهاية العام, قبل الأول من أيلول المقبل: any day from tomorrow on.
    private TimeMention Before(IReadOnlyList<Token> tokens, TimeMention time, Anchor anchor)
    {
        var end = words.Closing.Begins(tokens, time.Start, time.End) ? time.RunsTo ?? time.Last : time.First?.AddDays(-1);
        return time.Start > 0 && tokens[time.Start - 1].IsWord("قبل", "وقبل") && end > anchor.Last
            ? time with { First = anchor.Last.AddDays(1), Last = end, RunsTo = null, Rule = "before-" + time.Rule }
            : time;
    }

    private TimeMention? Plain(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor) => Part(tokens, at, end, anchor) ?? Whole(tokens, at, end, anchor);

    // مطلع العام الجاري, أواخر 2017, نهاية تشرين الأول: a part of the span after it.
    private TimeMention? Part(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        var opening = words.Opening.Begins(tokens, at, end);
        var closing = words.Closing.Begins(tokens, at, end);
        // أواخر عام 2019: the year stands after its word.
        var named = at + 2 < end && tokens[at + 1].IsWord("عام", "سنه", "العام") ? Whole(tokens, at + 2, end, anchor) : null;
        if (at + 1 >= end || !(opening || closing || words.Middle.Begins(tokens, at, end))
            || (named ?? Whole(tokens, at + 1, end, anchor) ?? RelativeDates.BareUnit(tokens, at + 1, anchor)) is not { First: { } first, Last: { } last } whole
            || whole.IsStatementDay || last.DayNumber - first.DayNumber > 366)
        {
            return null;
        }

        last = whole.RunsTo ?? last;
        // As long as the press means by it: of a year a quarter where it says أواخر and a month where it says نهاية.
        var days = last.DayNumber - first.DayNumber + 1;
        var part = days > 100 ? tokens[at].IsWord("اواخر", "اوائل", "اواسط", "منتصف") ? 91 : 31 : days > 10 ? 10 : 3;
        var begin = opening ? first : closing ? last.AddDays(1 - part) : first.AddDays((days - part) / 2);
        var until = opening ? begin.AddDays(part - 1) : closing ? last : begin.AddDays(part - 1);
        begin = begin > last ? first : begin;
        until = until > last ? last : until;
        var running = begin <= anchor.Last && until > anchor.Last && whole.RunsTo is not null;
        return whole with { First = begin, Last = running ? anchor.Last : until, RunsTo = running ? until : null, Start = at, Rule = (opening ? "opening-" : closing ? "closing-" : "middle-") + whole.Rule };
    }

    private TimeMention? Whole(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor) =>
        _calendar.At(tokens, at, end, anchor) is { } date ? Until(tokens, date, end, anchor)
        : tokens[at].IsWord("قبل", "وقبل") && at + 1 < end && _calendar.At(tokens, at + 1, end, anchor) is not null ? null // قبل شهر رمضان is no month ago
        : _relative.At(tokens, at, end, anchor);

    // من 27 تشرين الثاني لغاية 5 كانون الأول, بين آذار وأيار: two dates are the ends of one time.
    private TimeMention Until(IReadOnlyList<Token> tokens, TimeMention date, int end, Anchor anchor)
    {
        if (date.Rule is not ("date-day" or "date-month" or "date-numeric") || date.End + 1 >= end)
        {
            return date;
        }

        var between = date.Start > 0 && tokens[date.Start - 1].IsWord("بين", "وبين", "مابين");
        var link = tokens[date.End];
        var next = link.IsWord("لغايه", "ولغايه") || (link.IsWord("الي", "حتي", "وحتي", "والي") && date.Start > 0 && tokens[date.Start - 1].IsWord("من", "بين", "منذ", "خلال")) ? date.End + 1
            : between && link.Kind == TokenKind.Word && link.Folded[0] == 'و' ? date.End
            : -1;
        if (next > 0 && next < end && tokens[next].IsWord("يوم", "غايه", "شهر"))
        {
            next++;
        }

        if (next < 0 || next >= end || _calendar.At(tokens, next, end, anchor) is not { First: not null } until || until.Rule == "date-year")
        {
            return date;
        }

        // The year stands at the end only.
        var first = date.First;
        while (!date.IsExplicit && first > until.Last)
        {
            first = first.Value.AddYears(-1);
        }

        while (!date.IsExplicit && until.IsExplicit && first?.AddYears(1) <= until.First)
        {
            first = first.Value.AddYears(1);
        }

        return first <= until.Last ? until with { First = first, Start = date.Start, Rule = "date-range", IsExplicit = date.IsExplicit || until.IsExplicit } : date;
    }
}
