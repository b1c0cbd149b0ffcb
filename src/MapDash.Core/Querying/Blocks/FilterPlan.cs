using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// A filter without its days, its values turned into lanes of a snapshot: gives the masks of a block. Immutable.
/// </summary>
internal sealed class FilterPlan
{
    private const int Words = BlockBits.Words;

    private readonly int[]?[] _chosen;
    private readonly EventSet? _box;
    private readonly EventSet? _text;
    private readonly bool _background;
    private readonly bool _retracted;

    /// <summary>Turns the values into lanes.</summary>
    /// <param name="filter">The filter; its days are ignored.</param>
    /// <param name="lanes">Lanes of the snapshot.</param>
    /// <param name="box">The events drawn in the filter's box; null where it has none.</param>
    /// <param name="text">The events that have the filter's words, likewise.</param>
    /// <param name="withRetracted">Whether what was withdrawn is shown even where the filter does not ask for it.</param>
    public FilterPlan(EventFilter filter, Lanes lanes, EventSet? box, EventSet? text, bool withRetracted = false)
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
        for (var facet = 0; facet < _chosen.Length; facet++)
        {
            OwnMasks |= _chosen[facet] is not null || facet == (int)Facet.Corroboration ? 1 << facet : 0;
        }

        int[]? Chosen(Facet facet, IReadOnlyList<string> values) =>
            values.Count == 0 ? null : [.. values.Select(value => lanes.Of(facet, value)).OfType<int>()];
    }

    /// <summary>Groups whose mask is not that of the group that ignores nothing, as bits.</summary>
    public int OwnMasks { get; }

    /// <summary>The events of a block that match all parts.</summary>
    /// <param name="block">The block.</param>
    /// <param name="number">Its number.</param>
    /// <param name="to">64 words, overwritten.</param>
    public void Matching(EventBlock block, int number, Span<ulong> to)
    {
        // A choice mostly leaves little: the first stands where all would.
        Span<ulong> some = stackalloc ulong[Words];
        var begun = false;
        foreach (var lanes in _chosen)
        {
            if (lanes is null)
            {
                continue;
            }

            AnyOf(block, lanes, begun ? some : to);
            if (begun)
            {
                BlockBits.And(to, some);
            }

            begun = true;
            if (!to.ContainsAnyExcept(0UL))
            {
                return;
            }
        }

        if (!begun)
        {
            BlockBits.Fill(to, block.Count);
        }

        Shown(block, number, to);
        if (!_retracted)
        {
            block.Hidden.RemoveFrom(Lanes.Retracted, to);
        }
    }

    /// <summary>
    /// For each group the events of a block that match all parts but, for a facet, its own choice. Hiding what was withdrawn
    /// is a choice within the facet of corroboration, which that facet ignores like any other of its own: else nobody could
    /// find the row to ask for it.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="number">Its number.</param>
    /// <param name="days">The days that are looked at.</param>
    /// <param name="masks">Overwritten, and prepared for counting.</param>
    /// <returns>Whether any group has any event.</returns>
    public bool Masks(EventBlock block, int number, DayTest days, GroupMasks masks)
    {
        masks.Begin(OwnMasks, block.Count);
        var withdrawn = masks.Of((int)Facet.Corroboration);
        days.Passing(block, withdrawn);
        Shown(block, number, withdrawn);
        if (!withdrawn.ContainsAnyExcept(0UL))
        {
            return false;
        }

        var all = masks.Of(Lanes.Common);
        withdrawn.CopyTo(all);
        if (!_retracted)
        {
            block.Hidden.RemoveFrom(Lanes.Retracted, all);
        }

        for (var facet = 0; facet < _chosen.Length; facet++)
        {
            if (_chosen[facet] is not null && facet != (int)Facet.Corroboration)
            {
                all.CopyTo(masks.Of(facet));
            }
        }

        // Each choice narrows every group but its own.
        Span<ulong> some = stackalloc ulong[Words];
        for (var chosen = 0; chosen < _chosen.Length; chosen++)
        {
            if (_chosen[chosen] is not { } lanes)
            {
                continue;
            }

            AnyOf(block, lanes, some);
            for (var group = 0; group < Lanes.Groups; group++)
            {
                if (group != chosen && (group == Lanes.Common || (OwnMasks >> group & 1) != 0))
                {
                    BlockBits.And(masks.Of(group), some);
                }
            }
        }

        return masks.Prepare();
    }

    // Asides are shown on request; what was withdrawn, only when it is asked for by name.
    private void Shown(EventBlock block, int number, Span<ulong> to)
    {
        if (!_background)
        {
            block.Hidden.RemoveFrom(Lanes.Background, to);
        }

        _box?.Narrow(number, to);
        _text?.Narrow(number, to);
    }

    private static void AnyOf(EventBlock block, int[] lanes, Span<ulong> to)
    {
        to.Clear();
        foreach (var lane in lanes)
        {
            block.Counted.AddTo(lane, to);
        }
    }
}
