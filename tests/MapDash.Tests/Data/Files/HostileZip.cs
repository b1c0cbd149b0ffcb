using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MapDash.Tests.Data.Files;

/// <summary>Zips as nobody should send them.</summary>
internal static class HostileZip
{
    /// <summary>A zip of entries.</summary>
    public static byte[] Of(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A gigabyte of zeros in a megabyte.</summary>
    public static void WriteBomb(string path, string entryName, byte filler)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        using var entry = zip.CreateEntry(entryName, CompressionLevel.Fastest).Open();
        var chunk = new byte[1024 * 1024];
        chunk.AsSpan().Fill(filler);
        for (var written = 0; written < 1024; written++)
        {
            entry.Write(chunk);
        }
    }

    /// <summary>Writes another size, packed and unpacked, over what a zip of one entry says of it, in both places.</summary>
    public static byte[] Saying(byte[] zip, uint? packed, uint? unpacked)
    {
        var changed = (byte[])zip.Clone();
        var central = changed.AsSpan().IndexOf("PK\u0001\u0002"u8);
        foreach (var (start, at) in new[] { (0, 18), (central, 20) })
        {
            if (packed is { } first)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(start + at), first);
            }

            if (unpacked is { } second)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(start + at + 4), second);
            }
        }

        return changed;
    }
}
