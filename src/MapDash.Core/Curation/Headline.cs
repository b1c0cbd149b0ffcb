using MapDash.Core.Codes;
using MapDash.Core.Events;
using MapDash.Core.Places;

namespace MapDash.Core.Curation;

/// <summary>
/// What an event claims, as a headline and as the matter of a sentence that has named the speaker: what, and where; who, where no
/// place is said; who says so, where neither is. Pure.
/// </summary>
/// <param name="Title">The headline, which says of itself that it is reported.</param>
/// <param name="Matter">The same after "According to …:", without saying so once more.</param>
internal sealed record Headline(BilingualText Title, BilingualText Matter)
{
    private const int MostPlaces = 2;
    private static readonly string[] Subjects = ["target", "affected", "acting", "mentioned"];

    public static Headline Of(ReportedEvent reported, Dataset dataset)
    {
        var kind = dataset.Codes.Kind(reported.Kind);
        var noun = KindWords.Noun(kind);
        var (en, ar) = (noun.En, noun.Ar);
        var where = Where(reported, dataset);
        var tail = where ?? Who(reported, kind, dataset);
        var (about, sayer) = (tail?.En is null ? "" : $" {tail.En}", tail?.Ar is null ? "" : $" {tail.Ar}");

        // A place stands after the verb, a party before it: strikes reported in Kirkuk, strikes by the army reported.
        string Told(string verb) => where is not null || tail is null ? $"{en} {verb}{about}" : $"{en}{about} {verb}";
        var end = tail is null ? Sayer(reported, dataset) : null;
        if (reported.Kind == "denial_statement")
        {
            return Denial(reported, where, dataset);
        }

        return (reported.Kind, reported.Status) switch
        {
            (_, ReportedStatus.Denied) => Both($"reports of {en}{about} denied", $"نفي أنباء عن {ar}{sayer}", According(end)),
            ("threat_assessment", _) => Assessment(reported, where, dataset),
            (_, ReportedStatus.Assessed) => Both($"assessment of {en}{about}", $"تقدير بشأن {ar}{sayer}", According(end)),
            ("plan_announced", _) => Both($"{en} announced{Aim(where, about)}", $"الإعلان عن {ar}{sayer}", end),
            (_, ReportedStatus.AnnouncedPlan) => Both($"plan announced for {en}{about}", $"الإعلان عن التخطيط ل{ar}{sayer}", According(end)),
            (_, ReportedStatus.Ongoing) => new(
                Said(Told("reported under way"), $"أنباء عن استمرار {ar}{sayer}", end), new($"{en} under way{about}", $"استمرار {ar}{sayer}")),
            _ => new(Said(Told("reported"), $"أنباء عن {ar}{sayer}", end), new($"{en}{about}", $"{ar}{sayer}")),
        };
    }

    /// <summary>A name without what the register adds in brackets.</summary>
    public static string Bare(string name) => name.IndexOf(" (", StringComparison.Ordinal) is var at && at > 0 ? name[..at] : name;

    // What is denied must never read as if it had happened.
    private static Headline Denial(ReportedEvent reported, BilingualText? where, Dataset dataset)
    {
        var subject = Subject(reported, dataset);
        return (subject, where) switch
        {
            ({ } who, _) => Both($"reports about {who.En}{(where is null ? "" : $" {where.En}")} denied", $"نفي أنباء عن {who.Ar}{(where is null ? "" : $" {where.Ar}")}", null),
            (null, { } place) => Both($"reports of events {place.En} denied", $"نفي أنباء عن أحداث {place.Ar}", null),
            _ => Both("report denied", "نفي أنباء متداولة", Sayer(reported, dataset)),
        };
    }

    private static Headline Assessment(ReportedEvent reported, BilingualText? where, Dataset dataset) => (where, Subject(reported, dataset)) switch
    {
        ({ } place, _) => Both($"security situation {place.En} assessed", $"تقدير للوضع الأمني {place.Ar}", null),
        (null, { } who) => Both($"assessment of {who.En}", $"تقدير بشأن {who.Ar}", null),
        _ => Both("security situation assessed", "تقدير للوضع الأمني", Sayer(reported, dataset)),
    };

    private static string Aim(BilingualText? where, string about) => where is not null && about.StartsWith(" in ", StringComparison.Ordinal) ? $" for {about[4..]}" : about;

