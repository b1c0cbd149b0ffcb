using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// A filter without its days, its values turned into lanes of a snapshot: gives the masks of a block. Immutable.
/// </summary>
internal sealed class FilterPlan
{
    private readonly int[]?[] _chosen;
    private readonly int[]? _box;
    private readonly ulong[]? _text;
    private readonly bool _background;
    private readonly bool _retracted;

    /// <summary>Turns the values into lanes.</summary>
    /// <param name="filter">The filter; its days are ignored.</param>
    /// <param name="lanes">Lanes of the snapshot.</param>
    /// <param name="box">Hidden lanes of the places that meet the filter's box; null where there is none.</param>
    /// <param name="text">The events that have the filter's words, 64 words for each block; null where it has none.</param>
    /// <param name="withRetracted">Whether what was withdrawn is shown even where the filter does not ask for it.</param>
    public FilterPlan(EventFilter filter, Lanes lanes, int[]? box, ulong[]? text, bool withRetracted = false)
    {
        (_box, _text) = (box, text);
        _background = filter.IncludeBackground;
        _retracted = withRetracted || filter.Corroborations.Contains(Corroboration.Retracted);
        _chosen =
        [
            Chosen(Facet.Actor, filter.Actors),
            Chosen(Facet.Kind, filter.Kinds),
            Chosen(Facet.Status, [.. filter.Statuses.Select(CodeName.Of)]),
            Chosen(Facet.Corroboration, [.. filter.Corroborations.Select(CodeName.Of)]),
            Chosen(Facet.Place, filter.Places),
            Chosen(Facet.Precision, [.. filter.Precisions.Select(CodeName.Of)]),
            Chosen(Facet.Source, filter.Sources),
        ];

        int[]? Chosen(Facet facet, IReadOnlyList<string> values) =>
            values.Count == 0 ? null : [.. values.Select(value => lanes.Of(facet, value)).OfType<int>()];
    }

    /// <summary>The events of a block that match all parts.</summary>
    public void Matching(EventBlock block, int number, Span<ulong> to)
    {
        Base(block, number, _retracted, to);
        Narrow(block, except: -1, to);
    }

    /// <summary>
    /// For each group the events of a block that match all parts but, for a facet, its own choice. Hiding what was withdrawn
    /// is a choice within the facet of corroboration, which that facet ignores like any other of its own: else nobody could
    /// find the row to ask for it.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="number">Its number.</param>
    /// <param name="masks">64 words for each group, overwritten.</param>
    /// <returns>Whether any group has any event.</returns>
    public bool Masks(EventBlock block, int number, Span<ulong> masks)
    {
        var all = masks.Slice(Lanes.Common * BlockBits.Words, BlockBits.Words);
        Matching(block, number, all);
        var any = all.ContainsAnyExcept(0UL);
        for (var facet = 0; facet < Lanes.Common; facet++)
        {
            var own = masks.Slice(facet * BlockBits.Words, BlockBits.Words);
            if (_chosen[facet] is null && facet != (int)Facet.Corroboration)
            {
                all.CopyTo(own);
                continue;
            }

            Base(block, number, _retracted || facet == (int)Facet.Corroboration, own);
            Narrow(block, facet, own);
            any |= own.ContainsAnyExcept(0UL);
        }

        return any;
    }

    /// <summary>The lanes of places within a box.</summary>
    public static void AnyOf(LaneSet set, ReadOnlySpan<int> lanes, Span<ulong> to)
    {
        to.Clear();
        foreach (var lane in lanes)
        {
            set.AddTo(lane, to);
        }
    }

    // Asides are shown on request; what was withdrawn, only when it is asked for by name.
    private void Base(EventBlock block, int number, bool withRetracted, Span<ulong> to)
    {
        Span<ulong> some = stackalloc ulong[BlockBits.Words];
        BlockBits.Fill(to, block.Count);
        if (!_background)
        {
            AnyOf(block.Hidden, [Lanes.Background], some);
            BlockBits.AndNot(to, some);
        }

        if (!withRetracted)
        {
            AnyOf(block.Hidden, [Lanes.Retracted], some);
            BlockBits.AndNot(to, some);
        }

        if (_box is not null)
        {
            AnyOf(block.Hidden, _box, some);
            BlockBits.And(to, some);
        }

        if (_text is not null)
        {
            BlockBits.And(to, _text.AsSpan(number * BlockBits.Words, BlockBits.Words));
        }
    }

    private void Narrow(EventBlock block, int except, Span<ulong> to)
    {
        Span<ulong> some = stackalloc ulong[BlockBits.Words];
        for (var facet = 0; facet < _chosen.Length; facet++)
        {
            if (facet != except && _chosen[facet] is { } lanes)
            {
                AnyOf(block.Counted, lanes, some);
                BlockBits.And(to, some);
            }
        }
    }
}
