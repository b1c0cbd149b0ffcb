using System.Numerics;

namespace MapDash.Core.Querying.Blocks;

/// <summary>The positions in a set of events of one block, ascending.</summary>
/// <param name="words">64 words, which must not change meanwhile.</param>
internal ref struct Positions(ReadOnlySpan<ulong> words)
{
    private readonly ReadOnlySpan<ulong> _words = words;
    private ulong _left;
    private int _word = -1;

    /// <summary>The position.</summary>
    public int Current { get; private set; }

    /// <summary>What <c>foreach</c> asks for.</summary>
    public readonly Positions GetEnumerator() => this;

    /// <summary>Goes on to the next.</summary>
    public bool MoveNext()
    {
        while (_left == 0)
        {
            if (++_word == BlockBits.Words)
            {
                return false;
            }

            _left = _words[_word];
        }

        Current = (_word << 6) + BitOperations.TrailingZeroCount(_left);
        _left &= _left - 1;
        return true;
    }
}
