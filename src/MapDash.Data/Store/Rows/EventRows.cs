namespace MapDash.Data.Store.Rows;

// The current state of each event, for queries. What it was before stands in the revisions.

internal sealed class EventRow
{
    public required string Id { get; set; }

    public int Version { get; set; }

    /// <summary>Where it is kept up: curated (the shipped files), or the layout that it was imported from</summary>
    public required string Collection { get; set; }

    public required string TitleEn { get; set; }

    public required string TitleAr { get; set; }

    public required string SummaryEn { get; set; }

    public required string SummaryAr { get; set; }

    public required string Kind { get; set; }

    public required string Status { get; set; }

    public required string Salience { get; set; }

    public required string Clarity { get; set; }

    public DateOnly? PeriodStart { get; set; }

    public DateOnly? PeriodEnd { get; set; }

    public required string DatePrecision { get; set; }

    public required string DatingBasis { get; set; }

    public Words? DatingWords { get; set; }

    public required string DatingReasoningEn { get; set; }

    public required string DatingReasoningAr { get; set; }

    public required string PlacePrecision { get; set; }

    /// <summary>Ids of governorates, separated by spaces.</summary>
    public required string ProvinceIds { get; set; }

    public string? Parent { get; set; }

    public required string NoteEn { get; set; }

    public required string NoteAr { get; set; }

    public bool Retracted { get; set; }

    /// <summary>The record that the event was imported from, JSON; null for others.</summary>
    public string? Record { get; set; }

    public List<ClaimRow> Claims { get; set; } = [];

    public List<EventPlaceRow> Places { get; set; } = [];

    public List<EventActorRow> Actors { get; set; } = [];

    public List<FigureRow> Figures { get; set; } = [];

    public List<EventLinkRow> Links { get; set; } = [];
}

/// <summary>Words of a report with their code-point offsets.</summary>
internal sealed class Words
{
    public required string Text { get; set; }

    public int Start { get; set; }

    public int End { get; set; }
}

internal abstract class EventPart
{
    public string EventId { get; set; } = "";

    public int Ordinal { get; set; }
}

internal sealed class ClaimRow : EventPart
{
    public required string Field { get; set; }

    public required string ValueEn { get; set; }

    public required string ValueAr { get; set; }

    public required string Claimant { get; set; }

    public required string Mode { get; set; }

    /// <summary>Ids of actors, nearest to the claimant first, separated by spaces.</summary>
    public required string Relay { get; set; }

    public required string ReportId { get; set; }

    public Words? Quote { get; set; }
}

internal sealed class EventPlaceRow : EventPart
{
    public required string PlaceId { get; set; }

    public required string Role { get; set; }

    public bool Implicit { get; set; }

    public Words? Words { get; set; }

    public string? Note { get; set; }
}

internal sealed class EventActorRow : EventPart
{
    public required string ActorId { get; set; }

    public required string Role { get; set; }

    public Words? Words { get; set; }
}

internal sealed class FigureRow : EventPart
{
    public double? Value { get; set; }

    public double? Low { get; set; }

    public double? High { get; set; }

    public required string Unit { get; set; }

    public required string Qualifier { get; set; }

    public required string OfEn { get; set; }

    public required string OfAr { get; set; }

    public required string ClaimedBy { get; set; }

    public Words? Words { get; set; }
}

internal sealed class EventLinkRow : EventPart
{
    public required string OtherId { get; set; }

    public required string Relation { get; set; }
}
