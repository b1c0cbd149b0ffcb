using System.Runtime.ExceptionServices;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// Work on many blocks, shared out among the processors. Who asks begins at once, and other threads take blocks when they
/// wake up: waking one takes as long as fifty blocks, which a loop that waits for all its threads would pay for each question.
/// </summary>
/// <typeparam name="T">What a thread adds up for itself.</typeparam>
internal sealed class SharedWork<T> : IThreadPoolWorkItem
    where T : class
{
    // Taken at once; and below so many blocks for each thread nobody is called.
    private const int Chunk = 8;
    private const int FewestBlocks = 8;

    private readonly int _blocks;
    private readonly Func<T> _begin;
    private readonly Action<T, int> _add;
    private readonly List<T> _sums = [];
    private ExceptionDispatchInfo? _failure;
    private int _next;
    private int _active;

    private SharedWork(int blocks, Func<T> begin, Action<T, int> add) => (_blocks, _begin, _add) = (blocks, begin, add);

    /// <summary>Does the work.</summary>
    /// <param name="blocks">How many blocks there are.</param>
    /// <param name="begin">Makes what a thread adds up.</param>
    /// <param name="add">Adds a block to it, given by its number. Whatever it throws comes out here.</param>
    /// <returns>At least one sum, in no order.</returns>
    public static IReadOnlyList<T> Over(int blocks, Func<T> begin, Action<T, int> add)
    {
        var work = new SharedWork<T>(blocks, begin, add);
        for (var others = Math.Min(blocks / FewestBlocks, Environment.ProcessorCount) - 1; others > 0; others--)
        {
            ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: false);
        }

        work.Execute();

        // No block is left, and those that were taken are soon done.
        var wait = default(SpinWait);
        while (Volatile.Read(ref work._active) > 0)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        work._failure?.Throw();
        return work._sums.Count == 0 ? [begin()] : work._sums;
    }

    /// <summary>Takes blocks until none is left; who comes late finds none.</summary>
    public void Execute()
    {
        Interlocked.Increment(ref _active);
        try
        {
            T? sum = null;
            for (int from; (from = Interlocked.Add(ref _next, Chunk) - Chunk) < _blocks;)
            {
                if (sum is null)
                {
                    sum = _begin();
                    lock (_sums)
                    {
                        _sums.Add(sum);
                    }
                }

                for (var number = from; number < Math.Min(from + Chunk, _blocks); number++)
                {
                    _add(sum, number);
                }
            }
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
            Volatile.Write(ref _next, _blocks);
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }
}
