using System.Globalization;
using MapDash.Core;
using MapDash.Core.Actors;
using MapDash.Core.Events;
using MapDash.Core.Time;

namespace MapDash.Data.Exchange.Import;

/// <summary>One row of UCDP GED as an event. Not thread-safe; one a file.</summary>
internal sealed class UcdpEvent(ImportContext context)
{
    private readonly ActorNames _actors = new(context);
    private readonly UcdpPlaces _places = new(context);

    private static readonly Report Source = new()
    {
        Id = UcdpReader.Format,
        Publisher = new BilingualText("UCDP GED", "قاعدة أوبسالا للأحداث"),
        PublisherKnown = "stated",
        PublisherBasis = new BilingualText(
            "A data set that codes what the press and others reported; each record names what it rests on.",
            "قاعدة بيانات ترمّز ما نشرته الصحافة وغيرها، ويذكر كل سجل ما يستند إليه."),
        Language = "en",
        Title = new BilingualText("UCDP Georeferenced Event Dataset", "قاعدة بيانات الأحداث المحددة جغرافياً من برنامج أوبسالا"),
        Summary = new BilingualText(
            "Events of organised violence with at least one death, coded by the Uppsala Conflict Data Program. Licence CC BY 4.0; cite Sundberg and Melander (2013), Journal of Peace Research 50(4).",
            "أحداث عنف منظم أوقعت قتيلاً واحداً على الأقل، يرمّزها برنامج أوبسالا لبيانات النزاعات. الرخصة CC BY 4.0، ويُستشهد بسوندبرغ وميلاندر (2013)."),
        Url = "https://ucdp.uu.se/downloads/",
        Published = new Period(null, null, DatePrecision.Unknown),
        PublishedKnown = "stated",
        PublishedReasoning = new BilingualText("The data set is released again every year.", "يصدر إصدار جديد من القاعدة كل عام."),
    };

    public ImportedEvent Read(CsvRow row, string id, List<RowNote> warned)
    {
        var (claimant, claimantAdded) = _actors.Find("UCDP");
        var (sideA, sideB) = (Side(row, "side_a"), Side(row, "side_b"));
        var oneSided = Violence(row) == 3;
        var period = Period(row, warned);
        var place = _places.Find(row, warned);
        var words = new UcdpWords(row, Names(sideA), Names(sideB), place);
        var added = sideA.Concat(sideB).Select(side => side.Added).Append(claimantAdded).OfType<Actor>().DistinctBy(actor => actor.Id).ToArray();
        var reported = new ReportedEvent
        {
            Id = $"ucdp-{id}",
            Title = words.Title,
            Summary = words.Summary(period),
            Kind = "armed_attack",
            Status = ReportedStatus.Claimed,
            Salience = Salience.Main,
            Clarity = row.Text("event_clarity") is "1" or "2" ? row.Text("event_clarity") : "n",
            Period = period,
            Dating = new Dating("explicit", null, words.Dating),
            PlacePrecision = place.Precision,
            Places = place.Place is { } where ? [new EventPlace(where.Id, "event", false, null, null)] : [],
            ProvinceIds = place.Provinces,
            Actors =
            [
                .. sideA.Select(side => new EventActor(side.Id, "acting", null)),
                .. sideB.Select(side => new EventActor(side.Id, oneSided ? "target" : "acting", null)),
            ],
            Figures = Figures(row, words, claimant, warned),
            Claims =
            [
                Claim("what", words.What, claimant),
                Claim("where", words.Where, claimant),
                Claim("when", UcdpWords.When(period), claimant),
            ],
            Note = words.Note,
            Record = new SourceRecord(UcdpReader.Format, true, row.Fields()),
        };
        return new ImportedEvent(row.Number, reported, UcdpReader.Format, [Source], place.Added, added);
    }

    private static Claim Claim(string field, BilingualText value, string claimant) =>
        new(field, value, claimant, AttributionMode.WrittenStatement, [], Source.Id, null);

    private (string Id, Actor? Added)[] Side(CsvRow row, string column)
    {
        var name = row.Required(column);

        // A coalition stands in one cell; other names may well have a comma of their own.
        string[] names = name.Contains(", Government of ", StringComparison.Ordinal)
            ? [.. name.Split(", Government of ").Select((part, at) => at == 0 ? part : $"Government of {part}")]
            : [name];
        return [.. names.Select(_actors.Find).DistinctBy(actor => actor.Id)];
    }

