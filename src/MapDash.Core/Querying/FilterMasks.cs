namespace MapDash.Core.Querying;

/// <summary>A filter as bitmaps, one per part; null asks for nothing. Every result is the caller's own to change.</summary>
internal sealed class FilterMasks(Bitmap shown, Bitmap shownAndRetracted, Bitmap?[] chosen, Bitmap? days, Bitmap? words, Bitmap? box)
{
    /// <summary>What would be shown without any choice.</summary>
    public Bitmap Shown => shown;

    /// <summary>All that match but for the days.</summary>
    public Bitmap MatchingIgnoringTime() => Narrowed(shown, except: null);

    /// <summary>All that match.</summary>
    public Bitmap Matching() => Narrowed(shown, except: null).And(days);

    /// <summary>All that match but for the choice in one facet.</summary>
    public Bitmap MatchingIgnoring(Facet facet) => Narrowed(ShownFor(facet), except: facet).And(days);

    /// <summary>
    /// What a facet counts as the whole. Hiding what was withdrawn is a choice within the facet of corroboration, which
    /// that facet ignores like any other of its own: else nobody could find the row to ask for it.
    /// </summary>
    public Bitmap ShownFor(Facet facet) => facet == Facet.Corroboration ? shownAndRetracted : shown;

    private Bitmap Narrowed(Bitmap from, Facet? except)
    {
        var narrowed = from.Copy().And(words).And(box);
        for (var i = 0; i < chosen.Length; i++)
        {
            if (i != (int?)except)
            {
                narrowed.And(chosen[i]);
            }
        }

        return narrowed;
    }
}
