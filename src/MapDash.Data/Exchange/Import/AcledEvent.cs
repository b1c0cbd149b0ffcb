using System.Globalization;
using MapDash.Core;
using MapDash.Core.Actors;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;
using NetTopologySuite.Geometries;

namespace MapDash.Data.Exchange.Import;

/// <summary>One row of ACLED as an event. Not thread-safe; one a file.</summary>
internal sealed class AcledEvent(ImportContext context)
{
    /// <summary>What the ids of its events begin with here.</summary>
    public const string IdPrefix = "acled-";

    // Long before its first row and after its last; a week either side of a day must be days of the calendar too.
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private const string Source = "ACLED, not for redistribution";
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "dd MMMM yyyy", "d MMMM yyyy", "dd-MMM-yy", "dd-MMMM-yyyy", "dd MMM yyyy"];

    // Sub-event types as ACLED names them, to the kinds that codes.json says they mean.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Air/drone strike"] = "air_strike",
        ["Shelling/artillery/missile attack"] = "shelling_rocket",
        ["Chemical weapon"] = "shelling_rocket",
        ["Remote explosive/landmine/IED"] = "ied_explosion",
        ["Suicide bomb"] = "ied_explosion",
        ["Grenade"] = "armed_attack",
        ["Armed clash"] = "armed_attack",
        ["Attack"] = "armed_attack",
        ["Sexual violence"] = "armed_attack",
        ["Mob violence"] = "tribal_dispute_violence",
        ["Abduction/forced disappearance"] = "abduction",
        ["Government regains territory"] = "territorial_declaration",
        ["Non-state actor overtakes territory"] = "territorial_declaration",
        ["Non-violent transfer of territory"] = "base_handover",
        ["Headquarters or base established"] = "protective_deployment",
        ["Arrests"] = "arrest",
        ["Disrupted weapons use"] = "attack_thwarted",
        ["Looting/property destruction"] = "infrastructure_attack",
        ["Agreement"] = "coordination_cooperation",
        ["Change to group/activity"] = "leadership_change",
    };

    private static readonly Report Dataset = new()
    {
        Id = AcledReader.Format,
        Publisher = new BilingualText("ACLED", "أكليد"),
        PublisherKnown = "stated",
        Language = "en",
        Title = new BilingualText("Armed Conflict Location and Event Data", "بيانات مواقع النزاعات المسلحة وأحداثها"),
        Summary = new BilingualText("The user's own file. Not for redistribution: left out of every export, feed and interface.",
            "ملف المستخدم نفسه. لا يجوز إعادة نشره، ولا يدخل في أي تصدير أو خلاصة أو واجهة."),
        Url = "https://acleddata.com/",
        Published = new Period(null, null, DatePrecision.Unknown),
    };

    private readonly ActorNames _actors = new(context);

    public ImportedEvent Read(CsvRow row, string id, List<RowNote> warned)
    {
        var (claimant, claimantAdded) = _actors.Find("ACLED");
        var type = row.Required("sub_event_type");
        if (!Kinds.TryGetValue(type, out var kind))
        {
            throw new RefusedRow("sub_event_type", $"'{CsvRow.Shown(type)}' has no kind in the code list, which is of security operations.");
        }

        var place = Where(row, warned);
        var period = When(row);
        var sides = Sides(row).ToArray();
        var (first, second) = (Name(row.Text("actor1")), Name(row.Text("actor2")));
        var label = context.Codes.Kind(kind).Label;
        var name = place.Place?.Name ?? new BilingualText("place unknown", "المكان غير معروف");
        var deaths = row.Integer("fatalities");
        var title = new BilingualText($"{type}: {Pair(first, second, "en")}, {name.En}", $"{label.Ar}: {Pair(first, second, "ar")}، {name.In("ar")}");
        var reported = new ReportedEvent
        {
            Id = IdPrefix + id,
            Title = title,
            Summary = new BilingualText(
                $"ACLED codes {type.ToLowerInvariant()} ({row.Text("event_type")}) on or about {row.Text("event_date")}.",
                $"يرمّز أكليد حدثاً من نوع «{label.Ar}» بتاريخ {row.Text("event_date")} أو قربه."),
            Kind = kind,
            Status = ReportedStatus.Claimed,
            Salience = Salience.Main,
            Period = period,
            Dating = new Dating("explicit", null, new BilingualText($"ACLED's own coding: time_precision {row.Text("time_precision")}.", $"ترميز أكليد نفسه: time_precision {row.Text("time_precision")}.")),
            PlacePrecision = place.Precision,
            Places = place.Place is { } where ? [new EventPlace(where.Id, "event", false, null, null)] : [],
            ProvinceIds = place.Provinces,
            Actors = [.. sides.Select(side => new EventActor(side.Id, side.Role, null))],
            Figures = deaths is { } killed and >= 0 ? [new Figure(killed, killed, killed, "killed", "exact", new BilingualText("deaths", "القتلى"), claimant, null)] : [],
            Claims =
            [
                new Claim("what", new BilingualText(type, label.Ar), claimant, AttributionMode.WrittenStatement, [], Dataset.Id, null),
                new Claim("where", new BilingualText(row.Text("location"), row.Text("location")), claimant, AttributionMode.WrittenStatement, [], Dataset.Id, null),
            ],
            Note = row.Text("source") is { Length: > 0 } press ? new BilingualText($"Published sources as ACLED notes them: {press}.", $"المصادر المنشورة كما يذكرها أكليد: {press}.") : BilingualText.Empty,
            Record = new SourceRecord(AcledReader.Format, false, row.Fields()),
        };
        return new ImportedEvent(row.Number, reported, AcledReader.Format, [Dataset], place.Added,
            [.. sides.Select(side => side.Added).Append(claimantAdded).OfType<Actor>().DistinctBy(actor => actor.Id)]);
    }

    private IEnumerable<(string Id, string Role, Actor? Added)> Sides(CsvRow row)
    {
        var oneSided = row.Text("event_type").Equals("Violence against civilians", StringComparison.OrdinalIgnoreCase);
        (string Column, string Role)[] columns = [("actor1", "acting"), ("assoc_actor_1", "supporting"), ("actor2", oneSided ? "target" : "affected"), ("assoc_actor_2", "affected")];
        return columns.SelectMany(column => row.Text(column.Column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(_actors.Find).Select(found => (found.Id, column.Role, found.Added))).DistinctBy(side => side.Id);
    }

    private BilingualText? Name(string actor) => actor.Length == 0 ? null
        : _actors.Find(actor) is var (id, added) ? (added ?? context.Actors.Find(id)!).Name : null;

    private static string Pair(BilingualText? first, BilingualText? second, string language) =>
        string.Join(" – ", new[] { first, second }.OfType<BilingualText>().Select(name => name.In(language)));

    private static Period When(CsvRow row)
    {
        var text = row.Required("event_date");
        if (!DateOnly.TryParseExact(text.Split('T')[0], DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < FirstYear or > LastYear)
        {
            throw new RefusedRow("event_date", $"'{CsvRow.Shown(text)}' is not a day such as 2024-05-18 or 18 May 2024.");
        }

        // For a week, ACLED takes some day of it, and for a month some day of that.
        return row.Integer("time_precision") switch
        {
            1 or null => new Period(day, day, DatePrecision.Day),
            2 => new Period(day.AddDays(-6), day.AddDays(6), DatePrecision.Week),
            3 => new Period(new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)), DatePrecision.Month),
            _ => throw new RefusedRow("time_precision", $"'{row.Text("time_precision")}' is not 1, 2 or 3."),
        };
    }

    private FoundPlace Where(CsvRow row, List<RowNote> warned)
    {
        var (name, admin) = (row.Text("location"), row.Text("admin1"));
        var province = admin.Length == 0 ? null : context.PlaceNames.Province(admin);
        if (province is null)
        {
            warned.Add(new RowNote(row.Number, "admin1", admin.Length == 0 ? "the governorate is empty; the event counts for none." : $"'{CsvRow.Shown(admin)}' is no governorate of the gazetteer; the event counts for none."));
        }

        IReadOnlyList<string> settled = province is null ? [] : [province.Id];
        var precision = row.Integer("geo_precision") ?? 3;
        if (context.PlaceNames.Area(name) is { } area)
        {
            return new FoundPlace(area, [], area.Precision, area.Province is { } own ? [own] : []);
        }

        if (precision >= 3 || row.Degrees("longitude", 180) is not { } longitude || row.Degrees("latitude", 90) is not { } latitude)
        {
            return province is null ? FoundPlace.Nowhere with { Precision = PlacePrecision.Country } : new FoundPlace(province, [], PlacePrecision.Province, settled);
        }

        var position = new Coordinate(longitude, latitude);
        var town = context.PlaceNames.Settlement(name, position);
        if (precision == 1 && town is not null)
        {
            return new FoundPlace(town, [], town.Precision, settled);
        }

        town ??= ImportedPlaces.Town(name.Length > 0 ? name : "(unnamed)", position, province?.Id, Source);
        var place = precision == 2 ? ImportedPlaces.Near(town, province?.Id, Source) : town;
        return new FoundPlace(place, [place], place.Precision, settled);
    }
}
