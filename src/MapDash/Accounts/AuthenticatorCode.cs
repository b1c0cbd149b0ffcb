using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MapDash.Accounts;

/// <summary>The codes that authenticators show: six digits for half a minute (RFC 6238).</summary>
internal static class AuthenticatorCode
{
    private const int Seconds = 30;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // A clock may be wrong by half a minute.
    private const int Tolerance = 1;

    /// <summary>A new key, as people type it.</summary>
    public static string NewKey() => new(RandomNumberGenerator.GetItems<char>(Letters, 32));

    /// <summary>The half minute, counted from 1970, of which a key shows a code; null where it is none of about now.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        if (key.Length == 0 || code.Length != 6)
        {
            return null;
        }

        var (bytes, typed, here) = (BytesOf(key), Encoding.UTF8.GetBytes(code), now.ToUnixTimeSeconds() / Seconds);
        for (var step = here - Tolerance; step <= here + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(bytes, step)), typed))
            {
                return step;
            }
        }

        return null;
    }

    private static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard that authenticators follow names it.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] BytesOf(string key)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in key.ToUpperInvariant().TrimEnd('='))
        {
            (bits, held) = ((bits << 5) | Math.Max(0, Letters.IndexOf(letter, StringComparison.Ordinal)), held + 5);
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(bits >> held));
            }
        }

        return [.. bytes];
    }
}
