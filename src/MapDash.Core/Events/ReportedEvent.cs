using MapDash.Core.Places;
using MapDash.Core.Time;

namespace MapDash.Core.Events;

/// <summary>
/// One reported operation, incident or measure: what somebody says happened, as exactly as the words say it. Immutable;
/// a correction is a new revision with a higher <see cref="Version"/>.
/// </summary>
public sealed record ReportedEvent
{
    /// <summary>Stable id, without dots.</summary>
    public required string Id { get; init; }

    /// <summary>Number of the revision that this is, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Our title.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>Our summary, attributed.</summary>
    public required BilingualText Summary { get; init; }

    /// <summary>Code of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>What the claimant says of it.</summary>
    public required ReportedStatus Status { get; init; }

    /// <summary>News or an aside.</summary>
    public required Salience Salience { get; init; }

    /// <summary>UCDP event clarity: 1, 2, or n for what is no event in that sense.</summary>
    public string Clarity { get; init; } = "n";

    /// <summary>When, as far as the words give it.</summary>
    public required Period Period { get; init; }

    /// <summary>Why that period.</summary>
    public required Dating Dating { get; init; }

    /// <summary>How exactly the place is known: the coarsest of the places where it is said to have happened.</summary>
    public required PlacePrecision PlacePrecision { get; init; }

    /// <summary>Places named.</summary>
    public IReadOnlyList<EventPlace> Places { get; init; } = [];

    /// <summary>Governorates that the words themselves settle.</summary>
    public IReadOnlyList<string> ProvinceIds { get; init; } = [];

    /// <summary>Actors and their roles.</summary>
    public IReadOnlyList<EventActor> Actors { get; init; } = [];

    /// <summary>Figures, each somebody's.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Claims by field; at least one.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>The event that this is a part or an outcome of, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Related events.</summary>
    public IReadOnlyList<EventLink> Related { get; init; } = [];

    /// <summary>What the curator noted.</summary>
    public BilingualText Note { get; init; } = BilingualText.Empty;

    /// <summary>Withdrawn: kept for citation, not counted.</summary>
    public bool Retracted { get; init; }

    /// <summary>The record of another data set that it was imported from, or null.</summary>
    public SourceRecord? Record { get; init; }

    /// <summary>Whether it may not be passed on: pages show it to whoever imported it, and nothing else hands it out.</summary>
    public bool IsRestricted => Record is { Redistributable: false };

    /// <summary>The reports that tell it.</summary>
    public IReadOnlyList<string> ReportIds => [.. Claims.Select(claim => claim.ReportId).Distinct()];

    /// <summary>The actors who say so. Several may be one origin: see <see cref="Dataset.OriginsOf(ReportedEvent)"/>.</summary>
    public IReadOnlyList<string> Claimants => [.. Claims.Select(claim => claim.Claimant).Distinct()];
}
