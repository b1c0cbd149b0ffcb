using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;
using MapDash.Data.Store.Rows;

namespace MapDash.Data.Store;

/// <summary>Events to rows and back, without loss.</summary>
internal static class EventMapper
{
    public static EventRow ToRow(ReportedEvent reported, string collection) => Fill(
        new EventRow
        {
            Id = reported.Id,
            Collection = collection,
            TitleEn = "",
            TitleAr = "",
            SummaryEn = "",
            SummaryAr = "",
            Kind = "",
            Status = "",
            Salience = "",
            Clarity = "",
            DatePrecision = "",
            DatingBasis = "",
            DatingReasoningEn = "",
            DatingReasoningAr = "",
            PlacePrecision = "",
            ProvinceIds = "",
            NoteEn = "",
            NoteAr = "",
        },
        reported);

    /// <summary>Gives a row the values of an event; its id and collection stay.</summary>
    public static EventRow Fill(EventRow row, ReportedEvent reported)
    {
        row.Version = reported.Version;
        (row.TitleEn, row.TitleAr) = (reported.Title.En, reported.Title.Ar);
        (row.SummaryEn, row.SummaryAr) = (reported.Summary.En, reported.Summary.Ar);
        (row.Kind, row.Status, row.Salience) = (reported.Kind, CodeName.Of(reported.Status), CodeName.Of(reported.Salience));
        row.Clarity = reported.Clarity;
        (row.PeriodStart, row.PeriodEnd) = (reported.Period.Start, reported.Period.End);
        row.DatePrecision = CodeName.Of(reported.Period.Precision);
        row.DatingBasis = reported.Dating.Basis;
        row.DatingWords = ToWords(reported.Dating.Words);
        (row.DatingReasoningEn, row.DatingReasoningAr) = (reported.Dating.Reasoning.En, reported.Dating.Reasoning.Ar);
        row.PlacePrecision = CodeName.Of(reported.PlacePrecision);
        row.ProvinceIds = string.Join(' ', reported.ProvinceIds);
        row.Parent = reported.Parent;
        (row.NoteEn, row.NoteAr) = (reported.Note.En, reported.Note.Ar);
        row.Retracted = reported.Retracted;
        row.Record = reported.Record is null ? null : EntryJson.Write(reported.Record);
        row.Claims = [.. reported.Claims.Select((claim, at) => new ClaimRow
        {
            Ordinal = at,
            Field = claim.Field,
            ValueEn = claim.Value.En,
            ValueAr = claim.Value.Ar,
            Claimant = claim.Claimant,
            Mode = CodeName.Of(claim.Mode),
            Relay = string.Join(' ', claim.Relay),
            ReportId = claim.ReportId,
            Quote = ToWords(claim.Quote),
        })];
        row.Places = [.. reported.Places.Select((place, at) => new EventPlaceRow
        {
            Ordinal = at,
            PlaceId = place.PlaceId,
            Role = place.Role,
            Implicit = place.Implicit,
            Words = ToWords(place.Words),
            Note = place.Note,
        })];
        row.Actors = [.. reported.Actors.Select((actor, at) =>
            new EventActorRow { Ordinal = at, ActorId = actor.ActorId, Role = actor.Role, Words = ToWords(actor.Words) })];
        row.Figures = [.. reported.Figures.Select((figure, at) => new FigureRow
        {
            Ordinal = at,
            Value = figure.Value,
            Low = figure.Low,
            High = figure.High,
            Unit = figure.Unit,
            Qualifier = figure.Qualifier,
            OfEn = figure.Of.En,
            OfAr = figure.Of.Ar,
            ClaimedBy = figure.ClaimedBy,
            Words = ToWords(figure.Words),
        })];
        row.Links = [.. reported.Related.Select((link, at) =>
            new EventLinkRow { Ordinal = at, OtherId = link.EventId, Relation = link.Relation })];
        return row;
    }

    public static ReportedEvent ToEvent(EventRow row) => new()
    {
        Id = row.Id,
        Version = row.Version,
        Title = new BilingualText(row.TitleEn, row.TitleAr),
        Summary = new BilingualText(row.SummaryEn, row.SummaryAr),
        Kind = row.Kind,
        Status = CodeName.Parse<ReportedStatus>(row.Status),
        Salience = CodeName.Parse<Salience>(row.Salience),
        Clarity = row.Clarity,
        Period = new Period(row.PeriodStart, row.PeriodEnd, CodeName.Parse<DatePrecision>(row.DatePrecision)),
        Dating = new Dating(row.DatingBasis, ToSpan(row.DatingWords), new BilingualText(row.DatingReasoningEn, row.DatingReasoningAr)),
        PlacePrecision = CodeName.Parse<PlacePrecision>(row.PlacePrecision),
        Places = [.. row.Places.OrderBy(part => part.Ordinal).Select(place =>
            new EventPlace(place.PlaceId, place.Role, place.Implicit, ToSpan(place.Words), place.Note))],
        ProvinceIds = Ids(row.ProvinceIds),
        Actors = [.. row.Actors.OrderBy(part => part.Ordinal).Select(actor => new EventActor(actor.ActorId, actor.Role, ToSpan(actor.Words)))],
        Figures = [.. row.Figures.OrderBy(part => part.Ordinal).Select(figure => new Figure(
            figure.Value, figure.Low, figure.High, figure.Unit, figure.Qualifier,
            new BilingualText(figure.OfEn, figure.OfAr), figure.ClaimedBy, ToSpan(figure.Words)))],
        Claims = [.. row.Claims.OrderBy(part => part.Ordinal).Select(claim => new Claim(
            claim.Field, new BilingualText(claim.ValueEn, claim.ValueAr), claim.Claimant,
            CodeName.Parse<AttributionMode>(claim.Mode), Ids(claim.Relay), claim.ReportId, ToSpan(claim.Quote)))],
        Parent = row.Parent,
        Related = [.. row.Links.OrderBy(part => part.Ordinal).Select(link => new EventLink(link.OtherId, link.Relation))],
        Note = new BilingualText(row.NoteEn, row.NoteAr),
        Retracted = row.Retracted,
        Record = row.Record is null ? null : EntryJson.Read<SourceRecord>(row.Record),
    };

    private static string[] Ids(string joined) => joined.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Words? ToWords(TextSpan? span) =>
        span is null ? null : new Words { Text = span.Text, Start = span.Start, End = span.End };

    private static TextSpan? ToSpan(Words? words) => words is null ? null : new TextSpan(words.Text, words.Start, words.End);
}
