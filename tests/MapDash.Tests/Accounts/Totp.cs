using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace MapDash.Tests.Accounts;

/// <summary>What an authenticator shows: RFC 6238, six digits, thirty seconds.</summary>
internal static class Totp
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The half minute that it is now, counted from 1970.</summary>
    public static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30;

    public static string Of(string key) => Of(key, Now);

    public static string Of(string key, long step)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in key.ToUpperInvariant())
        {
            (bits, held) = ((bits << 5) | Letters.IndexOf(letter, StringComparison.Ordinal), held + 5);
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(bits >> held));
            }
        }

        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard that authenticators follow names it.
        var hash = HMACSHA1.HashData(bytes.ToArray(), counter.ToArray());
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
