using System.Text.RegularExpressions;
using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using Xunit;
using static MapDash.Tests.Geodata.ShippedFiles;

namespace MapDash.Tests.Geodata;

public sealed partial class CuratedTests
{
    [Fact]
    public void The_five_articles_are_coded_in_full()
    {
        Assert.Equal(["000", "001", "002", "003", "004"], Content.Reports.Select(report => report.Id));
        Assert.True(Content.Events.Count(reported => reported.Salience == Salience.Main) >= 68);
        Assert.All(Content.Reports, report => Assert.Contains(Content.Events, reported => reported.ReportIds.Contains(report.Id)));
    }

    [Fact]
    public void Every_quotation_is_as_long_as_its_code_points() =>
        Assert.All(Content.Events.SelectMany(Spans), span =>
        {
            Assert.Equal(span.End - span.Start, span.Text.EnumerateRunes().Count());
            Assert.NotEqual("", span.Text.Trim());
        });

    [Fact]
    public void Quotations_are_short_and_never_an_article() =>
        Assert.All(Content.Reports, report =>
        {
            var covered = Content.Events.Where(reported => reported.ReportIds.Contains(report.Id)).SelectMany(reported => reported.Claims)
                .SelectMany(claim => Enumerable.Range(claim.Quote!.Start, claim.Quote!.End - claim.Quote!.Start)).Distinct().Count();
            Assert.True(covered < 0.75 * report.TextCodePoints, $"{report.Id}: {covered} of {report.TextCodePoints} code points are quoted");
            Assert.All(Content.Events.SelectMany(reported => reported.Claims), claim => Assert.InRange(claim.Quote!.End - claim.Quote!.Start, 1, 250));
        });

    [Fact]
    public void Every_event_has_title_and_summary_in_both_languages() =>
        Assert.All(
            Content.Events.SelectMany(reported => new[] { reported.Title, reported.Summary }).Concat(Content.Reports.SelectMany(report => new[] { report.Title, report.Summary, report.Publisher })),
            text =>
            {
                Assert.Matches(ArabicLetter(), text.Ar);
                Assert.DoesNotMatch(ArabicLetter(), text.En);
                Assert.NotEqual("", text.En.Trim());
            });

    [Fact]
    public void Our_own_words_are_neutral_and_pejoratives_stay_within_quotation_marks() =>
        Assert.All(OwnWords(), own => Assert.DoesNotMatch(Pejorative(), Quotation().Replace(own, "")));

    [Fact]
    public void Statements_and_denials_are_never_drawn()
    {
        var never = Content.Events.Where(reported => reported.Status == ReportedStatus.Denied || !Content.Codes.Kind(reported.Kind).Drawn).ToArray();
        Assert.Contains(never, reported => reported.Status == ReportedStatus.Denied);
        Assert.Contains(never, reported => reported.Kind == "threat_assessment");
        Assert.All(never, reported => Assert.Empty(Shipped.DrawnPlacesOf(reported)));
        var answer = EventIndex.Build(Shipped).Query(new EventQuery(new EventFilter { IncludeBackground = true, Statuses = [ReportedStatus.Denied] }));
        Assert.Equal(answer.Totals.All, answer.Totals.Unplaced);
    }

    [Fact]
    public void An_event_known_only_to_its_province_is_never_drawn_as_a_point() =>
        Assert.All(
            Content.Events.Where(reported => reported.PlacePrecision is not (PlacePrecision.Exact or PlacePrecision.Settlement or PlacePrecision.District)),
            reported => Assert.All(Shipped.DrawnPlacesOf(reported), place => Assert.True(
                place.Geometry is not NetTopologySuite.Geometries.Point || Shipped.DrawnPlacesOf(reported).Count() > 1, $"{reported.Id} at {place.Id}")));

    [Fact]
    public void An_undated_event_is_bounded_by_its_statement_a_plan_from_then_on_all_else_until_then() =>
        Assert.All(Content.Events.Where(reported => reported.Period.Precision == DatePrecision.Unknown), reported =>
        {
            var plan = reported.Status == ReportedStatus.AnnouncedPlan && reported.Period.End is null;
            Assert.True(plan ? reported.Period.Start is not null : reported.Period is { Start: null, End: not null }, reported.Id);
        });

    [Fact]
    public void A_governorate_is_settled_only_by_a_place_that_is_named_in_it() =>
        Assert.All(Content.Events.SelectMany(reported => reported.ProvinceIds, (reported, province) => (reported, province)), pair =>
            Assert.True(
                pair.reported.Places.Any(place => Content.Gazetteer.Within(pair.province).Contains(place.PlaceId)),
                $"{pair.reported.Id} is settled in {pair.province}"));

    private static IEnumerable<TextSpan> Spans(ReportedEvent reported) =>
        reported.Claims.Select(claim => claim.Quote!)
            .Concat(reported.Places.Select(place => place.Words).Concat(reported.Actors.Select(actor => actor.Words))
                .Concat(reported.Figures.Select(figure => figure.Words)).Append(reported.Dating.Words).OfType<TextSpan>());

    private static IEnumerable<string> OwnWords() =>
        Content.Events.SelectMany(reported => new[] { reported.Title, reported.Summary, reported.Note, reported.Dating.Reasoning }
                .Concat(reported.Claims.Select(claim => claim.Value)).Concat(reported.Figures.Select(figure => figure.Of)))
            .Concat(Content.Reports.SelectMany(report => new[] { report.Title, report.Summary, report.Publisher, report.PublisherBasis, report.PublishedReasoning }))
            .Concat(Content.Actors.Actors.Select(actor => actor.Name))
            .Concat(Content.Codes.Kinds.Select(kind => kind.Label))
            .Concat(Content.Codes.Lists.Values.SelectMany(list => list).Select(entry => entry.Label))
            .Concat(Content.Gazetteer.Places.SelectMany(place => new[] { place.Name, place.Definition }))
            .SelectMany((BilingualText text) => new[] { text.En, text.Ar })
            .Concat(Content.Codes.Kinds.Select(kind => kind.Definition))
            .Concat(Content.Events.SelectMany(reported => reported.Places).Select(place => place.Note ?? ""));

    // Names of bodies ("counter-terrorism", مكافحة الإرهاب) are not judgements; the words for people are.
    [GeneratedRegex(@"\bterrorists?\b|[إا]رهابي|دواعش|فلول|جرذان|\brats?\b|\bremnants\b|عصابات", RegexOptions.IgnoreCase)]
    private static partial Regex Pejorative();

    [GeneratedRegex("«[^»]*»|“[^”]*”|\"[^\"]*\"|'[^']*'")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex ArabicLetter();
}
