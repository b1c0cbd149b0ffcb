using System.IO.Compression;

namespace MapDash.Data.Exchange.Files;

/// <summary>Finds the one data file of a zip and unpacks it. Names in the zip are only ever words: no path is made of them.</summary>
internal static class ZipContent
{
    private static readonly string[] Data = [".csv", ".json", ".geojson"];
    private static readonly string[] Packed = [".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst"];

    /// <summary>Unpacks the data file.</summary>
    /// <param name="zip">The zip.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="progress">Hears the bytes that were unpacked; may be null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ExchangeException">The zip is damaged, breaks a limit, or holds no data file or several.</exception>
    public static async Task<ImportFile> UnpackAsync(
        Stream zip, string name, ImportLimits limits, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        try
        {
            ZipTable.Require(zip, name, limits);
            zip.Position = 0;
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var entry = Find(archive, name, limits);
            var inner = CleanName.Last(entry.FullName);
            var target = TemporaryFile.Create(inner);
            try
            {
                await UnpackAsync(entry, target, name, limits, progress, cancellationToken).ConfigureAwait(false);
                return new ImportFile(inner, target);
            }
            catch
            {
                await target.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new ExchangeException(name, null, null, $"the zip is damaged, or packed in a way that cannot be read ({error.Message})", error);
        }
    }

    private static ZipArchiveEntry Find(ZipArchive archive, string name, ImportLimits limits)
    {
        if (archive.GetEntry("[Content_Types].xml") is not null || archive.GetEntry("mimetype") is not null)
        {
            throw new ExchangeException(name, null, null, "it is a workbook or a document of an office program. Save the sheet as CSV (UTF-8) and import that.");
        }

        long total = 0;
        foreach (var entry in archive.Entries)
        {
            RequireHonest(entry, name, limits);
            total += entry.Length;
        }

        if (total > limits.MaxBytes)
        {
            throw new ExchangeException(name, null, null, "unpacked, " + limits.TooLarge(FileKind.Zip));
        }

        ZipArchiveEntry[] found = [.. archive.Entries.Where(IsData)];
        return found switch
        {
            [var one] => one,
            [] => throw new ExchangeException(name, null, null, $"the zip holds no data file ({string.Join(", ", Data)})."),
            _ => throw new ExchangeException(name, null, null,
                $"the zip holds {found.Length} data files: {string.Join(", ", found.Take(10).Select(entry => CleanName.Of(entry.FullName)))}. Unpack it and import the one that is meant."),
        };
    }

    // Whatever is wrong with any entry is wrong with the zip: nobody makes such a one by accident.
    private static void RequireHonest(ZipArchiveEntry entry, string name, ImportLimits limits)
    {
        var item = $"entry {CleanName.Of(entry.FullName)}";
        if (CleanName.LeadsAway(entry.FullName))
        {
            throw new ExchangeException(name, item, null, "its name leads out of the folder that it would be unpacked to.");
        }

        if (Packed.Contains(Path.GetExtension(entry.FullName), StringComparer.OrdinalIgnoreCase))
        {
            throw new ExchangeException(name, item, null, "it is packed once more. Unpack the zip and import the data file in it.");
        }

        if (entry.IsEncrypted)
        {
            throw new ExchangeException(name, item, null, "it is encrypted. Unpack the zip with its password and import the data file in it.");
        }

        if (entry.Length > Math.Max(FirstBytes.Count, entry.CompressedLength) * limits.MaxRatio)
        {
            throw new ExchangeException(name, item, null, $"it unpacks to more than {limits.MaxRatio} times its size, as no honest data does.");
        }
    }

    // Finder adds a folder __MACOSX with a file "._NAME" for each file.
    private static bool IsData(ZipArchiveEntry entry) =>
        Data.Contains(Path.GetExtension(entry.FullName), StringComparer.OrdinalIgnoreCase)
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !CleanName.Last(entry.FullName).StartsWith('.');

    private static async Task UnpackAsync(
        ZipArchiveEntry entry, FileStream target, string name, ImportLimits limits, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var sum = new Crc32();
        var copy = new LimitedCopy(limits, CleanName.Last(entry.FullName), progress) { Packed = () => entry.CompressedLength, Sum = sum };
        FileKind kind;
        await using (var source = await entry.OpenAsync(cancellationToken).ConfigureAwait(false))
        {
            kind = await copy.RunAsync(source, target, cancellationToken).ConfigureAwait(false);
        }

        if (kind == FileKind.Zip)
        {
            throw new ExchangeException(name, $"entry {CleanName.Of(entry.FullName)}", null, "it is a zip in a zip. Unpack the outer one first.");
        }

        if (target.Length != entry.Length || sum.Value != entry.Crc32)
        {
            throw new ExchangeException(name, $"entry {CleanName.Of(entry.FullName)}", null,
                "what is in it is not what the zip says (other size or check sum). It is damaged, or its sizes are false: download it again.");
        }
    }
}
