using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>Which events point to an event: as a part of it, or as related. Immutable.</summary>
internal sealed class EventLinks
{
    private readonly Dictionary<string, string[]> _to;

    /// <summary>Turns the links of events around.</summary>
    public EventLinks(IEnumerable<ReportedEvent> events) => _to = events
        .SelectMany(reported => Targets(reported).Select(target => (target, reported.Id)))
        .GroupBy(link => link.target, link => link.Id, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private EventLinks(Dictionary<string, string[]> to) => _to = to;

    /// <summary>Ids of the events that point to one, in no order.</summary>
    public IReadOnlyList<string> To(string id) => _to.GetValueOrDefault(id) ?? [];

    /// <summary>The links after an event was put in the place of another, or of none.</summary>
    public EventLinks With(ReportedEvent? before, ReportedEvent after)
    {
        var (old, now) = (before is null ? [] : Targets(before).ToHashSet(StringComparer.Ordinal), Targets(after).ToHashSet(StringComparer.Ordinal));
        if (old.SetEquals(now))
        {
            return this;
        }

        var to = new Dictionary<string, string[]>(_to, StringComparer.Ordinal);
        foreach (var target in old.Except(now))
        {
            to[target] = [.. to[target].Where(id => id != after.Id)];
        }

        foreach (var target in now.Except(old))
        {
            to[target] = [.. to.GetValueOrDefault(target) ?? [], after.Id];
        }

        return new EventLinks(to);
    }

    private static IEnumerable<string> Targets(ReportedEvent reported) =>
        (reported.Parent is null ? [] : new[] { reported.Parent }).Concat(reported.Related.Select(link => link.EventId)).Distinct();
}
