using System.Globalization;
using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;
using MapDash.Data;
using MapDash.Data.Exchange;

namespace MapDash.Benchmarks.Generation;

/// <summary>
/// Makes up events over the shipped places, actors and codes: as vague, as skewed and as uneven in time as reports are. The
/// same seed makes the same events. They are invented and mean nothing.
/// </summary>
internal sealed class EventGenerator
{
    private const int Reports = 200;
    private const int Texts = 4000;
    private const int Pools = 4000;

    // Reports a year, roughly in the shape of two waves (2004–2008, 2014–2018).
    private static readonly double[] Years = [3, 6, 8, 10, 9, 5, 3, 3, 3, 3, 6, 10, 10, 9, 8, 4, 3, 4, 3, 2, 2, 2, 1.5];
    private const int FirstYear = 2003;

    private static readonly string[] WordsEn =
        ["patrol", "raid", "sweep", "weapons", "cache", "tunnel", "ambush", "convoy", "checkpoint", "desert", "valley", "village", "night", "dawn", "source", "statement"];

    private static readonly string[] WordsAr =
        ["عملية", "دورية", "كمين", "مخبأ", "أسلحة", "نفق", "نقطة", "تفتيش", "صحراء", "وادي", "قرية", "فجر", "مصدر", "بيان", "قوة", "غارة"];

    private readonly Dice _dice;
    private readonly DatasetContent _content;
    private readonly Report[] _reports;
    private readonly BilingualText[] _texts;
    private readonly (IReadOnlyList<EventPlace> Places, IReadOnlyList<string> Provinces, PlacePrecision Precision)[] _places;
    private readonly IReadOnlyList<EventActor>[] _actors;
    private readonly IReadOnlyList<Claim>[] _claims;
    private readonly IReadOnlyList<Figure>[] _figures;
    private readonly Dating _dating = new("explicit", null, BilingualText.Empty);

    /// <summary>Prepares what events share.</summary>
    /// <param name="geodata">The shipped files.</param>
    /// <param name="seed">The seed.</param>
    public EventGenerator(GeodataFolder geodata, ulong seed = 20260101)
    {
        _dice = new Dice(seed);
        _content = geodata.Read();
        _reports = [.. Enumerable.Range(0, Reports).Select(Report)];
        _texts = [.. Enumerable.Range(0, Texts).Select(_ => new BilingualText(Words(WordsEn), Words(WordsAr)))];
        _places = PlacePools();
        _actors = [.. Enumerable.Range(0, Pools).Select(_ => Distinct(1 + _dice.Weighted([6, 3, 1]), () => _dice.Skewed(_content.Actors.Actors).Id)
            .Select((id, at) => new EventActor(id, at == 0 ? "agent" : "target", null)).ToArray())];
        _claims = [.. Enumerable.Range(0, Pools).Select(_ => Distinct(1 + _dice.Weighted([15, 4, 1]), () => _dice.Skewed(_reports).Id).Select(Claim).ToArray())];
        _figures = [.. Enumerable.Range(0, 400).Select(at => at % 3 == 0 ? new[] { Figure() } : [])];
    }

    /// <summary>A dataset of so many events.</summary>
    public Dataset Dataset(int events) => new(
        new DatasetVersion(1, DateTimeOffset.UnixEpoch, "Generated"), _content.Codes, _content.Actors, _content.Gazetteer, _reports, Events(events));

    /// <summary>So many events, in order of id.</summary>
    public ReportedEvent[] Events(int count)
    {
        var events = new ReportedEvent[count];
        for (var at = 0; at < count; at++)
        {
            events[at] = Event(at);
        }

        return events;
    }

    private ReportedEvent Event(int number)
    {
        var (places, provinces, precision) = _dice.One(_places);
        return new ReportedEvent
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"G{number:00000000}"),
            Title = _dice.One(_texts),
            Summary = _dice.One(_texts),
            Kind = _dice.Skewed(_content.Codes.Kinds).Code,
            Status = (ReportedStatus)_dice.Weighted([80, 8, 6, 2, 4]),
            Salience = _dice.Chance(0.08) ? Salience.Background : Salience.Main,
            Period = Period(),
            Dating = _dating,
            PlacePrecision = precision,
            Places = places,
            ProvinceIds = provinces,
            Actors = _dice.One(_actors),
            Figures = _dice.One(_figures),
            Claims = _dice.One(_claims),
            Retracted = _dice.Chance(0.01),
        };
    }

    // Seven in ten are known to the day; one in twenty only to have been said by a day.
    private Period Period()
    {
        var year = FirstYear + _dice.Weighted(Years);
        var day = new DateOnly(year, 1, 1).AddDays(_dice.Below(365));
        var month = new DateOnly(day.Year, day.Month, 1);
        return _dice.Weighted([70, 7, 5, 8, 5, 5]) switch
        {
            0 => new Period(day, day, DatePrecision.Day),
            1 => new Period(day, day.AddDays(1 + _dice.Below(3)), DatePrecision.Days),
            2 => new Period(day.AddDays(-6), day, DatePrecision.Week),
            3 => new Period(month, month.AddMonths(1).AddDays(-1), DatePrecision.Month),
            4 => new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year),
            _ => new Period(null, day, DatePrecision.Unknown),
        };
    }

    // Mostly settlements; then areas of every kind; one in ten events names no more than the country.
    private (IReadOnlyList<EventPlace>, IReadOnlyList<string>, PlacePrecision)[] PlacePools()
    {
        PlacePrecision[] order =
            [PlacePrecision.Settlement, PlacePrecision.Exact, PlacePrecision.District, PlacePrecision.NamedArea, PlacePrecision.BorderStrip, PlacePrecision.Province, PlacePrecision.Country];
        var pools = Array.ConvertAll(order, precision => _content.Gazetteer.Places
            .Where(place => place.Precision == precision && (place.IsDrawable || (precision == PlacePrecision.Country && !place.Foreign)))
            .OrderBy(_ => _dice.Next()).ToArray());
        return [.. Enumerable.Range(0, Pools).Select(_ =>
        {
            var pool = pools[_dice.Weighted([40, 5, 15, 14, 4, 14, 8])];
            var places = Distinct(_dice.Chance(0.08) ? 2 : 1, () => _dice.Skewed(pool));
            return (
                (IReadOnlyList<EventPlace>)places.Select(place => new EventPlace(place.Id, "event", false, null, null)).ToArray(),
                (IReadOnlyList<string>)places.Select(place => place.Precision == PlacePrecision.Province ? place.Id : place.Province).OfType<string>().Distinct().ToArray(),
                places[0].Precision);
        })];
    }

    private static T[] Distinct<T>(int most, Func<T> one) => [.. Enumerable.Range(0, most).Select(_ => one()).Distinct()];

    private string Words(string[] from) => string.Join(' ', Enumerable.Range(0, 4 + _dice.Below(5)).Select(_ => _dice.One(from)));

    private Claim Claim(string report) => new(
        "what", BilingualText.Empty, _dice.Skewed(_content.Actors.Actors).Id, AttributionMode.Indirect, [], report, new TextSpan("", 0, 0));

    private Figure Figure() => new(1 + _dice.Below(40), null, null, "strikes", "exact", BilingualText.Empty, _dice.Skewed(_content.Actors.Actors).Id, null);

    private static Report Report(int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"gen{number:000}"),
        Publisher = new BilingualText("Generated", "مولَّد"),
        Title = BilingualText.Empty,
        Summary = BilingualText.Empty,
        Published = new Period(null, null, DatePrecision.Unknown),
    };
}
