using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;

namespace MapDash.Core.Querying;

/// <summary>
/// What a reader wants to see. Values of one facet are alternatives (or); facets narrow each other (and); an empty facet
/// asks for nothing. Immutable; two filters with the same values in the same order are equal by <see cref="Key"/>.
/// </summary>
public sealed record EventFilter
{
    /// <summary>Everything that is shown by default: main events that are not retracted.</summary>
    public static EventFilter Default { get; } = new();

    /// <summary>The days asked for.</summary>
    public DateWindow Window { get; init; } = DateWindow.Unbounded;

    /// <summary>How a vague date is held against the days.</summary>
    public TimeMatch Match { get; init; } = TimeMatch.Possible;

    /// <summary>Actors in any role; each includes all below it in the register.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Kinds.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>What the claimant says of the event.</summary>
    public IReadOnlyList<ReportedStatus> Statuses { get; init; } = [];

    /// <summary>How many origins stand behind it.</summary>
    public IReadOnlyList<Corroboration> Corroborations { get; init; } = [];

    /// <summary>Places where it is said to have happened; each includes the places that lie wholly in it by name.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>How exactly the place is known.</summary>
    public IReadOnlyList<PlacePrecision> Precisions { get; init; } = [];

    /// <summary>Reports.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Words that must all occur, folded for Arabic; null or empty asks for none.</summary>
    public string? Text { get; init; }

    /// <summary>Only what is drawn here: an event with a place whose bounding box meets the box. Null asks for none.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>Whether asides are shown as well.</summary>
    public bool IncludeBackground { get; init; }

    /// <summary>Everything but the days, as one string: the same key gives the same counts per day. Two filters that ask for
    /// different things have different keys, whatever their text holds.</summary>
    public string KeyWithoutTime => string.Join('|',
        List(Actors), List(Kinds), List(Statuses), List(Corroborations), List(Places), List(Precisions), List(Sources),
        Uri.EscapeDataString(Text ?? ""),
        Box is null ? "" : FormattableString.Invariant($"{Box.West:R},{Box.South:R},{Box.East:R},{Box.North:R}"),
        IncludeBackground);

    /// <summary>All values as one string.</summary>
    public string Key => $"{KeyWithoutTime}|{Window.From:O}|{Window.To:O}|{Match}";

    private static string List<T>(IReadOnlyList<T> values) => string.Join(',', values.Select(value => Uri.EscapeDataString($"{value}")));
}
