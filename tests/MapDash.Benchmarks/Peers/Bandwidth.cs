using System.Diagnostics;
using System.Numerics;

namespace MapDash.Benchmarks.Peers;

/// <summary>How fast memory streams: the floor under anything that has to look at every event.</summary>
internal static class Bandwidth
{
    // Far larger than any cache.
    private const int Length = 64 << 20;

    /// <summary>Microseconds that 4 bytes for each of so many events take to come by, at the median of some passes.</summary>
    public static double Floor(int events)
    {
        var numbers = new int[Length];
        Array.Fill(numbers, 1);
        var times = new double[9];
        for (var pass = 0; pass < times.Length; pass++)
        {
            var begin = Stopwatch.GetTimestamp();
            var sum = Sum(numbers);
            times[pass] = Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
            if (sum != Length)
            {
                throw new InvalidOperationException("The sum is wrong.");
            }
        }

        return Median.Of(times) * events / Length;
    }

    private static int Sum(int[] numbers)
    {
        var (a, b, c, d) = (Vector<int>.Zero, Vector<int>.Zero, Vector<int>.Zero, Vector<int>.Zero);
        var step = Vector<int>.Count;
        for (var at = 0; at < numbers.Length; at += 4 * step)
        {
            a += new Vector<int>(numbers, at);
            b += new Vector<int>(numbers, at + step);
            c += new Vector<int>(numbers, at + (2 * step));
            d += new Vector<int>(numbers, at + (3 * step));
        }

        return Vector.Sum(a + b + c + d);
    }
}
