using System.Globalization;
using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;
using NetTopologySuite.Geometries;

namespace MapDash.Data.Exchange.Export;

/// <summary>An event of ours in the columns of UCDP GED, as far as they go. For one row.</summary>
internal sealed class UcdpRow(ReportedEvent reported, Dataset dataset, DatasetVersion version, List<LostValue> lost)
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    public Dictionary<string, string> Cells()
    {
        Put("relid", reported.Id);
        Lose("id", reported.Id, "an id of UCDP is a number that UCDP gives; ours stands in relid");
        Put("code_status", string.Create(CultureInfo.InvariantCulture, $"MapDash dataset version {version.Number}"));
        Put("active_year", "0");
        Sides();
        Sources();
        Where();
        When();
        Deaths();
        Put("event_clarity", reported.Clarity is "1" or "2" ? reported.Clarity : "");
        Lose("kind", reported.Kind, "UCDP knows three types of violence only");
        Lose("status", CodeName.Of(reported.Status), "the layout does not tell reports from plans and denials");
        Lose("title_ar", reported.Title.Ar, "the layout has one language");
        Lose("summary_en", reported.Summary.En, "the layout has no text of its own");
        Lose("summary_ar", reported.Summary.Ar, "the layout has no text of its own");
        Lose("claims", $"{reported.Claims.Count} claims", "the layout has no claims by field, claimant and quotation");
        Rest();
        return _cells;
    }

    // What no column comes near to.
    private void Rest()
    {
        Lose("title_en", reported.Title.En, "the layout has headlines of sources only");
        Lose("note_en", reported.Note.En, "the layout has no notes");
        Lose("note_ar", reported.Note.Ar, "the layout has no notes");
        Lose("salience", reported.Salience == Salience.Main ? "" : CodeName.Of(reported.Salience), "the layout does not tell asides from events");
        Lose("retracted", reported.Retracted ? "true" : "", "the layout has no retractions");
        Lose("dating", reported.Dating.Basis, "the layout does not say how a date was found");
        Lose("parent", reported.Parent ?? "", "the layout does not link events");
        foreach (var link in reported.Related)
        {
            Lose("related", $"{link.EventId} ({link.Relation})", "the layout does not link events");
        }
    }

    private void Put(string column, string value) => _cells[column] = CsvText.Guard(value);

    private void Lose(string field, string value, string why)
    {
        if (value.Length > 0)
        {
            lost.Add(new LostValue(reported.Id, field, value.Length > 120 ? value[..119] + "…" : value, why));
        }
    }

    private void Sides()
    {
        string Names(params string[] roles) => string.Join(", ", reported.Actors.Where(actor => roles.Contains(actor.Role)).Select(actor => dataset.Actors.Find(actor.ActorId)!.Name.En).Distinct());
        var (acting, against) = (Names("acting"), Names("target", "affected"));
        Put("side_a", acting);
        Put("side_b", against);
        Put("dyad_name", acting.Length > 0 && against.Length > 0 ? $"{acting} - {against}" : "");
        foreach (var actor in reported.Actors.Where(actor => actor.Role is not ("acting" or "target" or "affected")))
        {
            Lose("actors", $"{actor.ActorId} ({actor.Role})", "the layout has two sides only");
        }

        // UCDP counts what kills: without a death claimed, none of its types fits.
        var types = dataset.Codes.Kind(reported.Kind).UcdpTypeOfViolence;
        Put("type_of_violence", Killed().Any() && types is [>= '1' and <= '3', ..] ? types[..1] : "");
    }

    private void Sources()
    {
        var reports = reported.ReportIds.Select(id => dataset.FindReport(id)!).ToArray();
        Put("number_of_sources", reports.Length.ToString(CultureInfo.InvariantCulture));
        Put("source_article", string.Join("; ", reports.Select(report => $"{report.Publisher.En}, {Day(report.Published.End ?? report.Published.Start)}, {report.Title.En}")));
        Put("source_office", string.Join("; ", reports.Select(report => report.Publisher.En)));
        Put("source_date", string.Join("; ", reports.Select(report => Day(report.Published.End ?? report.Published.Start))));
        Put("source_headline", string.Join("; ", reports.Select(report => report.Title.En)));
        Put("source_original", string.Join("; ", reported.Claimants.Select(id => dataset.Actors.Find(id)!.Name.En)));
        Lose("reports", string.Join(" ", reports.Select(report => report.Url).Where(url => url is not null)), "the layout has no addresses of sources");
        Lose("origin_count", Number(dataset.OriginsOf(reported).Count), "the layout counts sources, not their origins");
    }

    private void Where()
    {
        var places = reported.Places.Where(place => place.IsWhere).Select(place => dataset.Gazetteer.Find(place.PlaceId)!).ToArray();
        Put("where_prec", reported.PlacePrecision switch
        {
            PlacePrecision.Exact or PlacePrecision.Settlement => "1",
            PlacePrecision.District => "3",
            PlacePrecision.Province => "4",
            PlacePrecision.NamedArea or PlacePrecision.BorderStrip => "5",
            PlacePrecision.Country => "6",
            _ => "",
        });
        Lose("place_precision", reported.PlacePrecision is PlacePrecision.Settlement or PlacePrecision.BorderStrip ? CodeName.Of(reported.PlacePrecision) : "", "where_prec has one number for this and for another precision");
        Put("where_coordinates", places.Length > 0 ? places[0].Name.En : "");
        Put("where_description", string.Join("; ", places.Select(place => place.Name.En)));
        Put("adm_1", reported.ProvinceIds is [var province] ? dataset.Gazetteer.Find(province)!.Name.En : "");
        Country(places);
        foreach (var further in places.Skip(1))
        {
            Lose("places", further.Id, "the layout has one place");
        }

        // A point for a mountain range would be made up, so there is none.
        if (dataset.DrawnPlacesOf(reported).ToArray() is [{ Geometry: Point point }])
        {
            Put("latitude", point.Y.ToString("0.######", CultureInfo.InvariantCulture));
            Put("longitude", point.X.ToString("0.######", CultureInfo.InvariantCulture));
            Put("geom_wkt", string.Create(CultureInfo.InvariantCulture, $"POINT ({point.X:0.######} {point.Y:0.######})"));
        }
        else if (dataset.GeometryOf(reported) is { } shape)
        {
            Lose("geometry", shape.GeometryType, "the layout has points only, and a point for an area would be made up");
        }
    }

    // Where the words give no place, Iraq would be made up; what they put abroad lies where they put it.
    private void Country(Place[] places)
    {
        var inIraq = places.Any(place => !place.Foreign);
        var named = inIraq ? "Iraq" : places.SelectMany(place => place.Parents.Prepend(place.Id)).Select(dataset.Gazetteer.Find)
            .FirstOrDefault(place => place is { Precision: PlacePrecision.Country })?.Name.En ?? "";
        Put("country", named);
        Put("country_id", inIraq ? "645" : "");
        Put("region", named.Length > 0 ? "Middle East" : "");
    }

    private void When()
    {
        var (start, end) = (reported.Period.Start, reported.Period.End);
        Put("date_start", Day(start));
        Put("date_end", Day(end));
        Put("year", start?.Year.ToString(CultureInfo.InvariantCulture) ?? "");
        Put("date_prec", reported.Period.Precision switch
        {
            DatePrecision.Day => "1",
            DatePrecision.Days => "2",
            DatePrecision.Week => "3",
            DatePrecision.Month => "4",
            DatePrecision.Year or DatePrecision.MultiYear => "5",
            _ => "",
        });
        Lose("date_precision", reported.Period.Precision == DatePrecision.MultiYear ? CodeName.Of(reported.Period.Precision) : "", "date_prec has one number for this and for a year");
        if (start is null || end is null)
        {
            Lose("period_start", reported.Period.IsUndated ? "undated" : "open", "the layout needs both days");
        }
    }

    private void Deaths()
    {
        var killed = Killed().FirstOrDefault();
        Put("best", Number(killed?.Value));
        Put("low", Number(killed?.Low));
        Put("high", Number(killed?.High));
        Lose("figures", killed is null ? "" : $"{killed.Qualifier}, {killed.Of.En}, claimed by {killed.ClaimedBy}", "the layout's total of deaths is nobody's in particular");
        foreach (var figure in reported.Figures.Where(figure => figure != killed))
        {
            Lose("figures", $"{Number(figure.Value ?? figure.Low ?? figure.High)} {figure.Unit}, {figure.Of.En}", "the layout counts one total of deaths, and nobody's in particular");
        }
    }

    private IEnumerable<Figure> Killed() => reported.Figures.Where(figure => figure.Unit == "killed");

    private static string Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
