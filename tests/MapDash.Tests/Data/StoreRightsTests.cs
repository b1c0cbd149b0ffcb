using MapDash.Data.Store;
using MapDash.Tests.Curation;
using Microsoft.Data.Sqlite;
using Xunit;

namespace MapDash.Tests.Data;

/// <summary>Unpublished articles stand in the store: nobody but its owner reads it.</summary>
public sealed class StoreRightsTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode All = Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly DeskStore _desk = new();

    private string Store => _desk.Geodata.StorePath;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_new_store_is_read_by_its_owner_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Store)!);
        await LoadAsync();

        Assert.Equal(Owner, Mode(Store));
    }

    [Fact]
    public async Task A_store_that_others_could_read_is_closed_to_them_at_the_next_start_with_its_log()
    {
        await _desk.OpenedAsync();
        using var reader = new SqliteConnection($"Data Source={Store};Pooling=False");
        reader.Open();
        using (var reading = reader.BeginTransaction(deferred: true))
        {
            using var command = reader.CreateCommand();
            command.CommandText = "SELECT count(*) FROM desk_texts";
            command.ExecuteScalar();
        }

        Open(Store);
        Open(Store + "-wal");
        Open(Store + "-shm");

        await LoadAsync();

        Assert.Equal([Owner, Owner, Owner], [Mode(Store), Mode(Store + "-wal"), Mode(Store + "-shm")]);
    }

    [Fact]
    public async Task So_are_a_backup_what_is_restored_from_it_and_the_store_that_is_kept()
    {
        await _desk.OpenedAsync();
        Open(Store);
        var copy = Path.Combine(_desk.Geodata.Root, "copy.db");
        await _desk.Store.BackupAsync(copy, CancellationToken.None);
        Assert.Equal(Owner, Mode(copy));
        Open(copy);

        var (_, kept) = await _desk.Store.RestoreAsync(copy, CancellationToken.None);

        Assert.Equal([Owner, Owner], [Mode(Store), Mode(kept!)]);
    }

    private Task<LoadOutcome> LoadAsync() => _desk.Store.LoadAsync(_desk.Geodata.Folder.Files(), _desk.Geodata.Folder.Read, CancellationToken.None);

    private static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, All);
        }
    }

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? Owner : File.GetUnixFileMode(path);
}
