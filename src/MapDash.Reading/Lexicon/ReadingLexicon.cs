using System.Text.Json;
using MapDash.Core.Actors;
using MapDash.Core.Curation;
using MapDash.Core.Places;
using MapDash.Reading.Text;

namespace MapDash.Reading.Lexicon;

/// <summary>
/// The words by which articles are read: the files of <c>geodata/lexicon/</c> joined with the names of the actor register and
/// the gazetteer, so that an actor or place that a curator adds is known from then on. Immutable and thread safe.
/// </summary>
public sealed class ReadingLexicon
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, AllowDuplicateProperties = false, RespectRequiredConstructorParameters = false };

    private readonly HashSet<string> _nonState;
    private readonly HashSet<string> _bodies;

    private ReadingLexicon(string folder, ActorRegister actors, Gazetteer gazetteer, IReadOnlyList<LearnedName> learned)
    {
        Gazetteer = gazetteer;
        _nonState = [.. actors.Actors.Where(actor => actor.Kind == "non_state").SelectMany(actor => actors.Within(actor.Id))];
        _bodies = [.. actors.Actors.Where(actor => actor.Kind is not ("person" or "media")).Select(actor => actor.Id)];
        var places = Read<PlacesFile>(folder, "places.json");
        Places = new PlaceGrammar(places);
        var actorFile = Read<ActorsFile>(folder, "actors.json");

        // What a curator has said counts before what the files say, the last word first.
        var said = learned.Reverse().ToArray();
        ActorNames = new PhraseSet<ActorName>(said.Where(name => !name.IsPlace && actors.Find(name.Id) is not null)
            .Select(name => (name.Words, new ActorName([name.Id], NameContext.Anywhere))).Concat(NamesOf(actorFile, actors)));
        ActorPatterns = new PatternTable<string[]>(actorFile.Actors.SelectMany(entry => (entry.Patterns ?? []).Select(text => (Pattern.Read(text, "lexicon/actors.json"), entry.Ids))));
        Pointers = new PhraseSet<string[]>(actorFile.Pointers.Select(pointer => (pointer.Key, pointer.Value)));
        PlaceNames = new PhraseSet<string>(said.Where(name => name.IsPlace && gazetteer.Find(name.Id) is not null).Select(name => (name.Words, name.Id)).Concat(NamesOf(places, gazetteer)));
        Triggers = new TriggerTable(Read<TriggersFile>(folder, "triggers.json"));
        Numbers = new NumberWords(Read<NumbersFile>(folder, "numbers.json"));
        Time = new TimeWords(Read<TimeFile>(folder, "time.json"));
        Speech = new SpeechWords(Read<SpeechFile>(folder, "speech.json"));
    }

    internal Gazetteer Gazetteer { get; }

    /// <summary>Whether an actor is an armed group or one of its own.</summary>
    internal bool IsNonState(string actor) => _nonState.Contains(actor);

    /// <summary>Whether an actor is a body that has forces, rather than a person or an outlet.</summary>
    internal bool IsBody(string actor) => _bodies.Contains(actor);

    internal PhraseSet<ActorName> ActorNames { get; }

    /// <summary>Ways of naming actors that have no end: قيادي بارز في تنظيم داعش.</summary>
    internal PatternTable<string[]> ActorPatterns { get; }

    /// <summary>Words that mean whichever of these actors was named last.</summary>
    internal PhraseSet<string[]> Pointers { get; }

    internal PhraseSet<string> PlaceNames { get; }

    internal PlaceGrammar Places { get; }

    internal TriggerTable Triggers { get; }

    internal NumberWords Numbers { get; }

    internal TimeWords Time { get; }

    internal SpeechWords Speech { get; }

    /// <summary>Reads the lexicon.</summary>
    /// <param name="folder">The folder with actors.json, places.json, triggers.json, numbers.json, time.json and speech.json.</param>
    /// <param name="actors">The register whose actors the words name.</param>
    /// <param name="gazetteer">The places.</param>
    /// <param name="learned">Names that curators have added, oldest first; one of what is in no register is passed over.</param>
    /// <exception cref="LexiconException">A file is missing, or a word names what is in no register.</exception>
    public static ReadingLexicon Load(string folder, ActorRegister actors, Gazetteer gazetteer, IReadOnlyList<LearnedName>? learned = null)
    {
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(gazetteer);
        return new ReadingLexicon(folder, actors, gazetteer, learned ?? []);
    }

    private static T Read<T>(string folder, string name)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, name));
            return JsonSerializer.Deserialize<T>(file, Json) ?? throw new LexiconException($"lexicon/{name}: the file is empty.");
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new LexiconException($"lexicon/{name}: {error.Message}", error);
        }
    }

    private static IEnumerable<(string, ActorName)> NamesOf(ActorsFile actors, ActorRegister register)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in actors.Actors)
        {
            if (entry.Ids.FirstOrDefault(id => register.Find(id) is null) is { } unknown)
            {
                throw new LexiconException($"lexicon/actors.json: '{unknown}' is not in the register.");
            }

            told.UnionWith(entry.Ids);
            string[] states = entry.States ?? [], listed = entry.Listed ?? [];
            foreach (var (words, context) in new[] { (entry.Words, NameContext.Anywhere), (states.Intersect(listed), NameContext.ActingOrListed), (states.Except(listed), NameContext.Acting), (listed.Except(states), NameContext.Listed) })
            {
                foreach (var word in words)
                {
                    yield return (word, new ActorName(entry.Ids, context));
                }
            }
        }

        foreach (var actor in register.Actors.Where(actor => !told.Contains(actor.Id)))
        {
            foreach (var name in actor.VariantsAr.Append(actor.Name.Ar).Where(IsName))
            {
                yield return (name, new ActorName([actor.Id], NameContext.Anywhere));
            }
        }
    }

    private static IEnumerable<(string, string)> NamesOf(PlacesFile places, Gazetteer gazetteer)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in places.Places)
        {
            if (gazetteer.Find(entry.Id) is null)
            {
                throw new LexiconException($"lexicon/places.json: '{entry.Id}' is not in the gazetteer.");
            }

            told.Add(entry.Id);
            foreach (var word in entry.Words)
            {
                yield return (word, entry.Id);
            }
        }

        // A governorate comes before the city of its name: the words rarely say which, and the larger is never wrong.
        foreach (var place in gazetteer.Places.Where(place => !told.Contains(place.Id)).OrderBy(place => place.Precision == PlacePrecision.Province ? 0 : 1))
        {
            foreach (var name in place.Variants.Append(place.Name.Ar).Where(IsName))
            {
                yield return (name, place.Id);
            }
        }
    }

    private static bool IsName(string name) => name.Length > 2 && Folding.Fold(name[0]) is >= 'ا' and <= 'ي';
}
