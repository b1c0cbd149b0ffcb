using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MapDash.Core;
using MapDash.Core.Actors;
using MapDash.Data.Exchange.Documents;

namespace MapDash.Data.Exchange.Import;

/// <summary>
/// Finds the actors that another data set names, and describes those that the register lacks: the same name gives the same id
/// every time. Not thread-safe; one an import.
/// </summary>
internal sealed class ActorNames(ImportContext context)
{
    private static readonly string[] Neighbours = ["Turkey", "Türkiye", "Syria", "Iran", "Kuwait", "Jordan", "Saudi Arabia"];

    private readonly Dictionary<string, (string Id, Actor? Added)> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The id of an actor, and the actor itself where the shipped register lacks it.</summary>
    public (string Id, Actor? Added) Find(string name)
    {
        if (!_known.TryGetValue(name, out var found))
        {
            _known[name] = found = Look(name);
        }

        return found;
    }

    private (string, Actor?) Look(string name)
    {
        if (context.Names.Actor(name) is { } mapped && context.Actors.Find(mapped) is not null)
        {
            return (mapped, null);
        }

        if (context.Actors.Actors.FirstOrDefault(actor => actor.Name.En.Equals(name, StringComparison.OrdinalIgnoreCase) &&
            !actor.Id.StartsWith(EventDocument.ImportedPrefix, StringComparison.Ordinal)) is { } same)
        {
            return (same.Id, null);
        }

        var (both, kind) = context.Names.Added(name) ?? (new BilingualText(name, ""), KindOf(name));
        var slug = ImportText.Slug(both.En);
        var id = EventDocument.ImportedPrefix + (slug.Length > 0 ? slug : Sum(name));
        return (id, new Actor(id, both, [], kind, null, [], "Added by an import: the name is the data set's."));
    }

    private static string KindOf(string name) => name switch
    {
        _ when name.StartsWith("Government of ", StringComparison.OrdinalIgnoreCase) =>
            Neighbours.Any(neighbour => name.EndsWith(neighbour, StringComparison.OrdinalIgnoreCase)) ? "neighbour_state" : "foreign_state",
        _ when name.StartsWith("Military Forces of ", StringComparison.OrdinalIgnoreCase) => "foreign_force",
        _ when name.StartsWith("Civilians", StringComparison.OrdinalIgnoreCase) => "civilians",
        _ => "non_state",
    };

    private static string Sum(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToUpper(CultureInfo.InvariantCulture))))[..12];
}
