using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Core.Text;
using MapDash.Data.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>
/// Finds the texts of a published state in the store. Nothing of the texts is held in memory; every question opens the store.
/// Safe to share between threads.
/// </summary>
public sealed class StoreTextSearch : ITextSearch
{
    private readonly StoreFile _file;
    private readonly int _version;
    private volatile Dictionary<string, (int Version, int Key)> _keys;

    private StoreTextSearch(StoreFile file, int version, Dictionary<string, (int Version, int Key)> keys) =>
        (_file, _version, _keys) = (file, version, keys);

    /// <inheritdoc />
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public int KeyOf(ReportedEvent reported)
    {
        ArgumentNullException.ThrowIfNull(reported);
        return _keys.TryGetValue(reported.Id, out var known) && known.Version == reported.Version ? known.Key : Look(reported);
    }

    /// <inheritdoc />
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<int>? Find(string? text)
    {
        var asked = SearchTerms.AskedBy(text);
        if (asked.Count == 0)
        {
            return null;
        }

        var words = asked.Select(starts => $"({string.Join(" OR ", starts.Select(start => SearchTables.Quoted(start) + "*"))})");
        return Numbers("SELECT rowid FROM event_words WHERE event_words MATCH $1", string.Join(" AND ", words));
    }

    /// <summary>Gives back the memory that numbers take while an index is built. Asked again, each is looked up by itself.</summary>
    public void ForgetKeys() => _keys = [];

    /// <summary>The texts of a version; null is the latest and whatever comes after it.</summary>
    internal static async Task<StoreTextSearch> OpenAsync(StoreFile file, StoreContext context, int? version, CancellationToken cancellationToken)
    {
        var newest = version ?? int.MaxValue;
        var keys = new Dictionary<string, (int, int)>(StringComparer.Ordinal);

        // The last text of an event is that of its last revision, under the names of that time.
        await foreach (var row in context.Texts.AsNoTracking().Where(row => row.Since <= newest).OrderBy(row => row.Key)
            .Select(row => new { row.EventId, row.Version, row.Key }).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            keys[row.EventId] = (row.Version, checked((int)row.Key));
        }

        return new StoreTextSearch(file, newest, keys);
    }

    private int Look(ReportedEvent reported) => Numbers(
        "SELECT key FROM event_texts WHERE event_id = $1 AND version = $2 AND since <= $3 ORDER BY key DESC LIMIT 1",
        reported.Id, reported.Version, _version) is [var key] ? key : -1;

    private int[] Numbers(string sql, params object[] values) => StoreFaults.Translate(_file.Path, () =>
    {
        _file.RequireExists();
        using var context = _file.Open();
        context.Database.OpenConnection();
        using var command = context.Database.GetDbConnection().Prepare(sql, values);
        using var reader = command.ExecuteReader();
        var numbers = new List<int>();
        while (reader.Read())
        {
            numbers.Add(reader.GetInt32(0));
        }

        return numbers.ToArray();
    });
}
