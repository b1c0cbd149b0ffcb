using MapDash.Reading.Dates;
using MapDash.Reading.Lexicon;
using MapDash.Reading.Text;

namespace MapDash.Reading.Drafts;

/// <summary>
/// Finds events told in passing: what a relative clause dates by itself (الذي احتل في 2014 مناطق), what it says was seized or
/// held, and what something came after (بعد مقتل زعيمه). Thread safe.
/// </summary>
internal sealed class EmbeddedEvents(ReadingLexicon lexicon)
{
    private const int Reach = 14;
    private const int TollReach = 26;
    private static readonly HashSet<string> After = ["militants_killed", "leadership_change", "arrest", "force_withdrawal", "territorial_declaration"];

    /// <summary>The stretches of tokens that tell of them.</summary>
    public List<(int Start, int End)> Find(Findings findings, int from, int end)
    {
        var tokens = findings.Tokens;
        var found = new List<(int Start, int End)>();
        for (var at = from + 1; at < end - 1; at++)
        {
            if (found.Count > 0 && at < found[^1].End)
            {
                continue;
            }

            if (tokens[at].IsWord("الذي", "التي", "الذين", "والتي", "والذي"))
            {
                var until = Until(tokens, at, end, stopAtAnd: false);
                var time = findings.Times.FirstOrDefault(time => time.Start > at && time.End <= until && !time.IsVague && !time.IsStatementDay);
                if (Triggers(tokens, at + 1, time is null ? Math.Min(until, at + 4) : until).Any(kind => time is not null || kind == "territorial_declaration"))
                {
                    found.Add((at, time is null ? until : Math.Max(time.End, Math.Min(until, time.End + (PlaceFollows(time.End, until) ? until - time.End : 0)))));
                }
            }
            else if (tokens[at].IsWord("بعد", "وبعد") && Distance(findings, at, end) is { } next && Triggers(tokens, next, Math.Min(end, next + 4)).Any())
            {
                found.Add((at, Until(tokens, at, end, stopAtAnd: false, TollReach)));
            }
            else if (tokens[at].IsWord("بعد") && at + 2 < end && tokens[at + 1].IsWord("ان", "ما") && Until(tokens, at, end, stopAtAnd: true) is var over
                && findings.Times.Any(time => time.Start > at && time.End <= over && time is { IsVague: false, IsStatementDay: false }) && Triggers(tokens, at + 2, Math.Min(end, at + 5)).Any())
            {
                found.Add((at, over));
            }
            else if (tokens[at].IsWord("خلفيه", "ردا", "منذ", "عقب", "بعد") && Until(tokens, at, end, stopAtAnd: true) is var told && Triggers(tokens, at + 1, Math.Min(end, at + 4)).Any(FrameMerger.IsViolence)
                && findings.Times.Any(time => time.Start > at && time.End <= told && time is { IsVague: false, IsStatementDay: false }))
            {
                // على خلفية هجوم شنه التنظيم الخميس الماضي: with a time of its own.
                found.Add((at, told));
            }
            else if (tokens[at].IsWord("بعد", "عقب") && Triggers(tokens, at + 1, Math.Min(end, at + 3)).Any(After.Contains))
            {
                found.Add((at, Until(tokens, at, end, stopAtAnd: true)));
            }
        }

        return found;

        // What stands after the year may still be what was seized.
        bool PlaceFollows(int after, int until) => findings.Mentions.Any(mention => mention.IsPlace && mention.Start >= after && mention.End <= until);
    }

    // The token after "so many days from", where that stands after بعد.
    private static int? Distance(Findings findings, int at, int end) =>
        findings.Times.FirstOrDefault(time => time.Start == at && time.Rule == "after") is { } span && RelativeDates.FromWhat(findings.Tokens, span.End, end) is { } what && what < end ? what : null;

    private IEnumerable<string> Triggers(IReadOnlyList<Token> tokens, int from, int end) =>
        Enumerable.Range(from, Math.Max(0, end - from))
            .Where(at => tokens[at].Kind == TokenKind.Word)
            .SelectMany(at => lexicon.Triggers.At(tokens, at, Math.Min(tokens.Count, at + Reach)))
            .Where(match => match.Trigger is { Kind: not null, Weight: >= Trigger.Strong } or { Kind: "militants_killed" })
            .Select(match => match.Trigger.Kind!);

    private int Until(IReadOnlyList<Token> tokens, int from, int end, bool stopAtAnd, int reach = Reach)
    {
        for (var at = from + 1; at < Math.Min(end, from + reach); at++)
        {
            if ((tokens[at].Kind == TokenKind.Mark && !tokens[at].Is('"')) || lexicon.Speech.Contrast.Begins(tokens, at, end) || (stopAtAnd && tokens[at].IsWord("لكنها", "لكنه", "حيث")))
            {
                return at;
            }
        }

        return Math.Min(end, from + reach);
    }
}
