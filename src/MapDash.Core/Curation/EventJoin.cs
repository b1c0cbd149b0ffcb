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
    /// <param name="published">The event.</param>
    /// <param name="other">What the other report tells.</param>
    /// <param name="dataset">The register, by which a spokesman's figure is that of his body, and words for the figures; null compares
    /// names alone.</param>
    public static ReportedEvent Add(ReportedEvent published, ReportedEvent other, Dataset? dataset = null)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(other);
        return published with
        {
            Claims = [.. published.Claims.Concat(other.Claims).Concat(dataset is null ? [] : Counts(published, other, dataset)).Distinct()],
            Figures = [.. published.Figures.Concat(other.Figures.Where(figure => !published.Figures.Any(known => Same(known, figure, dataset))))],
        };
    }

    // A number that one origin gave twice is one figure, whichever bounds were read into it.
    private static bool Same(Figure one, Figure other, Dataset? dataset) =>
        (one.Unit, Body(one, dataset)) == (other.Unit, Body(other, dataset)) &&
        (one.Value is { } value ? value == other.Value : (one.Value, one.Low, one.High) == (other.Value, other.Low, other.High));

    private static string Body(Figure figure, Dataset? dataset) => dataset?.Actors.BodyOf(figure.ClaimedBy) ?? figure.ClaimedBy;

    // Figures do not say in which report they stand. Where the published event has a number of the same thing, the other report's is
    // kept as a claim of its own beside it, so that it is seen to say the same or to differ, and never taken for silent.
    private static IEnumerable<Claim> Counts(ReportedEvent published, ReportedEvent other, Dataset dataset)
    {
        var what = other.Claims.FirstOrDefault(claim => claim.Field == "what");
        if (what is null || other.Claims.Any(claim => claim.Field == "effect") || published.Claims.All(claim => claim.Field != "effect"))
        {
            return [];
        }

        return other.Figures
            .Where(figure => figure is { Value: not null, Words: not null } && published.Figures.Any(known => known.Unit == figure.Unit))
            .Select(figure => (figure, Words: FigureWords.Of(figure, dataset)))
            .Where(counted => counted.Words is not null)
            .Select(counted => what with { Field = "effect", Value = counted.Words!, Quote = counted.figure.Words });
    }
}
