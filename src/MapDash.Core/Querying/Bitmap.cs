using System.Numerics;

namespace MapDash.Core.Querying;

/// <summary>
/// One bit per event, in the order of the index. Fixed length. Mutable while it is filled; the index never changes one that
/// it has handed on, so reading is thread-safe.
/// </summary>
internal sealed class Bitmap
{
    private readonly ulong[] _words;

    /// <summary>Creates a bitmap of zeros.</summary>
    public Bitmap(int length)
    {
        Length = length;
        _words = new ulong[(length + 63) / 64];
    }

    /// <summary>Number of bits.</summary>
    public int Length { get; }

    /// <summary>Sets a bit.</summary>
    public void Set(int at) => _words[at >> 6] |= 1UL << (at & 63);

    /// <summary>Whether a bit is set.</summary>
    public bool Has(int at) => (_words[at >> 6] >> (at & 63) & 1) != 0;

    /// <summary>Sets the bits from a first one up to but not including a last one.</summary>
    public void SetRange(int from, int until)
    {
        for (var at = from; at < until;)
        {
            if ((at & 63) == 0 && until - at >= 64)
            {
                _words[at >> 6] = ulong.MaxValue;
                at += 64;
            }
            else
            {
                Set(at++);
            }
        }
    }

    /// <summary>A copy.</summary>
    public Bitmap Copy()
    {
        var copy = new Bitmap(Length);
        _words.CopyTo(copy._words, 0);
        return copy;
    }

    /// <summary>Keeps the bits that the other has as well.</summary>
    public Bitmap And(Bitmap? other)
    {
        if (other is not null)
        {
            for (var i = 0; i < _words.Length; i++)
            {
                _words[i] &= other._words[i];
            }
        }

        return this;
    }

    /// <summary>Keeps the bits that the other has not.</summary>
    public Bitmap AndNot(Bitmap other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= ~other._words[i];
        }

        return this;
    }

    /// <summary>Adds the bits of the other.</summary>
    public Bitmap Or(Bitmap other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }

        return this;
    }

    /// <summary>Number of set bits.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var word in _words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Number of bits set in both.</summary>
    public int CountWith(Bitmap other)
    {
        var count = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            count += BitOperations.PopCount(_words[i] & other._words[i]);
        }

        return count;
    }

    /// <summary>Number of bits set in all three.</summary>
    public int CountWith(Bitmap other, Bitmap third)
    {
        var count = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            count += BitOperations.PopCount(_words[i] & other._words[i] & third._words[i]);
        }

        return count;
    }

    /// <summary>The positions of the set bits, ascending.</summary>
    public IEnumerable<int> Positions()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    /// <summary>The bits as bytes, least significant bit first.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[(Length + 7) / 8];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(_words[i >> 3] >> ((i & 7) * 8));
        }

        return bytes;
    }
}
