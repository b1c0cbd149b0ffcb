using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Text;

namespace MapDash.Core.Curation;

/// <summary>
/// How far published events agree with one card, part by part: what agrees, by the name under which pages say it, and how much it
/// weighs. A part that disagrees weighs against. Pure.
/// </summary>
internal sealed class TwinLikeness
{
    // Statements of one matter are made within days of each other.
    private const int NearDays = 10;
    private const int FarDays = 45;

    // Fewer words than these are everybody's.
    private const int FewestWords = 5;
    private const double MostWords = 0.7;

    private readonly ReportedEvent _card;
    private readonly Dataset _dataset;
    private readonly Report? _report;
    private readonly HashSet<string> _family;
    private readonly HashSet<string> _bodies;
    private readonly HashSet<string> _relays;
    private readonly HashSet<string> _where;
    private readonly (TextSpan Quote, HashSet<string> Words)[] _quotes;

    public TwinLikeness(ReportedEvent card, Dataset dataset, Report? report)
    {
        (_card, _dataset, _report) = (card, dataset, report);
        var family = dataset.Codes.HasKind(card.Kind) ? dataset.Codes.Kind(card.Kind).Family : null;
        _family = [.. dataset.Codes.Kinds.Where(kind => kind.Family == family).Select(kind => kind.Code)];
        _bodies = Bodies(card);
        _relays = Relays(card);
        _where = Where(card);
        _quotes = [.. Quotes(card).Select(claim => (claim.Quote!, WordsOf(claim.Quote!)))];
    }

    /// <summary>Whether an event is worth comparing. Cheap, since it is asked of every event.</summary>
    public bool MayBe(ReportedEvent other) =>
        (_card.Status == ReportedStatus.AnnouncedPlan) == (other.Status == ReportedStatus.AnnouncedPlan) &&
        (_card.Status == ReportedStatus.Denied) == (other.Status == ReportedStatus.Denied) &&
        (_family.Contains(other.Kind) || Agreeing(other).Any(figure => figure.Value > 2) || Words(other).Same is not null);

    /// <summary>The same words: of one text the same place in it, of two texts most of the quotation, which weighs less.</summary>
    public (string? Same, double Weight) Words(ReportedEvent other) => _quotes.Length == 0 ? default
        : Quotes(other).Any(SamePlaceInText) ? ("words", 0.5)
        : Quotes(other).Any(SameWords) ? ("words", 0.4)
        : default;

    /// <summary>The same speaker, or one who passes on what the other said.</summary>
    public (string? Same, double Weight) Speaker(ReportedEvent other)
    {
        var bodies = Bodies(other);
        return _bodies.Overlaps(bodies) ? ("speaker", 0.15)
            : _bodies.Overlaps(Relays(other)) || bodies.Overlaps(_relays) ? ("relay", 0.1)
            : default;
    }

    /// <summary>The same kind, or one of its family.</summary>
    public (string? Same, double Weight) Kind(ReportedEvent other) =>
        other.Kind == _card.Kind ? ("kind", 0.25) : _family.Contains(other.Kind) ? ("family", 0.12) : default;

    /// <summary>The same days. What is undated agrees with nothing; statements of the same days speak for it without being said to.</summary>
    public (string? Same, double Weight) Time(ReportedEvent other)
    {
        if (Days(_card.Period, other.Period) is { } shared)
        {
            return (shared > 0.5 ? "period" : null, 0.2 * shared);
        }

        var gap = (_card.Period.End ?? _card.Period.Start) is { } one && (other.Period.End ?? other.Period.Start) is { } two
            ? Math.Abs(one.DayNumber - two.DayNumber)
            : FarDays + 1;
        return (null, gap <= NearDays ? 0.1 : gap <= FarDays ? 0 : -0.2);
    }

    /// <summary>The same place, or one that holds it. Two places apart speak against it.</summary>
    public (string? Same, double Weight) Place(ReportedEvent other)
    {
        var where = Where(other);
        return (_where.Count, where.Count) is (0, 0) ? (null, 0.05)
            : _where.Count == 0 || where.Count == 0 ? default
            : _where.Overlaps(where) ? ("place", 0.2)
            : _where.Any(place => where.Any(known => Holds(place, known) || Holds(known, place))) ? ("place_within", 0.12)
            : (null, -0.15);
    }

