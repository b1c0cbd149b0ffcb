using System.Security.Cryptography;
using MapDash.Core.Actors;
using MapDash.Core.Places;
using MapDash.Data.Exchange.Import;

namespace MapDash.Data.Exchange;

/// <summary>
/// The folder <c>geodata/</c> as files: registers, places and curated reports. Reading checks everything before anything is
/// handed on. Not thread safe to change while it is read.
/// </summary>
/// <param name="path">The folder.</param>
public sealed class GeodataFolder(string path)
{
    private const string Codes = "register/codes.json";
    private const string Actors = "register/actors.json";
    private const string Names = "register/import.json";
    private const string Provinces = "provinces.geojson";
    private static readonly string[] PlaceFiles = [Provinces, "areas.geojson", "places.geojson"];

    // What these files become depends on the readers too: a new number loads unchanged files again.
    private static readonly SourceFile Readers = Checksum("(readers)", "1"u8.ToArray());

    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>The files that content is read from, with their checksums, in order of name.</summary>
    /// <exception cref="ExchangeException">The folder or a file is missing or cannot be read.</exception>
    public IReadOnlyList<SourceFile> Files() => Checksums(ReadBytes());

    /// <summary>Reads only the places: enough to locate a position.</summary>
    /// <exception cref="ExchangeException">A file is missing or refused.</exception>
    public Gazetteer ReadGazetteer() => ReadGazetteer(name => JsonFile.Bytes(Full(name), Shown(name)));

    /// <summary>Reads only the actors.</summary>
    /// <exception cref="ExchangeException">The file is missing or refused.</exception>
    public ActorRegister ReadActors() => RegisterReader.ReadActors(JsonFile.Bytes(Full(Actors), Shown(Actors)), Shown(Actors));

    /// <summary>Where the words stand by which articles are read.</summary>
    public string Lexicon => System.IO.Path.Combine(Path, "lexicon");

    /// <summary>Reads what other data sets call our actors and places.</summary>
    /// <exception cref="ExchangeException">The file is missing or refused.</exception>
    public ImportNames ReadImportNames() => ImportNames.Read(JsonFile.Bytes(Full(Names), Shown(Names)), Shown(Names));

    /// <summary>Reads everything.</summary>
    /// <exception cref="ExchangeException">A file is missing or refused.</exception>
    public DatasetContent Read()
    {
        var files = ReadBytes();
        var context = new CuratedContext(
            RegisterReader.ReadCodes(files[Codes], Shown(Codes)),
            RegisterReader.ReadActors(files[Actors], Shown(Actors)),
            ReadGazetteer(name => files[name]));
        var curated = files
            .Where(file => file.Key.StartsWith("curated/", StringComparison.Ordinal))
            .Select(file => (Name: Shown(file.Key), File: CuratedReader.Read(file.Value, Shown(file.Key), context)))
            .ToArray();
        Check(curated);
        return new DatasetContent(
            context.Codes,
            context.Actors,
            context.Gazetteer,
            [.. curated.Select(file => file.File.Report).OrderBy(report => report.Id, StringComparer.Ordinal)],
            [.. curated.SelectMany(file => file.File.Events).OrderBy(reported => reported.Id, StringComparer.Ordinal)],
            Checksums(files));
    }

    private static void Check((string Name, CuratedFile File)[] curated)
    {
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        var reports = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, file) in curated)
        {
            if (!reports.Add(file.Report.Id))
            {
                throw new ExchangeException(name, $"report {file.Report.Id}", "id", "another curated file has a report of this id.");
            }

            foreach (var reported in file.Events.Where(reported => !parents.TryAdd(reported.Id, reported.Parent)))
            {
                throw new ExchangeException(name, $"event {reported.Id}", "id", "another curated file has an event of this id.");
            }
        }

        foreach (var (name, file) in curated)
        {
            CuratedReader.CheckLinks(name, file, parents);
        }
    }

    private static Gazetteer ReadGazetteer(Func<string, byte[]> read)
    {
        var places = PlaceFiles.SelectMany(name => GeodataReader.Read(
            read(name), Shown(name), name == Provinces ? PlacePrecision.Province : null)).ToArray();
        try
        {
            return new Gazetteer(places);
        }
        catch (ArgumentException error)
        {
            throw new ExchangeException(string.Join(" + ", PlaceFiles.Select(Shown)), null, null, error.Message, error);
        }
    }

    private SortedDictionary<string, byte[]> ReadBytes()
    {
        if (!Directory.Exists(Path))
        {
            throw new ExchangeException(Shown(""), null, null, $"the folder is missing (looked for {System.IO.Path.GetFullPath(Path)}). It belongs beside appsettings.json and holds the places and the curated reports.");
        }

        var folder = Full("curated");
        var curated = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json").Select(file => $"curated/{System.IO.Path.GetFileName(file)}")
            : [];
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in PlaceFiles.Append(Codes).Append(Actors).Concat(curated))
        {
            files.Add(name, JsonFile.Bytes(Full(name), Shown(name)));
        }

        return files;
    }

    private string Full(string name) => System.IO.Path.Combine(Path, name);

    private static string Shown(string name) => $"geodata/{name}";

    private static IReadOnlyList<SourceFile> Checksums(SortedDictionary<string, byte[]> files) =>
        [Readers, .. files.Select(file => Checksum(file.Key, file.Value))];

    private static SourceFile Checksum(string name, byte[] bytes) => new(name, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
