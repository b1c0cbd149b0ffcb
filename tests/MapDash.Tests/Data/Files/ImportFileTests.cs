using System.Text;
using MapDash.Data.Exchange.Files;
using Xunit;

namespace MapDash.Tests.Data.Files;

/// <summary>What import names is opened as one data file, whatever it came in.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class ImportFileTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_opened_as_it_is()
    {
        await using var file = await ImportFolder.OpenAsync(_folder.Write("ged.csv", "id,year\n1,2020\n"u8.ToArray()));

        Assert.Equal(("ged.csv", 15L, true, 0L), (file.Name, file.Length, file.Content.CanSeek, file.Content.Position));
        Assert.Equal("id,year\n1,2020\n", await TextOf(file));
    }

    [Fact]
    public async Task Bytes_that_are_no_ASCII_and_a_byte_order_mark_stay()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "الاسم,بغداد\r\n"u8];
        await using var file = await ImportFolder.OpenAsync(_folder.Write("ملف.csv", bytes));

        Assert.Equal("ملف.csv", file.Name);
        Assert.Equal(bytes, await BytesOf(file));
    }

    [Fact]
    public async Task Of_a_zip_the_one_data_file_is_taken_and_what_explains_it_is_left()
    {
        var zip = HostileZip.Of(("data/ged241.csv", "id\n1\n"), ("ReadMe.txt", "see codebook"), ("codebook.pdf", "%PDF"), ("__MACOSX/data/._ged241.csv", "x"));
        // Named as if it were none: the first bytes decide.
        await using var file = await ImportFolder.OpenAsync(_folder.Write("download.dat", zip));

        Assert.Equal(("ged241.csv", 5L), (file.Name, file.Length));
        Assert.Equal("id\n1\n", await TextOf(file));
    }

    [Fact]
    public async Task What_was_unpacked_is_gone_when_the_file_is_closed()
    {
        var before = ImportFolder.LeftBehind().Count();
        await using (await ImportFolder.OpenAsync(_folder.Write("a.zip", HostileZip.Of(("a.csv", "id\n")))))
        {
            // Without a name it can be left by nobody, not even by a process that is killed.
            Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetTempPath()), path => Path.GetFileName(path).StartsWith(TemporaryFile.Prefix, StringComparison.Ordinal));
        }

        Assert.Equal(before, ImportFolder.LeftBehind().Count());
    }

    [Fact]
    public async Task Progress_is_the_bytes_that_were_unpacked()
    {
        var heard = new List<long>();
        var zip = HostileZip.Of(("a.csv", string.Concat(Enumerable.Range(0, 400_000).Select(number => $"{number * 7919L % 1_000_003}\n"))));
        await using var file = await ImportFile.OpenAsync(_folder.Write("a.zip", zip), ImportLimits.Default, new Heard(heard), CancellationToken.None);

        Assert.True(heard.Count > 1);
        Assert.Equal(heard.Order(), heard);
        Assert.Equal(file.Length, heard[^1]);
    }

    [Fact]
    public async Task A_larger_limit_takes_a_larger_file()
    {
        var path = _folder.Write("a.csv", Encoding.ASCII.GetBytes(new string('1', 3000)));
        var small = new ImportLimits { MaxBytes = 2000, HowToRaise = "Raise it with --max-mb." };

        Assert.EndsWith("the limit for one file. Raise it with --max-mb.", await ImportFolder.RefusalAsync(path, small), StringComparison.Ordinal);
        await using var file = await ImportFolder.OpenAsync(path, small with { MaxBytes = 3000 });
        Assert.Equal(3000, file.Length);
    }

    private static async Task<byte[]> BytesOf(ImportFile file)
    {
        using var copy = new MemoryStream();
        await file.Content.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static async Task<string> TextOf(ImportFile file) => Encoding.UTF8.GetString(await BytesOf(file));

    private sealed class Heard(List<long> list) : IProgress<long>
    {
        public void Report(long value) => list.Add(value);
    }
}
