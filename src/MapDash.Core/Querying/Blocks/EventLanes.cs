using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>Says in which lanes an event stands. For one thread.</summary>
internal sealed class EventLanes(Dataset dataset, Lanes lanes)
{
    private readonly HashSet<int> _counted = [];
    private readonly HashSet<int> _hidden = [];

    /// <summary>The lanes of an event.</summary>
    /// <returns>Counted and hidden lanes, each once, valid until the next call.</returns>
    public (IReadOnlyCollection<int> Counted, IReadOnlyCollection<int> Hidden) Of(ReportedEvent reported)
    {
        _counted.Clear();
        _hidden.Clear();
        var kind = dataset.Codes.Kind(reported.Kind);
        Add(Facet.Kind, reported.Kind);
        Add(Facet.Status, CodeName.Of(reported.Status));
        Add(Facet.Corroboration, CodeName.Of(dataset.CorroborationOf(reported)));
        Add(Facet.Precision, CodeName.Of(reported.PlacePrecision));
        foreach (var claim in reported.Claims)
        {
            Add(Facet.Source, claim.ReportId);
        }

        foreach (var actor in reported.Actors)
        {
            _counted.UnionWith(lanes.OfActor(actor.ActorId));
        }

        foreach (var place in reported.Places)
        {
            if (Counts(place))
            {
                _counted.UnionWith(lanes.OfPlace(place.PlaceId));
            }
        }

        foreach (var province in reported.ProvinceIds)
        {
            Add(_counted, lanes.SettledIn(province) ?? 0, lanes.SettledIn(province) is not null);
        }

        foreach (var place in dataset.DrawnPlacesOf(reported))
        {
            _counted.Add(Lanes.Drawn);
            _hidden.Add(lanes.DrawnAt(place.Id)!.Value);
        }

        Add(_counted, Lanes.Undated, reported.Period.IsUndated);
        Add(_hidden, Lanes.Background, reported.Salience == Salience.Background);
        Add(_hidden, Lanes.Retracted, reported.Retracted);
        _hidden.Add(Lanes.FirstFamily + FamilyOf(kind.Family));
        return (_counted, _hidden);
    }

    // What is drawn is what is counted: a place understood from the context counts only where nothing could be drawn.
    private bool Counts(EventPlace place) =>
        place.IsWhere && (!place.Implicit || dataset.Gazetteer.Find(place.PlaceId) is { IsDrawable: false });

    private int FamilyOf(string family)
    {
        for (var i = 0; i < dataset.Codes.Families.Count; i++)
        {
            if (dataset.Codes.Families[i].Code == family)
            {
                return i;
            }
        }

        throw new KeyNotFoundException($"There is no family '{family}'.");
    }

    private void Add(Facet facet, string value) => _counted.Add(lanes.Of(facet, value)!.Value);

    private static void Add(HashSet<int> to, int lane, bool holds)
    {
        if (holds)
        {
            to.Add(lane);
        }
    }
}