    private BilingualText Names((string Id, Actor? Added)[] side)
    {
        var names = side.Select(actor => (actor.Added ?? context.Actors.Find(actor.Id)!).Name).ToArray();
        return new BilingualText(string.Join(", ", names.Select(name => name.En)), string.Join("، ", names.Select(name => name.In("ar"))));
    }

    private static int Violence(CsvRow row) => row.Integer("type_of_violence") is { } type and >= 1 and <= 3
        ? type
        : throw new RefusedRow("type_of_violence", $"'{CsvRow.Shown(row.Text("type_of_violence"))}' is not 1, 2 or 3.");

    private static readonly string[] DayColumns = ["date_start", "date_end"];

    private static Period Period(CsvRow row, List<RowNote> warned)
    {
        var (start, end) = (Day(row, "date_start"), Day(row, "date_end"));
        foreach (var column in DayColumns.Where(column => row.Text(column).Contains('/', StringComparison.Ordinal) && row.Text(column).IndexOf('/', StringComparison.Ordinal) < 3))
        {
            // A spreadsheet that is set to days first would have rewritten it, and nothing in the row would show.
            warned.Add(new RowNote(row.Number, column, "the day is read as month/day/year, as UCDP writes it; look whether a spreadsheet has rewritten it."));
        }

        var precision = row.Integer("date_prec") switch
        {
            1 => DatePrecision.Day,
            2 => DatePrecision.Days,
            3 => DatePrecision.Week,
            4 => DatePrecision.Month,
            5 => DatePrecision.Year,
            null => start == end ? DatePrecision.Day : DatePrecision.Days,
            _ => throw new RefusedRow("date_prec", $"'{row.Text("date_prec")}' is not between 1 and 5."),
        };
        if (end < start)
        {
            throw new RefusedRow("date_end", $"the event ends ({end:yyyy-MM-dd}) before it starts ({start:yyyy-MM-dd}).");
        }

        if (precision == DatePrecision.Day && start != end)
        {
            warned.Add(new RowNote(row.Number, "date_prec", "the day is said to be known, but the event has a start and another end; both are kept."));
            precision = end.DayNumber - start.DayNumber < 7 ? DatePrecision.Days : end.DayNumber - start.DayNumber < 31 ? DatePrecision.Month : DatePrecision.Year;
        }

        return new Period(start, end, precision);
    }

    // Some releases write the midnight that a database put there.
    private static DateOnly Day(CsvRow row, string column)
    {
        var text = row.Required(column);
        var day = text.Split(' ', 'T')[0];
        return DateOnly.TryParseExact(day, ["yyyy-MM-dd", "yyyy/MM/dd", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var found)
            ? found
            : throw new RefusedRow(column, $"'{CsvRow.Shown(text)}' is not a day.");
    }

    private static Figure[] Figures(CsvRow row, UcdpWords words, string claimant, List<RowNote> warned)
    {
        var (best, low, high) = (Deaths(row, "best"), Deaths(row, "low"), Deaths(row, "high"));
        if (low > high && best is null)
        {
            warned.Add(new RowNote(row.Number, "low", $"low {low} lies above high {high}, and there is no best estimate; no figure is shown."));
            (low, high) = (null, null);
        }

        if (low > best || best > high)
        {
            warned.Add(new RowNote(row.Number, low > best ? "low" : "high", $"the best estimate {best} lies outside low {low} and high {high}; the figure is shown without bounds."));
            (low, high) = (null, null);
        }

        string[] parts = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"];
        var deaths = parts.Select(part => (Part: part, Count: Deaths(row, part))).ToArray();
        if (best is not null && deaths.All(part => part.Count is not null) && deaths.Sum(part => part.Count) != best)
        {
            warned.Add(new RowNote(row.Number, "best", $"the best estimate {best} is not the sum of the four deaths_ fields, {deaths.Sum(part => part.Count)}."));
        }

        var all = best is null && low is null && high is null
            ? []
            : new[] { new Figure(best, low, high, "killed", low is null && high is null ? "approx" : low == high ? "exact" : "range", UcdpWords.AllDeaths, claimant, null) };
        return [.. all, .. deaths.Where(part => part.Count > 0)
            .Select(part => new Figure(part.Count, part.Count, part.Count, "killed", "exact", words.Deaths(part.Part), claimant, null))];
    }

    private static int? Deaths(CsvRow row, string column) => row.Integer(column) is not { } count ? null
        : count >= 0 ? count : throw new RefusedRow(column, $"{count} deaths are fewer than none.");
}
