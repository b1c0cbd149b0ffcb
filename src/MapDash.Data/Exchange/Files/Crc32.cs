namespace MapDash.Data.Exchange.Files;

/// <summary>The check sum that a zip keeps of each entry (polynomial 0xEDB88320, as in PNG and gzip). Not for several threads.</summary>
internal sealed class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    private uint _state = uint.MaxValue;

    /// <summary>The sum of all bytes so far.</summary>
    public uint Value => ~_state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var state = _state;
        foreach (var next in bytes)
        {
            state = Table[(byte)(state ^ next)] ^ (state >> 8);
        }

        _state = state;
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        }

        return value;
    }
}
