using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MapDash.Data.Store;

/// <summary>SHA-256 over values as the tables hold them, each after its length, so that no two rows can run together. What is hashed
/// does not depend on how this program reads a date. For one hash.</summary>
internal sealed class ChainHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The link of a row: of the link before it and of its first fields.</summary>
    public static string Link(string previous, DbDataReader row, int fields)
    {
        using var hash = new ChainHash();
        hash.Add(previous);
        hash.Add(row, fields);
        return hash.End();
    }

    /// <summary>Adds a text.</summary>
    public void Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    /// <summary>Adds the first fields of a row.</summary>
    public void Add(DbDataReader row, int fields)
    {
        for (var field = 0; field < fields; field++)
        {
            if (row.GetValue(field) is byte[] bytes)
            {
                Add(bytes);
            }
            else
            {
                Add(Convert.ToString(row.GetValue(field), CultureInfo.InvariantCulture) ?? "");
            }
        }
    }

    /// <summary>The hash of all that was added, lower-case hex.</summary>
    public string End() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void Add(byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
    }
}
