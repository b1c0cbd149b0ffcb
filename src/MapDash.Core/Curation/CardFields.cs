using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;

namespace MapDash.Core.Curation;

/// <summary>
/// What a curator changes of a card, with what follows from it: a place settles precision and governorates, an interval its
/// precision, a speaker whose the figures are. Pure.
/// </summary>
public static class CardFields
{
    /// <summary>How exactly places give it: the coarsest of those where it is said to have happened.</summary>
    public static PlacePrecision PrecisionOf(IEnumerable<EventPlace> places, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        return places.Where(place => place.IsWhere)
            .Select(place => gazetteer.Find(place.PlaceId)?.Precision ?? PlacePrecision.Unknown)
            .DefaultIfEmpty(PlacePrecision.Unknown).Max();
    }

    /// <summary>The governorates that the words themselves settle.</summary>
    public static IReadOnlyList<string> ProvincesOf(IEnumerable<EventPlace> places, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        return [.. places.Where(place => place.IsWhere)
            .Select(place => gazetteer.Find(place.PlaceId))
            .Select(place => place is { Precision: PlacePrecision.Province, Foreign: false } ? place.Id : place?.Province)
            .OfType<string>().Distinct()];
    }

    /// <summary>The time of what the words give no time for: by the day of the statement, or from it on where it is planned.</summary>
    public static Period AsOfStatement(ReportedStatus status, Period published)
    {
        ArgumentNullException.ThrowIfNull(published);
        return status == ReportedStatus.AnnouncedPlan
            ? new Period(published.Start, null, DatePrecision.Unknown)
            : new Period(null, published.End, DatePrecision.Unknown);
    }

    /// <summary>How exactly an interval of days gives a time.</summary>
    public static DatePrecision PrecisionOf(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => DatePrecision.Unknown,
        ({ } start, { } end) => (end.DayNumber - start.DayNumber) switch
        {
            0 => DatePrecision.Day,
            < 6 => DatePrecision.Days,
            6 => DatePrecision.Week,
            < 31 => DatePrecision.Month,
            < 366 => DatePrecision.Year,
            _ => DatePrecision.MultiYear,
        },
        _ => DatePrecision.MultiYear,
    };

    /// <summary>The card with other places, and the precision and governorates that follow.</summary>
    public static Card WithPlaces(this Card card, IReadOnlyList<EventPlace> places, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Set("places", reported => reported with
        {
            Places = places,
            PlacePrecision = PrecisionOf(places, gazetteer),
            ProvinceIds = ProvincesOf(places, gazetteer),
        });
    }

    /// <summary>The card with a place where it is said to have happened, in the place of those that had been there; the words stay
    /// those of the first.</summary>
    public static Card WithPlace(this Card card, string placeId, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(card);
        var words = card.Event.Places.FirstOrDefault(place => place.IsWhere)?.Words;
        return card.WithPlaces([new EventPlace(placeId, "event", false, words, null), .. card.Event.Places.Where(place => !place.IsWhere && place.PlaceId != placeId)], gazetteer);
    }

    /// <summary>
    /// The card with its place made as coarse as asked for: the governorate, the area or the district that holds it. A wider place
    /// is never an error; a finer one needs the words that name it.
    /// </summary>
    /// <returns>The card; null where nothing that holds the place by name is as coarse as that.</returns>
    public static Card? Widened(this Card card, PlacePrecision wanted, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(gazetteer);
        if (wanted == PlacePrecision.Unknown)
        {
            return card.WithPlaces([.. card.Event.Places.Where(place => !place.IsWhere)], gazetteer);
        }

        var where = card.Event.Places.Where(place => place.IsWhere).ToArray();
        var wide = where.Select(place => Holder(place.PlaceId, wanted, gazetteer)).ToArray();
        return where.Length == 0 || wide.Any(id => id is null)
            ? null
            : card.WithPlaces([.. where.Select((place, at) => place with { PlaceId = wide[at]! }).DistinctBy(place => place.PlaceId), .. card.Event.Places.Where(place => !place.IsWhere)], gazetteer);
    }

