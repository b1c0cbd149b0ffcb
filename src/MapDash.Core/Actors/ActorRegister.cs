using MapDash.Core.Codes;

namespace MapDash.Core.Actors;

/// <summary>
/// All actors and how they belong together: a graph without cycles, since a service answers to a ministry and belongs to
/// the state's forces besides. Immutable and safe to share between threads.
/// </summary>
public sealed class ActorRegister
{
    private readonly Dictionary<string, Actor> _byId;
    private readonly Dictionary<string, string[]> _children;
    private readonly Dictionary<string, HashSet<string>> _within = [];

    /// <summary>Creates the register.</summary>
    /// <exception cref="ArgumentException">An id stands twice, a link leads nowhere, or the links form a cycle.</exception>
    public ActorRegister(IReadOnlyList<Actor> actors, IReadOnlyList<CodeEntry> kinds)
    {
        ArgumentNullException.ThrowIfNull(actors);
        Actors = actors;
        Kinds = kinds;
        _byId = new Dictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            if (!_byId.TryAdd(actor.Id, actor))
            {
                throw new ArgumentException($"Actor '{actor.Id}' stands twice in the register.");
            }
        }

        foreach (var actor in actors)
        {
            foreach (var link in LinksOf(actor))
            {
                if (!_byId.ContainsKey(link))
                {
                    throw new ArgumentException($"Actor '{actor.Id}' belongs to '{link}', which is not in the register.");
                }
            }
        }

        _children = actors
            .SelectMany(actor => LinksOf(actor).Select(link => (link, actor.Id)))
            .GroupBy(pair => pair.link, pair => pair.Id)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray());
        foreach (var actor in actors)
        {
            Collect(actor.Id, []);
        }
    }

    /// <summary>All actors, in the order of the file.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The list of actor kinds.</summary>
    public IReadOnlyList<CodeEntry> Kinds { get; }

    /// <summary>The actor of an id, or null.</summary>
    public Actor? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whose voice an actor's is: the body that a spokesman speaks for, else the actor's own.</summary>
    public string BodyOf(string id) => Find(id) is { Kind: "person", Parent: { } body } ? body : id;

    /// <summary>The actors directly below an actor, by either link.</summary>
    public IReadOnlyList<string> ChildrenOf(string id) => _children.GetValueOrDefault(id) ?? [];

    /// <summary>An actor and all below it; a filter on the actor means any of these. Empty for an unknown id.</summary>
    public IReadOnlySet<string> Within(string id) => _within.GetValueOrDefault(id) ?? [];

    private static IEnumerable<string> LinksOf(Actor actor) =>
        actor.Parent is null ? actor.MemberOf : actor.MemberOf.Prepend(actor.Parent);

    // Each actor is collected once: by every way down, a lattice of thirty levels would take a thousand million steps.
    private HashSet<string> Collect(string id, HashSet<string> above)
    {
        if (_within.TryGetValue(id, out var collected))
        {
            return collected;
        }

        if (!above.Add(id))
        {
            throw new ArgumentException($"Actor '{id}' stands below itself.");
        }

        var found = new HashSet<string>(StringComparer.Ordinal) { id };
        foreach (var child in ChildrenOf(id))
        {
            found.UnionWith(Collect(child, above));
        }

        above.Remove(id);
        return _within[id] = found;
    }
}
