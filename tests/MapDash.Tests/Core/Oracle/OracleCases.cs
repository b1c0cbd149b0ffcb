using CsCheck;
using MapDash.Core;
using MapDash.Core.Actors;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using static MapDash.Tests.Core.SampleDataset;

namespace MapDash.Tests.Core.Oracle;

/// <summary>Random datasets and queries. Every part is drawn by CsCheck, so that a failure shrinks and names its seed.</summary>
internal static class OracleCases
{
    private const int ActorCount = 70;
    private static readonly int[] Sizes = [0, 1, 2, 63, 64, 65, 300];
    private static readonly DateOnly First = new(2019, 11, 25);

    private static readonly Gen<string> ActorIds = Gen.Int[0, ActorCount - 1].Select(number => $"a{number}");
    private static readonly Gen<string> PlaceIds = Gen.OneOf(OracleWorld.Holders.Keys.ToArray());
    private static readonly Gen<string> PaperIds = Gen.OneOf(OracleWorld.ReportIds);

    // Mostly within a few months; now and then far away, at the ends of months, quarters and years.
    private static readonly Gen<DateOnly> Days = Gen.Frequency(
        (12, Gen.Int[0, 260].Select(First.AddDays)),
        (2, Gen.OneOf(new DateOnly(2019, 12, 31), new DateOnly(2020, 1, 1), new DateOnly(2020, 2, 29), new DateOnly(2020, 3, 31), new DateOnly(2020, 6, 30))),
        (1, Gen.Int[-1500, 1500].Select(First.AddDays)));

    private static readonly Gen<Period> Periods = Gen.Select(
        Gen.Int[0, 9], Days, Gen.Frequency((2, Gen.Const(0)), (3, Gen.Int[0, 45])), Gen.Enum<DatePrecision>(),
        (open, start, length, precision) => new Period(open is 0 or 1 ? null : start, open is 1 or 2 or 3 ? null : start.AddDays(length), precision));

    private static readonly Gen<EventPlace> Where = Gen.Select(
        PlaceIds, Gen.OneOf("event", "event", "target_area", "mentioned", "foreign", "origin"), Gen.Int[0, 3],
        (place, role, understood) => new EventPlace(place, role, understood == 0, null, null));

    private static readonly Gen<Claim> Claims = Gen.Select(
        Gen.OneOf("a0", "a1", "a2", "a3", "a4"), PaperIds, Gen.Enum<AttributionMode>(), Gen.OneOf("what", "what", "what", "who", "when"),
        (claimant, report, mode, field) => SampleDataset.Claim(claimant, report, mode, field));

