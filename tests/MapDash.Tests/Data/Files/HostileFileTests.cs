using System.Text;
using MapDash.Data.Exchange;
using MapDash.Data.Exchange.Files;
using Xunit;

namespace MapDash.Tests.Data.Files;

/// <summary>Files that must be refused: by name and reason, with little memory, and with nothing left behind.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class HostileFileTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[], string> Kinds => new()
    {
        { "empty.csv", [], "it is empty" },
        { "blank.csv", "\uFEFF \r\n\t"u8.ToArray(), "it is empty" },
        { "places.gpkg", [.. "SQLite format 3\0"u8, .. new byte[4080]], "SQLite database or a GeoPackage" },
        { "renamed.csv", [.. "SQLite format 3\0"u8, .. new byte[4080]], "ogr2ogr" },
        { "bomb.kml", """<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>"""u8.ToArray(), "it is XML" },
        { "indented.csv", "\uFEFF\n  <kml/>"u8.ToArray(), "it is XML" },
        { "login.csv", "\r\n<!DOCTYPE html><html><body>Sign in"u8.ToArray(), "it is a web page" },
        { "a.csv.gz", [0x1F, 0x8B, 8, 0], "packed with gzip" },
        { "a.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z archive" },
        { "a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "old Excel" },
        { "a.pdf", "%PDF-1.7"u8.ToArray(), "it is a PDF" },
        { "a.shp", [0, 0, 0x27, 0x0A, 0], "it is a shapefile" },
        { "utf16.csv", Encoding.Unicode.GetPreamble(), "UTF-16" },
        { "binary.csv", [1, 2, 0, 3], "it is not text" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_no_data_file_is_refused_by_what_it_is(string name, byte[] bytes, string reason)
    {
        var message = await ImportFolder.RefusalAsync(_folder.Write(name, bytes));

        Assert.StartsWith(name + ": ", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.csv", "there is no such file")]
    [InlineData("", "it is a folder")]
    public async Task What_cannot_be_opened_is_said(string name, string reason) =>
        Assert.Contains(reason, await ImportFolder.RefusalAsync(_folder.PathOf(name)), StringComparison.Ordinal);

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("ftp://127.0.0.1/a.csv")]
    [InlineData("file:///etc/passwd")]
    public async Task A_device_or_an_address_of_another_kind_is_not_read(string name) => await ImportFolder.RefusalAsync(name);

    [Fact]
    public async Task JSON_is_limited_to_what_can_be_read_as_a_whole()
    {
        var path = _folder.Write("a.geojson", Encoding.ASCII.GetBytes("{" + new string(' ', 4096)));
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(50 * 1024 * 1024 + 1);
        }

        Assert.Contains("larger than 50 MB", await ImportFolder.RefusalAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv", (byte)'0')]
    [InlineData("a.csv", (byte)0)]
    [InlineData("readme.txt", (byte)'0')]
    public async Task A_gigabyte_in_a_megabyte_is_refused_before_it_is_unpacked(string entry, byte filler)
    {
        HostileZip.WriteBomb(_folder.PathOf("bomb.zip"), entry, filler);

        Assert.Contains("more than 100 times its size", await ImportFolder.RefusalAsync(_folder.PathOf("bomb.zip")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_that_hides_its_size_is_refused_by_what_comes_out()
    {
        HostileZip.WriteBomb(_folder.PathOf("bomb.zip"), "a.csv", (byte)'0');
        var hidden = HostileZip.Saying(await File.ReadAllBytesAsync(_folder.PathOf("bomb.zip")), null, 4096);

        Assert.Contains("is not what the zip says", await ImportFolder.RefusalAsync(_folder.Write("hidden.zip", hidden)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 5u, "is not what the zip says")]
    [InlineData(null, 400u, "is not what the zip says")]
    [InlineData(1_000_000u, null, "damaged")]
    public async Task A_zip_that_lies_about_its_sizes_is_refused(uint? packed, uint? unpacked, string reason)
    {
        var zip = HostileZip.Saying(HostileZip.Of(("a.csv", "id,year\n1,2020\n2,2021\n")), packed, unpacked);

        Assert.Contains(reason, await ImportFolder.RefusalAsync(_folder.Write("a.zip", zip)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_unpacks_beyond_the_limit_is_refused()
    {
        var zip = HostileZip.Of(("a.csv", string.Concat(Enumerable.Range(0, 5000))));

        Assert.Contains("larger than 0 MB", await ImportFolder.RefusalAsync(_folder.Write("a.zip", zip), new ImportLimits { MaxBytes = 10_000 }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_entries_are_enough()
    {
        var most = Enumerable.Range(1, 99).Select(number => ($"{number}.txt", "")).Append(("a.csv", "id\n")).ToArray();
        await using var file = await ImportFolder.OpenAsync(_folder.Write("100.zip", HostileZip.Of(most)));
        var path = _folder.Write("101.zip", HostileZip.Of([.. most, ("more.txt", "")]));

        var error = await Assert.ThrowsAsync<ExchangeException>(() => ImportFolder.OpenAsync(path));
        Assert.Contains("more than 100 entries", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_sixty_thousand_entries_is_not_kept_in_memory()
    {
        var zip = HostileZip.Of(Enumerable.Range(1, 60_000).Select(number => ($"{number}.txt", "")).ToArray());

        Assert.Contains("more than 100 entries", await ImportFolder.RefusalAsync(_folder.Write("many.zip", zip)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../outside.csv")]
    [InlineData("/etc/cron.d/job.csv")]
    [InlineData("..\\..\\outside.csv")]
    [InlineData("C:\\outside.csv")]
    [InlineData("a/../../outside.txt")]
    public async Task A_name_that_leads_out_of_its_folder_is_refused(string entry)
    {
        var zip = HostileZip.Of((entry, "id\n"), ("a.csv", "id\n"));

        Assert.Contains("leads out of the folder", await ImportFolder.RefusalAsync(_folder.Write("slip.zip", zip)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_data_files_none_is_guessed()
    {
        var zip = HostileZip.Of(("2023.csv", "id\n"), ("2024.csv", "id\n"), ("codebook.pdf", "%PDF"));

        Assert.Contains("2 data files: 2023.csv, 2024.csv.", await ImportFolder.RefusalAsync(_folder.Write("two.zip", zip)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inner.zip", "packed once more")]
    [InlineData("inner.csv", "a zip in a zip")]
    public async Task A_zip_in_a_zip_is_refused(string entry, string reason)
    {
        var inner = Encoding.Latin1.GetString(HostileZip.Of(("a.csv", "id\n")).Where(value => value < 128).ToArray());

        Assert.Contains(reason, await ImportFolder.RefusalAsync(_folder.Write("outer.zip", HostileZip.Of((entry, inner)))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes.txt", "holds no data file")]
    [InlineData("[Content_Types].xml", "office program")]
    [InlineData("a.csv", "it is XML")]
    public async Task A_zip_without_data_says_what_it_is(string entry, string reason) =>
        Assert.Contains(reason, await ImportFolder.RefusalAsync(_folder.Write("a.zip", HostileZip.Of((entry, "<a/>")))), StringComparison.Ordinal);

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public async Task A_zip_that_was_cut_off_is_refused(double part)
    {
        var zip = HostileZip.Of(("a.csv", string.Concat(Enumerable.Range(0, 5000))));

        Assert.Contains("cut off", await ImportFolder.RefusalAsync(_folder.Write("a.zip", zip[..(int)(zip.Length * part)])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_from_a_zip_cannot_turn_a_message_round()
    {
        var zip = HostileZip.Of(("\u202Efdp.csv", "id\n"), ("line\nbreak.csv", "id\n"));
        var message = await ImportFolder.RefusalAsync(_folder.Write("a.zip", zip));

        Assert.DoesNotContain(message, letter => letter is '\u202E' or '\n');
    }
}
