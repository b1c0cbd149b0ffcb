using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Data;
using MapDash.Data.Store;
using MapDash.Tests.Core;

namespace MapDash.Tests.Data;

/// <summary>A store of made-up events in a temporary folder, to be searched.</summary>
internal sealed class SearchedStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapdash-").FullName;
    private int _loads;

    public EventStore Store => new(Path, new StoppedClock());

    public string Path => System.IO.Path.Combine(_folder, "mapdash.db");

    /// <summary>An event that is found by its title, its id, and the names that every event of the sample has.</summary>
    public static ReportedEvent Titled(string id, string title) => SampleDataset.Event(id) with { Title = new BilingualText("", title) };

    /// <summary>Publishes events, as the only ones, as the next version.</summary>
    public Task<LoadOutcome> PublishAsync(params ReportedEvent[] events)
    {
        var dataset = SampleDataset.Of(events);
        return Store.LoadAsync(
            [new SourceFile("made-up", $"{++_loads}".PadLeft(64, '0'))],
            () => new DatasetContent(dataset.Codes, dataset.Actors, dataset.Gazetteer, dataset.Reports, events, [new SourceFile("made-up", $"{_loads}".PadLeft(64, '0'))]),
            CancellationToken.None);
    }

    /// <summary>Ids of the events of a version whose texts a question finds, in order; null where it asks for nothing.</summary>
    public async Task<IReadOnlyList<string>?> FoundAsync(string? text, int? version = null) => Found(
        text, await Store.ReadAsync(version, CancellationToken.None), await Store.SearchAsync(version, CancellationToken.None));

    public static IReadOnlyList<string>? Found(string? text, Dataset dataset, ITextSearch search)
    {
        if (search.Find(text) is not { } keys)
        {
            return null;
        }

        var found = keys.ToHashSet();
        return found.Count == keys.Count
            ? [.. dataset.Events.Where(reported => found.Contains(search.KeyOf(reported))).Select(reported => reported.Id)]
            : throw new InvalidOperationException("A text is named twice.");
    }

    /// <summary>Makes the file what the program before full-text search left.</summary>
    public static void WithoutSearch(string path) => EventStoreTests.Sql(
        path,
        "DROP TABLE event_words; DROP TABLE event_texts; DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_Search'");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