    /// <summary>The same numbers of what both count; said to be the same only where none differs.</summary>
    public (string? Same, double Weight) Figures(ReportedEvent other)
    {
        var units = _card.Figures.Where(IsCounted).Select(figure => figure.Unit).Intersect(other.Figures.Where(IsCounted).Select(figure => figure.Unit)).ToArray();
        var agree = Agreeing(other).Select(figure => figure.Unit).Distinct().Count();

        // One and two are everybody's numbers.
        var telling = Agreeing(other).Any(figure => figure.Value > 2);
        return units.Length == 0 ? default
            : agree == units.Length ? ("figures", telling ? 0.25 : 0.1)
            : agree > 0 ? ("some_figures", telling ? 0.1 : 0)
            : (null, -0.2);
    }

    private IEnumerable<Figure> Agreeing(ReportedEvent other) => _card.Figures
        .Where(figure => IsCounted(figure) && other.Figures.Any(known => known.Value == figure.Value && known.Unit == figure.Unit));

    private static bool IsCounted(Figure figure) => figure.Value is not null;

    // An area lies in a governorate and both in Iraq, which says nothing.
    private bool Holds(string holder, string held) =>
        _dataset.Gazetteer.Find(holder) is { Precision: not PlacePrecision.Country } && _dataset.Gazetteer.Within(holder).Contains(held);

    private bool SamePlaceInText(Claim claim) =>
        _report is not null && _dataset.FindReport(claim.ReportId) is { } report && SameReports.AreSame(_report, report) &&
        _quotes.Any(each => each.Quote.Start < claim.Quote!.End && claim.Quote.Start < each.Quote.End);

    private bool SameWords(Claim claim)
    {
        var words = WordsOf(claim.Quote!);
        return words.Count >= FewestWords && _quotes.Any(each =>
            each.Words.Count >= FewestWords && each.Words.Count(words.Contains) >= MostWords * Math.Min(each.Words.Count, words.Count));
    }

    private HashSet<string> Bodies(ReportedEvent reported) =>
        [.. reported.Claims.Select(claim => claim.Mode == AttributionMode.Narrator ? PublisherOf(claim) : _dataset.Actors.BodyOf(claim.Claimant)).OfType<string>()];

    private string? PublisherOf(Claim claim) => (_report?.Id == claim.ReportId ? _report : _dataset.FindReport(claim.ReportId))?.PublisherId;

    private HashSet<string> Relays(ReportedEvent reported) => [.. reported.Claims.SelectMany(claim => claim.Relay).Select(_dataset.Actors.BodyOf)];

    private static HashSet<string> Where(ReportedEvent reported) => [.. reported.Places.Where(place => place.IsWhere).Select(place => place.PlaceId)];

    private static IEnumerable<Claim> Quotes(ReportedEvent reported) => reported.Claims.Where(claim => claim is { Field: "what", Quote: not null });

    private static HashSet<string> WordsOf(TextSpan quote) => [.. SearchFolding.Words(quote.Text)];

    // 1 for the same days, less the less exact either is, 0 where they share none; null where either gives none.
    private static double? Days(Time.Period one, Time.Period other)
    {
        if (one.IsUndated || other.IsUndated || one.Start is not { } from || one.End is not { } to || other.Start is not { } otherFrom || other.End is not { } otherTo)
        {
            return null;
        }

        var shared = Math.Min(to.DayNumber, otherTo.DayNumber) - Math.Max(from.DayNumber, otherFrom.DayNumber) + 1;
        var all = Math.Max(to.DayNumber, otherTo.DayNumber) - Math.Min(from.DayNumber, otherFrom.DayNumber) + 1;
        var whole = shared >= Math.Min(to.DayNumber - from.DayNumber, otherTo.DayNumber - otherFrom.DayNumber) + 1;
        return shared <= 0 ? 0 : Math.Max((double)shared / all, whole && all <= 31 ? 0.6 : 0);
    }
}
