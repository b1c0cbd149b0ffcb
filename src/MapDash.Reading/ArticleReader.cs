using MapDash.Core.Events;
using MapDash.Core.Time;
using MapDash.Reading.Clauses;
using MapDash.Reading.Dates;
using MapDash.Reading.Drafts;
using MapDash.Reading.Lexicon;
using MapDash.Reading.Mentions;
using MapDash.Reading.Numbers;
using MapDash.Reading.Text;

namespace MapDash.Reading;

/// <summary>
/// Reads Arabic articles into draft events by rules and a lexicon: no network, no model, the same answer every time. What it
/// gives is for a curator to correct. Immutable and thread safe.
/// </summary>
public sealed class ArticleReader
{
    private readonly ReadingLexicon _lexicon;
    private readonly MentionFinder _mentions;
    private readonly TimeReader _times;
    private readonly FigureReader _figures;
    private readonly ClauseCutter _cutter;
    private readonly SpeakerTracker _speakers;
    private readonly EventDrafter _drafter;
    private readonly DraftWriter _writer;
    private readonly FrameMerger _merger;

    /// <summary>Creates a reader.</summary>
    public ArticleReader(ReadingLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        var numbers = new NumberReader(lexicon.Numbers);
        _mentions = new MentionFinder(lexicon);
        _times = new TimeReader(lexicon.Time, numbers);
        _figures = new FigureReader(lexicon.Numbers, numbers);
        _cutter = new ClauseCutter(lexicon.Speech);
        _speakers = new SpeakerTracker(lexicon.Speech, _cutter);
        _drafter = new EventDrafter(lexicon);
        _merger = new FrameMerger(lexicon.Gazetteer);
        _writer = new DraftWriter(lexicon.Gazetteer, lexicon.Places.Compass);
    }

    /// <summary>The events an article tells of, in the order of its words. Empty for a text without any.</summary>
    /// <exception cref="ArgumentException">The publication interval ends before it starts.</exception>
    public IReadOnlyList<DraftEvent> Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.PublishedLast < article.PublishedFirst)
        {
            throw new ArgumentException($"The article '{article.Id}' was published until {article.PublishedLast:O}, before {article.PublishedFirst:O}.", nameof(article));
        }

        var anchor = new Anchor(article.PublishedFirst, article.PublishedLast);
        var tokens = Tokenizer.Tokens(article.Text);
        var lines = LineFinder.Find(tokens, _lexicon.Speech, _lexicon.PlaceNames);
        var mentions = new List<Mention>();
        foreach (var line in lines)
        {
            mentions.AddRange(_mentions.Find(tokens, line.Start, line.End, mentions));
        }

        var times = lines.SelectMany(line => _times.Find(tokens, line.Start, line.End, anchor)).ToList();
        var taken = times.Where(time => !time.CountsYears).SelectMany(time => Enumerable.Range(time.Start, time.End - time.Start))
            .Concat(mentions.Where(mention => mention.IsPlace || (mention.End - mention.Start > 1 && !_lexicon.Numbers.People.Begins(tokens, mention.Start, mention.End))).SelectMany(mention => Enumerable.Range(mention.Start, mention.End - mention.Start)))
            .ToHashSet();
        SetAside(tokens, times);
        var figures = lines.SelectMany(line => _figures.Find(tokens, line.Start, line.End, taken.Contains)).ToList();
        var opening = times.Where(time => !time.IsVague).Select(time => time.Start).ToHashSet();
        var clauses = _speakers.Track(tokens, _cutter.Cut(tokens, lines, opening.Contains, Tells), mentions);
        bool Tells(int at) => Enumerable.Range(at, Math.Clamp(tokens.Count - at, 0, 4)).Any(next => tokens[next].Kind == TokenKind.Word && _lexicon.Triggers.At(tokens, next, Math.Min(tokens.Count, next + 8)).Any(match => match.Trigger is { Kind: not null, Weight: >= Trigger.Strong }));
        var findings = new Findings(tokens, anchor, mentions, anchor.IsNarrow ? times : [.. times.Select(time => time.Uncounted())], figures);
        return [.. _merger.Merge(_drafter.Draft(findings, clauses)).Select(frame => _writer.Write(article.Text, findings, frame))];
    }

    // A day between commas stands in the way of what it stands in: تسلم الجيش، الاثنين، مواقع.
    private static void SetAside(List<Token> tokens, List<TimeMention> times)
    {
        foreach (var time in times.Where(time => time.Start > 0 && time.End < tokens.Count && tokens[time.Start - 1].Is('،') && tokens[time.End].Is('،')))
        {
            for (var at = time.Start - 1; at <= time.End; at++)
            {
                tokens[at] = tokens[at] with { Kind = TokenKind.Aside };
            }
        }
    }
}