    /// <summary>The card with another time; both ends null is undated.</summary>
    /// <exception cref="ArgumentException">It ends before it starts.</exception>
    public static Card WithPeriod(this Card card, DateOnly? from, DateOnly? to, Period published)
    {
        ArgumentNullException.ThrowIfNull(card);
        var period = from is null && to is null ? AsOfStatement(card.Event.Status, published) : new Period(from, to, PrecisionOf(from, to));
        return card.Set("period", reported => reported with
        {
            Period = period,
            Dating = period.IsUndated
                ? new Dating("as_of_statement", null, new BilingualText("The words give no time: one end is open, the other is the day of the statement.", "لا تعطي الكلمات وقتاً: أحد الطرفين مفتوح والآخر يوم التصريح."))
                : new Dating(reported.Dating.Basis == "as_of_statement" ? "explicit" : reported.Dating.Basis, reported.Dating.Words, new BilingualText("Set by a curator.", "حدده المحرر.")),
        });
    }

    /// <summary>The card with another speaker: the claims and the figures are that one's. Of an event that several reports tell, only
    /// the first report's are: what another said stays that one's.</summary>
    public static Card WithSpeaker(this Card card, string claimant, AttributionMode mode, string? publisher)
    {
        ArgumentNullException.ThrowIfNull(card);
        var first = card.Event.Claims.FirstOrDefault(claim => claim.Field == "what") ?? card.Event.Claims[0];
        var several = card.Event.ReportIds.Count > 1;
        IReadOnlyList<string> Relay(Claim claim) =>
            mode == AttributionMode.Narrator ? [] : publisher is null ? claim.Relay : publisher != claimant ? [publisher] : [];
        return card.Set("claimant", reported => reported with
        {
            Claims = [.. reported.Claims.Select(claim => claim.ReportId == first.ReportId ? claim with { Claimant = claimant, Mode = mode, Relay = Relay(claim) } : claim)],
            Figures = [.. reported.Figures.Select(figure => several && figure.ClaimedBy != first.Claimant ? figure : new Figure(
                figure.Value, figure.Low, figure.High, figure.Unit, figure.Qualifier, figure.Of, claimant, figure.Words))],
        });
    }

    /// <summary>The card with another quotation for what happened.</summary>
    public static Card WithQuote(this Card card, TextSpan quote)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Set("claims", reported => reported with
        {
            Claims = [.. reported.Claims.Select(claim => claim.Field == "what" ? claim with { Quote = quote } : claim)],
        });
    }

    /// <summary>A place and what holds it by name in Iraq, nearest first.</summary>
    public static IEnumerable<Place> WithHolders(Place place, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(gazetteer);
        return Above(place, gazetteer).Where(above => above is { Foreign: false, Precision: not (PlacePrecision.Country or PlacePrecision.Unknown) }).Prepend(place);
    }

    private static string? Holder(string id, PlacePrecision wanted, Gazetteer gazetteer)
    {
        if (gazetteer.Find(id) is not { } place)
        {
            return null;
        }

        return place.Precision == wanted ? id
            : wanted == PlacePrecision.Province && place.Province is { } province ? province
            : place.Precision > wanted ? null
            : Above(place, gazetteer).FirstOrDefault(above => above.Precision == wanted && !above.Foreign)?.Id;
    }

    // Nearest first.
    private static IEnumerable<Place> Above(Place place, Gazetteer gazetteer)
    {
        var (queue, seen) = (new Queue<Place>([place]), new HashSet<string>(StringComparer.Ordinal));
        while (queue.TryDequeue(out var next))
        {
            foreach (var parent in next.Parents.Concat(next.Province is { } province ? [province] : []).Select(gazetteer.Find).OfType<Place>().Where(parent => seen.Add(parent.Id)))
            {
                yield return parent;
                queue.Enqueue(parent);
            }
        }
    }
}