    private static Headline Both(string en, string ar, BilingualText? end) => new(Said(en, ar, end), new BilingualText(KindWords.Lower(en), ar));

    private static BilingualText Said(string en, string ar, BilingualText? end) =>
        new(KindWords.Upper(en) + (end is null ? "" : end.En[0] == ',' ? end.En : $" {end.En}"), ar + (end is null ? "" : $" {end.Ar}"));

    // Where what is planned or judged stands last, "by" would name who does it.
    private static BilingualText? According(BilingualText? end) =>
        end is { } sayer && sayer.En.StartsWith("by ", StringComparison.Ordinal) ? sayer with { En = $", according to {sayer.En[3..]}" } : end;

    private static BilingualText? Where(ReportedEvent reported, Dataset dataset)
    {
        var places = reported.Places.Where(place => place.IsWhere).Select(place => dataset.Gazetteer.Find(place.PlaceId)).OfType<Place>().DistinctBy(place => place.Id).ToArray();

        // The country says nothing beside a place in it.
        var finer = places.Where(place => place.Precision is not (PlacePrecision.Country or PlacePrecision.Unknown)).ToArray();
        places = finer.Length > 0 ? finer : reported.Actors.Any(actor => actor.Role == "acting") ? [] : places;
        if (places.Length == 0)
        {
            return null;
        }

        var preposition = places.All(place => place.Precision == PlacePrecision.BorderStrip) ? new BilingualText("along", "على") : new BilingualText("in", "في");
        var more = places.Length > MostPlaces;
        string List(Func<Place, string> name, string and, string elsewhere) =>
            string.Join(and, places.Take(MostPlaces).Select(name)) + (more ? and + elsewhere : "");
        return new BilingualText($"{preposition.En} {List(English, " and ", "elsewhere")}", $"{preposition.Ar} {List(place => place.Name.In("ar"), " و", "مناطق أخرى")}");
    }

    // Mountains, deserts and belts have their article in English.
    private static string English(Place place) => place.Precision is PlacePrecision.NamedArea or PlacePrecision.BorderStrip &&
        place.Name.En.Split(' ') is [_, .., var last] && last is "mountains" or "mountain" or "desert" or "basin" or "belt" or "strip" or "plains" or "shores" or "road" or "Region" or "Zone"
            ? $"the {place.Name.En}" : place.Name.En;

    private static BilingualText? Who(ReportedEvent reported, EventKind kind, Dataset dataset)
    {
        if (Name(reported.Actors.FirstOrDefault(actor => actor.Role == "acting")?.ActorId, dataset) is { } acting)
        {
            var by = KindWords.By(kind);
            return new BilingualText($"{by.En} {acting.En}", $"{by.Ar} {acting.Ar}");
        }

        return KindWords.IsAimed(reported.Kind) && Name(reported.Actors.FirstOrDefault(actor => actor.Role == "target")?.ActorId, dataset) is { } target
            ? new BilingualText($"against {target.En}", $"ضد {target.Ar}")
            : null;
    }

    // Whom a denial or a judgement is about: never the one who makes it.
    private static BilingualText? Subject(ReportedEvent reported, Dataset dataset)
    {
        var sayers = reported.Claims.SelectMany(claim => new[] { claim.Claimant, dataset.Actors.BodyOf(claim.Claimant) }).ToHashSet(StringComparer.Ordinal);
        return Name(Subjects.SelectMany(role => reported.Actors.Where(actor => actor.Role == role)).FirstOrDefault(actor => !sayers.Contains(actor.ActorId))?.ActorId, dataset);
    }

    private static BilingualText Sayer(ReportedEvent reported, Dataset dataset) =>
        reported.Claims.FirstOrDefault(claim => claim is { Field: "what", Mode: not AttributionMode.Narrator }) is { } claim && Name(claim.Claimant, dataset) is { } speaker
            ? new BilingualText($"by {speaker.En}", $"بحسب {speaker.Ar}")
            : new BilingualText("without a place", "من دون ذكر المكان");

    private static BilingualText? Name(string? actor, Dataset dataset) =>
        actor is not null && dataset.Actors.Find(actor)?.Name is { } name ? new BilingualText(Bare(name.En), Bare(name.In("ar"))) : null;
}
