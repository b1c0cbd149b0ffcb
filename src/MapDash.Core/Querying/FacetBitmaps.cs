using MapDash.Core.Events;

namespace MapDash.Core.Querying;

/// <summary>For each facet its values in reading order and, for each, the events that have it. Immutable once built.</summary>
internal sealed class FacetBitmaps
{
    private readonly Dictionary<Facet, FacetValue[]> _values = [];
    private readonly Dictionary<(Facet, string), Bitmap> _find = [];
    private readonly int _length;

    public FacetBitmaps(Dataset dataset, EventColumns columns)
    {
        _length = columns.Events.Length;
        Add(Facet.Kind, dataset.Codes.Kinds.Select(kind => kind.Code), ByValue(columns, reported => [reported.Kind]));
        Add(Facet.Status, Codes<ReportedStatus>(), ByValue(columns, reported => [CodeName.Of(reported.Status)]));
        Add(Facet.Corroboration, Codes<Corroboration>(), ByValue(columns, reported => [CodeName.Of(dataset.CorroborationOf(reported))]));
        Add(Facet.Precision, Codes<Places.PlacePrecision>(), ByValue(columns, reported => [CodeName.Of(reported.PlacePrecision)]));
        Add(Facet.Source, dataset.Reports.Select(report => report.Id), ByValue(columns, reported => reported.ReportIds));

        // A value of a tree means itself and all below it. A governorate without events is listed: its zero is an answer.
        var provinces = dataset.Gazetteer.Provinces.Select(place => place.Id).ToHashSet(StringComparer.Ordinal);
        Add(Facet.Actor, dataset.Actors.Actors.Select(actor => actor.Id),
            ByValue(columns, reported => reported.Actors.Select(actor => actor.ActorId)), dataset.Actors.Within);
        Add(Facet.Place, dataset.Gazetteer.Places.Select(place => place.Id),
            ByValue(columns, reported => reported.Places.Where(place => CountsAt(dataset, place)).Select(place => place.PlaceId)), dataset.Gazetteer.Within, provinces);
    }

    /// <summary>The values of a facet that at least one event has, and those that are always listed.</summary>
    public IReadOnlyList<FacetValue> Values(Facet facet) => _values[facet];

    /// <summary>The events with any of the values; null where none is asked for.</summary>
    public Bitmap? AnyOf(Facet facet, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        var any = new Bitmap(_length);
        foreach (var value in values)
        {
            if (_find.TryGetValue((facet, value), out var events))
            {
                any.Or(events);
            }
        }

        return any;
    }

    // What is drawn is what is counted: a place understood from the context counts only where nothing could be drawn.
    private static bool CountsAt(Dataset dataset, EventPlace place) =>
        place.IsWhere && (!place.Implicit || dataset.Gazetteer.Find(place.PlaceId) is { IsDrawable: false });

    private static IEnumerable<string> Codes<T>() where T : struct, Enum => Enum.GetValues<T>().Select(CodeName.Of);

    private static Dictionary<string, Bitmap> ByValue(EventColumns columns, Func<ReportedEvent, IEnumerable<string>> values)
    {
        var found = new Dictionary<string, Bitmap>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Events.Length; i++)
        {
            foreach (var value in values(columns.Events[i]))
            {
                if (!found.TryGetValue(value, out var events))
                {
                    found[value] = events = new Bitmap(columns.Events.Length);
                }

                events.Set(i);
            }
        }

        return found;
    }

    private void Add(
        Facet facet,
        IEnumerable<string> order,
        Dictionary<string, Bitmap> byValue,
        Func<string, IReadOnlySet<string>>? within = null,
        HashSet<string>? listed = null)
    {
        var values = new List<FacetValue>();
        foreach (var value in order)
        {
            Bitmap? events = null;
            foreach (var part in within?.Invoke(value) ?? (IEnumerable<string>)[value])
            {
                if (byValue.TryGetValue(part, out var own))
                {
                    events = events is null ? own.Copy() : events.Or(own);
                }
            }

            var always = listed?.Contains(value) ?? false;
            if (events is not null || always)
            {
                values.Add(new FacetValue(value, events ?? new Bitmap(_length), always));
                _find[(facet, value)] = values[^1].Events;
            }
        }

        _values[facet] = [.. values];
    }
}
