using System.Diagnostics;
using System.Numerics;

namespace MapDash.Benchmarks.Peers;

/// <summary>How fast memory streams: the floor under anything that has to look at every event.</summary>
internal static class Bandwidth
{
    // Far larger than any cache.
    private const int Length = 64 << 20;

    /// <summary>Microseconds that 4 bytes for each of so many events take to come by, at the median of some passes: by one
    /// thread or by all processors, whichever is faster.</summary>
    public static double Floor(int events)
    {
        var numbers = new int[Length];
        Array.Fill(numbers, 1);
        return Math.Min(Floor(numbers, 1), Floor(numbers, Environment.ProcessorCount)) * events / Length;
    }

    private static double Floor(int[] numbers, int threads)
    {
        var times = new double[9];
        for (var pass = 0; pass < times.Length; pass++)
        {
            var sum = 0;
            var begin = Stopwatch.GetTimestamp();
            Parallel.For(0, threads, part =>
                Interlocked.Add(ref sum, Sum(numbers.AsSpan(Length / threads * part, part == threads - 1 ? Length - (Length / threads * part) : Length / threads))));
            times[pass] = Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
            if (sum != Length)
            {
                throw new InvalidOperationException("The sum is wrong.");
            }
        }

        return Median.Of(times);
    }

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        var (a, b, c, d) = (Vector<int>.Zero, Vector<int>.Zero, Vector<int>.Zero, Vector<int>.Zero);
        var step = Vector<int>.Count;
        var at = 0;
        for (; at + (4 * step) <= numbers.Length; at += 4 * step)
        {
            a += new Vector<int>(numbers[at..]);
            b += new Vector<int>(numbers[(at + step)..]);
            c += new Vector<int>(numbers[(at + (2 * step))..]);
            d += new Vector<int>(numbers[(at + (3 * step))..]);
        }

        var sum = Vector.Sum(a + b + c + d);
        for (; at < numbers.Length; at++)
        {
            sum += numbers[at];
        }

        return sum;
    }
}
