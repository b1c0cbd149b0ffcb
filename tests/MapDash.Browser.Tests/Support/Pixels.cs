using System.Buffers.Binary;
using System.IO.Compression;

namespace MapDash.Browser.Tests.Support;

/// <summary>A screenshot as pixels. Reads what Chromium writes: PNG of 8 bits a channel, not interlaced. Immutable.</summary>
internal sealed class Pixels
{
    private readonly byte[] _bytes;
    private readonly int _channels;

    /// <summary>Reads a PNG.</summary>
    /// <exception cref="InvalidDataException">It is not of the form that Chromium writes.</exception>
    public Pixels(byte[] png)
    {
        using var packed = new MemoryStream();
        var (depth, colour, interlaced) = (0, 0, 0);
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var name = System.Text.Encoding.ASCII.GetString(png, at + 4, 4);
            var data = png.AsSpan(at + 8, length);
            if (name == "IHDR")
            {
                Width = BinaryPrimitives.ReadInt32BigEndian(data);
                Height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                (depth, colour, interlaced) = (data[8], data[9], data[12]);
            }
            else if (name == "IDAT")
            {
                packed.Write(data);
            }

            at += length + 12;
        }

        if (depth != 8 || colour is not (2 or 6) || interlaced != 0)
        {
            throw new InvalidDataException($"A PNG of depth {depth}, colour type {colour}, interlace {interlaced} is not what Chromium writes.");
        }

        _channels = colour == 6 ? 4 : 3;
        packed.Position = 0;
        using var unpacked = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Decompress))
        {
            zlib.CopyTo(unpacked);
        }

        _bytes = Unfilter(unpacked.GetBuffer());
    }

    /// <summary>Width in device pixels.</summary>
    public int Width { get; }

    /// <summary>Height in device pixels.</summary>
    public int Height { get; }

    /// <summary>How many pixels differ from those of another screenshot of the same size by more than a trace.</summary>
    public int DifferentFrom(Pixels other)
    {
        if ((Width, Height) != (other.Width, other.Height))
        {
            throw new ArgumentException("Screenshots of two sizes cannot be held against each other.", nameof(other));
        }

        var different = 0;
        for (var i = 0; i < Width * Height; i++)
        {
            var distance = 0;
            for (var channel = 0; channel < 3; channel++)
            {
                distance += Math.Abs(_bytes[i * _channels + channel] - other._bytes[i * other._channels + channel]);
            }

            different += distance > 6 ? 1 : 0;
        }

        return different;
    }

    // Each row starts with the number of its filter: none, left, up, average, or the nearest of three (Paeth).
    private byte[] Unfilter(byte[] rows)
    {
        var stride = Width * _channels;
        var result = new byte[Height * stride];
        for (var y = 0; y < Height; y++)
        {
            var filter = rows[y * (stride + 1)];
            for (var x = 0; x < stride; x++)
            {
                var left = x >= _channels ? result[y * stride + x - _channels] : 0;
                var up = y > 0 ? result[(y - 1) * stride + x] : 0;
                var corner = x >= _channels && y > 0 ? result[(y - 1) * stride + x - _channels] : 0;
                var guess = filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Nearest(left, up, corner), _ => 0 };
                result[y * stride + x] = (byte)(rows[y * (stride + 1) + 1 + x] + guess);
            }
        }

        return result;
    }

    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
