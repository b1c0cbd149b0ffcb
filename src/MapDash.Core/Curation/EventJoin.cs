using MapDash.Core.Events;

namespace MapDash.Core.Curation;

/// <summary>
/// Brings what two tellings say of one event together. Values of the first stay; claims of both stand side by side, so that a
/// contradiction stays visible and nobody's words are lost. Pure.
/// </summary>
public static class EventJoin
{
    /// <summary>Two cards of one article as one event.</summary>
    public static ReportedEvent Join(ReportedEvent kept, ReportedEvent other)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(other);
        var joined = Add(kept, other);
        return joined with
        {
            Places = [.. kept.Places.Concat(other.Places).DistinctBy(place => place.PlaceId)],
            Actors = [.. kept.Actors.Concat(other.Actors).DistinctBy(actor => actor.ActorId)],
        };
    }

    /// <summary>A published event with the claims and figures of another report. Its place, time and actors stay: what another report
    /// says of them is a claim beside.</summary>
    public static ReportedEvent Add(ReportedEvent published, ReportedEvent other)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(other);
        return published with
        {
            Claims = [.. published.Claims.Concat(other.Claims).Distinct()],
            Figures = [.. published.Figures.Concat(other.Figures
                .Where(figure => !published.Figures.Any(known => Same(known, figure))))],
        };
    }

    private static bool Same(Figure one, Figure other) =>
        (one.Value, one.Low, one.High, one.Unit, one.ClaimedBy) == (other.Value, other.Low, other.High, other.Unit, other.ClaimedBy);
}
