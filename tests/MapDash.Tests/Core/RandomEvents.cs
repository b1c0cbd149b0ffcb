using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Core.Time;

namespace MapDash.Tests.Core;

/// <summary>Events and filters from a seed: dull enough to meet, odd enough to hurt.</summary>
internal sealed class RandomEvents(int seed)
{
    /// <summary>Words that no name or label of the sample holds.</summary>
    public static readonly string[] Words = ["zulu", "zumba", "yankee", "yard", "xray"];

    private static readonly string[] Roles = ["event", "target_area", "mentioned", "origin"];
    private static readonly DateOnly Start = new(2023, 11, 20);

    private readonly Random _random = new(seed);

    public ReportedEvent[] Events(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Event($"e{(i * 37 + seed) % 1009:0000}-{i}"))];

    public EventFilter Filter() => new()
    {
        Window = Chance(2) ? Window() : DateWindow.Unbounded,
        Match = Pick(Enum.GetValues<TimeMatch>()),
        Actors = Chance(3) ? Some(2, Actor) : [],
        Kinds = Chance(4) ? Some(3, () => Pick(SampleDataset.Kinds)) : [],
        Statuses = Chance(5) ? Some(3, Pick<ReportedStatus>) : [],
        Corroborations = Chance(4) ? Some(3, Pick<Corroboration>) : [],
        Places = Chance(3) ? Some(2, Place) : [],
        Precisions = Chance(5) ? Some(4, Pick<PlacePrecision>) : [],
        Sources = Chance(5) ? Some(2, () => Pick(SampleDataset.Reports)) : [],
        Text = Pick([null, null, null, null, " ", "zu", "yar zul", "XRAY", "missing"]),
        Box = Chance(4) ? Box() : null,
        IncludeBackground = Chance(3),
    };

    public GeoBox? View() => Chance(3) ? null : Box();

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    public T Pick<T>() where T : struct, Enum => Pick(Enum.GetValues<T>());

    public int Next(int below) => _random.Next(below);

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T[] Some<T>(int most, Func<T> one) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => one()).Distinct()];

    private string Actor() => $"a{_random.Next(SampleDataset.Actors)}";

    private string Place() => Pick(SampleDataset.PlaceList.Places).Id;

    private GeoBox Box()
    {
        var (west, south) = (38 + _random.NextDouble() * 8, 29 + _random.NextDouble() * 8);
        return new GeoBox(west, south, west + _random.NextDouble() * 3, south + _random.NextDouble() * 3);
    }

    private DateWindow Window()
    {
        var from = Start.AddDays(_random.Next(250));
        return new DateWindow(Chance(4) ? null : from, Chance(4) ? null : from.AddDays(_random.Next(60)));
    }

    private Period Period()
    {
        var start = Start.AddDays(_random.Next(240));
        return new Period(
            Chance(5) ? null : start,
            Chance(6) ? null : start.AddDays(Chance(3) ? 0 : _random.Next(50)),
            Chance(5) ? DatePrecision.Unknown : Pick<DatePrecision>());
    }

    private ReportedEvent Event(string id) => SampleDataset.Event(id) with
    {
        Title = new BilingualText(string.Join(' ', Some(3, () => Pick(Words))), ""),
        Kind = Pick(SampleDataset.Kinds),
        Status = Pick<ReportedStatus>(),
        Salience = Chance(5) ? Salience.Background : Salience.Main,
        Retracted = Chance(9),
        Period = Period(),
        PlacePrecision = Pick<PlacePrecision>(),
        Places = Some(3, () => SampleDataset.At(Place(), Pick(Roles), Chance(4))),
        ProvinceIds = Some(2, () => Pick(new[] { "IQ-AN", "IQ-KI", "IQ-NI" })),
        Actors = Some(3, () => new EventActor(Actor(), "agent", null)),
        Claims = [.. Some(3, Claim).DefaultIfEmpty(SampleDataset.Claim())],
    };

    private Claim Claim() => SampleDataset.Claim(
        $"a{_random.Next(6)}", Pick(SampleDataset.Reports), Pick<AttributionMode>(), Pick(new[] { "what", "what", "who", "where" }));
}
