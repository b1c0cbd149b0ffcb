using MapDash.Core.Events;
using MapDash.Core.Places;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// Numbers for everything that the index keeps a set of events for. Counted lanes are the values of facets, the governorates
/// that words settle, and a few totals; hidden lanes only narrow. A number, once given, stays: a new register adds lanes at
/// the end. Immutable.
/// </summary>
internal sealed class Lanes
{
    /// <summary>Counted lane of all events.</summary>
    public const int All = 0;

    /// <summary>Counted lane of the events that are drawn anywhere.</summary>
    public const int Drawn = 1;

    /// <summary>Counted lane of the events without usable time.</summary>
    public const int Undated = 2;

    /// <summary>Hidden lane of asides.</summary>
    public const int Background = 0;

    /// <summary>Hidden lane of what was withdrawn.</summary>
    public const int Retracted = 1;

    /// <summary>First hidden lane of the families of kinds, in their order.</summary>
    public const int FirstFamily = 2;

    /// <summary>Masks that lanes are counted under: one per facet, which ignores that facet's own choice, and one for all else.</summary>
    public const int Groups = Common + 1;

    /// <summary>The group that ignores nothing.</summary>
    public const int Common = 7;

    private readonly Dictionary<(int Group, string Value), int> _counted = [];
    private readonly Dictionary<string, int> _drawnAt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _actors;
    private readonly Dictionary<string, int[]> _places;
    private readonly List<byte> _groups = [Common, Common, Common];

    /// <summary>Numbers the values of a dataset.</summary>
    /// <param name="dataset">Registers and reports.</param>
    /// <param name="before">The numbers of an earlier state, which are kept.</param>
    public Lanes(Dataset dataset, Lanes? before = null)
    {
        Families = dataset.Codes.Families.Count;
        if (before is not null)
        {
            _counted = new(before._counted);
            _drawnAt = new(before._drawnAt, StringComparer.Ordinal);
            _groups = [.. before._groups];
        }

        Facets =
        [
            Number(Facet.Actor, dataset.Actors.Actors.Select(actor => actor.Id)),
            Number(Facet.Kind, dataset.Codes.Kinds.Select(kind => kind.Code)),
            Number(Facet.Status, Codes<ReportedStatus>()),
            Number(Facet.Corroboration, Codes<Corroboration>()),
            Number(Facet.Place, dataset.Gazetteer.Places.Select(place => place.Id), [.. dataset.Gazetteer.Provinces.Select(place => place.Id)]),
            Number(Facet.Precision, Codes<PlacePrecision>()),
            Number(Facet.Source, dataset.Reports.Select(report => report.Id)),
        ];
        Settled = [.. dataset.Gazetteer.Provinces.Select(place => new FacetValue(place.Id, Number(Common, place.Id), true))];
        foreach (var place in dataset.Gazetteer.Places.Where(place => place.IsDrawable))
        {
            _drawnAt.TryAdd(place.Id, FirstDrawn + _drawnAt.Count);
        }

        _actors = Above(dataset.Actors.Actors.Select(actor => actor.Id), dataset.Actors.Within, Facet.Actor);
        _places = Above(dataset.Gazetteer.Places.Select(place => place.Id), dataset.Gazetteer.Within, Facet.Place);
    }

    /// <summary>Number of families.</summary>
    public int Families { get; }

    /// <summary>Group of each counted lane.</summary>
    public ReadOnlySpan<byte> GroupOf => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_groups);

    /// <summary>Number of counted lanes.</summary>
    public int Counted => _groups.Count;

    /// <summary>Number of hidden lanes.</summary>
    public int Hidden => FirstDrawn + _drawnAt.Count;

    /// <summary>First hidden lane of the places where events are drawn; all beyond are such.</summary>
    public int FirstDrawn => FirstFamily + Families;

    /// <summary>For each facet its values in reading order.</summary>
    public FacetValue[][] Facets { get; }

    /// <summary>The governorates with the lanes of the events whose words settle them.</summary>
    public FacetValue[] Settled { get; }

    /// <summary>The counted lane of a facet's value, or null where there is no such value.</summary>
    public int? Of(Facet facet, string value) => _counted.TryGetValue(((int)facet, value), out var lane) ? lane : null;

    /// <summary>The counted lanes of an actor and of all above it.</summary>
    public IReadOnlyList<int> OfActor(string id) => _actors[id];

    /// <summary>The counted lanes of a place and of all that hold it by name.</summary>
    public IReadOnlyList<int> OfPlace(string id) => _places[id];

    /// <summary>The counted lane of the events whose words settle a governorate, or null.</summary>
    public int? SettledIn(string province) => _counted.TryGetValue((Common, province), out var lane) ? lane : null;

    /// <summary>The hidden lane of the events drawn at a place, or null where none can be.</summary>
    public int? DrawnAt(string place) => _drawnAt.TryGetValue(place, out var lane) ? lane : null;

    private static IEnumerable<string> Codes<T>() where T : struct, Enum => Enum.GetValues<T>().Select(CodeName.Of);

    // A value of a tree means itself and all below it: for each value, the lanes of itself and all above.
    private Dictionary<string, int[]> Above(IEnumerable<string> values, Func<string, IReadOnlySet<string>> within, Facet facet) =>
        values.SelectMany(above => within(above).Select(value => (value, Lane: Of(facet, above)!.Value)))
            .GroupBy(pair => pair.value, pair => pair.Lane, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private FacetValue[] Number(Facet facet, IEnumerable<string> values, HashSet<string>? always = null) =>
        [.. values.Select(value => new FacetValue(value, Number((int)facet, value), always?.Contains(value) ?? false))];

    private int Number(int group, string value)
    {
        if (!_counted.TryGetValue((group, value), out var lane))
        {
            lane = _groups.Count;
            _counted.Add((group, value), lane);
            _groups.Add((byte)group);
        }

        return lane;
    }
}