    private static readonly Gen<ReportedEvent> Events = Gen.Select(
        Gen.Select(Gen.OneOf(OracleWorld.Spellings.Keys.ToArray()).Array[0, 3], Gen.OneOf(OracleWorld.KindCodes), Gen.Enum<ReportedStatus>(), Gen.Enum<PlacePrecision>()),
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 8], Periods),
        Gen.Select(Where.Array[0, 4], Gen.Shuffle(OracleWorld.Provinces.ToArray(), 0, 2), ActorIds.Array[0, 3], Claims.Array[1, 4]),
        (what, flags, parts) => Event("?") with
        {
            Title = new BilingualText(string.Join(' ', what.Item1), ""),
            Kind = what.Item2,
            Status = what.Item3,
            PlacePrecision = what.Item4,
            Salience = flags.Item1 == 0 ? Salience.Background : Salience.Main,
            Retracted = flags.Item2 == 0,
            Period = flags.Item3,
            Places = parts.Item1,
            ProvinceIds = parts.Item2,
            Actors = [.. parts.Item3.Select(id => new EventActor(id, "acting", null))],
            Claims = parts.Item4,
        });

    // Links lead to smaller numbers, so there is no cycle; the first few are spokesmen of one body.
    private static readonly Gen<ActorRegister> Registers = Gen.Select(Gen.Int[-3, ActorCount], Gen.Int[-9, ActorCount]).Array[ActorCount].Select(links =>
        new ActorRegister([.. links.Select((link, number) => Actor(
            $"a{number}",
            number > 0 && link.Item1 >= 0 ? $"a{link.Item1 % number}" : null,
            number > 0 && link.Item2 >= 0 ? [$"a{link.Item2 % number}"] : []) with { Kind = number is 2 or 3 ? "person" : "state_force", Name = Both($"body{number}") })], []));

    private static readonly Gen<Dataset> Datasets = Gen.Select(
        Registers,
        Gen.OneOf(Sizes).SelectMany(size => Events.Array[size]),
        Gen.Int[1, 1008],
        (register, events, step) => new Dataset(
            new DatasetVersion(3, DateTimeOffset.UnixEpoch, ""), OracleWorld.CodeList, register, OracleWorld.Land, OracleWorld.Papers,
            [.. events.Select((reported, at) => reported with { Id = $"e{(at + 1) * step % 1009:0000}" })]));

    private static readonly Gen<GeoBox?> Boxes = Gen.Select(Gen.Int[-5, 21], Gen.Int[-5, 21], Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 2],
        (west, south, width, height, none) => none == 0 ? null : new GeoBox(west, south, west + width, south + height));

    private static readonly Gen<DateWindow> Windows = Gen.Select(Days, Gen.Int[0, 90], Gen.Int[0, 7], (from, length, open) =>
        new DateWindow(open is 0 or 1 ? null : from, open is 1 or 2 ? null : from.AddDays(length)));

    private static readonly Gen<EventFilter> Filters = Gen.Select(
        Gen.Select(Windows, Gen.Enum<TimeMatch>(), Gen.OneOf(OracleWorld.Typed.Keys.ToArray()), Gen.Int[0, 3], Boxes, Gen.Int[0, 3], Gen.Int[0, 1]),
        Gen.Select(Some(Gen.Frequency((9, ActorIds), (1, Gen.Const("nobody"))), 4), Some(Gen.OneOf(OracleWorld.KindCodes), 3), Some(Gen.Frequency((9, PlaceIds), (1, Gen.Const("atlantis"))), 3), Some(PaperIds, 2)),
        Gen.Select(Some(Gen.Enum<ReportedStatus>(), 3), Some(Gen.Enum<Corroboration>(), 3), Some(Gen.Enum<PlacePrecision>(), 4)),
        (own, ids, codes) => new EventFilter
        {
            Window = own.Item1,
            Match = own.Item2,
            Text = own.Item4 == 0 ? own.Item3 : null,
            Box = own.Item6 == 0 ? own.Item5 : null,
            IncludeBackground = own.Item7 == 0,
            Actors = ids.Item1,
            Kinds = ids.Item2,
            Places = ids.Item3,
            Sources = ids.Item4,
            Statuses = codes.Item1,
            Corroborations = codes.Item2,
            Precisions = codes.Item3,
        });

    private static readonly Gen<EventQuery> Queries = Gen.Select(
        Filters, Boxes, Gen.Enum<Granularity>(), Gen.Enum<EventOrder>(), Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[0, 320])), Gen.OneOf(0, 1, 10, 50, 400),
        (filter, view, granularity, order, skip, take) => new EventQuery(filter) { View = view, Granularity = granularity, Order = order, Skip = skip, Take = take });

    /// <summary>A dataset and some questions to it.</summary>
    public static Gen<(Dataset Dataset, EventQuery[] Queries)> All { get; } = Gen.Select(Datasets, Queries.Array[1, 4]);

    /// <summary>A case in few lines, for a failure.</summary>
    public static string Print((Dataset Dataset, EventQuery[] Queries) given) =>
        $"{given.Dataset.Events.Count} events; " + string.Join(" ; ", given.Queries.Select(query =>
            $"{query.Filter.Key} view {query.View} {query.Granularity} {query.Order} {query.Skip}+{query.Take}")) +
        (given.Dataset.Events.Count > 2 ? "" : string.Concat(given.Dataset.Events.Select(reported =>
            $"\n{reported} at {string.Join(", ", reported.Places)} by {string.Join(", ", reported.Actors)} says {string.Join(", ", reported.Claims)}")));

    // One facet in four is chosen, else nothing would be left.
    private static Gen<T[]> Some<T>(Gen<T> one, int most) => Gen.Frequency((3, Gen.Const(Array.Empty<T>())), (1, one.Array[1, most].Select(many => many.Distinct().ToArray())));
}
