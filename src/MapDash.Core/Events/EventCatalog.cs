namespace MapDash.Core.Events;

/// <summary>
/// Events by id. A change lies as a thin layer over what was there, so that publishing one event does not copy a million;
/// after a thousand the layers become one. Immutable and safe to share between threads.
/// </summary>
internal sealed class EventCatalog
{
    private const int ThickestLayer = 1000;

    private readonly IReadOnlyList<ReportedEvent> _list;
    private readonly Dictionary<string, ReportedEvent> _byId;
    private readonly Dictionary<string, ReportedEvent> _changed;
    private readonly Lazy<IReadOnlyList<ReportedEvent>> _all;

    /// <summary>A catalog without changes.</summary>
    /// <param name="list">Events in order of id.</param>
    /// <param name="byId">The same by id.</param>
    public EventCatalog(IReadOnlyList<ReportedEvent> list, Dictionary<string, ReportedEvent> byId)
        : this(list, byId, [])
    {
    }

    private EventCatalog(
        IReadOnlyList<ReportedEvent> list, Dictionary<string, ReportedEvent> byId, Dictionary<string, ReportedEvent> changed)
    {
        (_list, _byId, _changed) = (list, byId, changed);
        _all = new(() => _changed.Count == 0 ? _list : Merged());
    }

    /// <summary>All events, in order of id; put together when first asked for.</summary>
    public IReadOnlyList<ReportedEvent> All => _all.Value;

    /// <summary>The event of an id, or null.</summary>
    public ReportedEvent? Find(string id) => _changed.GetValueOrDefault(id) ?? _byId.GetValueOrDefault(id);

    /// <summary>The catalog with events added, or put in the place of those with their id.</summary>
    public EventCatalog With(Dictionary<string, ReportedEvent> changed)
    {
        var layer = new Dictionary<string, ReportedEvent>(_changed, StringComparer.Ordinal);
        foreach (var (id, reported) in changed)
        {
            layer[id] = reported;
        }

        var next = new EventCatalog(_list, _byId, layer);
        return layer.Count <= ThickestLayer ? next : new EventCatalog(next.All, next.All.ToDictionary(reported => reported.Id, StringComparer.Ordinal));
    }

    private List<ReportedEvent> Merged()
    {
        var merged = new List<ReportedEvent>(_list.Count + _changed.Count);
        var at = 0;
        foreach (var reported in _changed.Values.OrderBy(reported => reported.Id, StringComparer.Ordinal))
        {
            for (; at < _list.Count && string.CompareOrdinal(_list[at].Id, reported.Id) < 0; at++)
            {
                merged.Add(_list[at]);
            }

            merged.Add(reported);
            at += at < _list.Count && _list[at].Id == reported.Id ? 1 : 0;
        }

        merged.AddRange(_list.Skip(at));
        return merged;
    }
}
