using System.Buffers.Binary;

namespace MapDash.Data.Exchange.Files;

/// <summary>
/// Counts the entries of a zip in its table of contents. <see cref="System.IO.Compression.ZipArchive"/> keeps all of them in
/// memory before it says how many there are, which a zip of a few megabytes can make expensive.
/// </summary>
internal static class ZipTable
{
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private static readonly byte[] EndMark = [0x50, 0x4B, 0x05, 0x06];
    private static readonly byte[] EntryMark = [0x50, 0x4B, 0x01, 0x02];

    /// <summary>Refuses a zip whose table is missing or longer than the limit. The position of the stream is left anywhere.</summary>
    /// <exception cref="ExchangeException">It is refused.</exception>
    public static void Require(Stream zip, string name, ImportLimits limits)
    {
        // The mark of the end stands before a comment of at most 65,535 bytes.
        var tail = new byte[Math.Min(zip.Length, EndLength + ushort.MaxValue)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        var at = tail.Length < EndLength ? -1 : tail.AsSpan(0, tail.Length - EndLength + EndMark.Length).LastIndexOf(EndMark);
        if (at < 0)
        {
            throw new ExchangeException(name, null, null, "the zip is cut off or damaged: it has no table of contents. Download it again.");
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        if (start == uint.MaxValue)
        {
            throw new ExchangeException(name, null, null, "the zip says that it is larger than 4 GB. Unpack it first and import the data file in it.");
        }

        Count(zip, start, name, limits);
    }

    private static void Count(Stream zip, long position, string name, ImportLimits limits)
    {
        var entry = new byte[EntryLength];
        for (var count = 0; position + EntryLength <= zip.Length; count++)
        {
            zip.Position = position;
            zip.ReadExactly(entry);
            if (!entry.AsSpan().StartsWith(EntryMark))
            {
                return;
            }

            if (count == limits.MaxEntries)
            {
                throw new ExchangeException(name, null, null, $"the zip holds more than {limits.MaxEntries} entries. Unpack it first and import the data file in it.");
            }

            position += EntryLength + Length(entry, 28) + Length(entry, 30) + Length(entry, 32);
        }
    }

    private static int Length(byte[] entry, int at) => BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(at));
}
