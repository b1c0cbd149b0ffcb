namespace MapDash.Components.Shared;

/// <summary>How each precision of a place is drawn, in small: facets, legend, chips.</summary>
internal static class PrecisionMarks
{
    /// <summary>A point with its foot.</summary>
    public const string Exact = """<svg class="precision-mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="8" r="6" fill="currentColor"/><path d="M12 14v5" stroke="currentColor" stroke-width="2"/><circle cx="12" cy="21" r="2" fill="currentColor"/></svg>""";

    /// <summary>A disc in the halo of its true radius.</summary>
    public const string Settlement = """<svg class="precision-mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10.500" fill="currentColor" fill-opacity=".12" stroke="currentColor" stroke-opacity=".6" stroke-dasharray="2 2.500"/><circle cx="12" cy="12" r="5.500" fill="currentColor"/></svg>""";

    /// <summary>A soft shape.</summary>
    public const string NamedArea = """<svg class="precision-mark" viewBox="0 0 24 24" aria-hidden="true"><ellipse class="soft" cx="12" cy="12" rx="9.500" ry="5" transform="rotate(35 12 12)" fill="currentColor" fill-opacity=".45"/></svg>""";

    /// <summary>A hatched outline.</summary>
    public const string Province = """<svg class="precision-mark" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 7l8-4 10 4-1 8 1 5-10 1-7-3z" fill="none" stroke="currentColor" stroke-width="1.800" stroke-linejoin="round"/><path d="M5.500 15L13 5.500M7 18.500L18 7M12 19.500L19.500 11" stroke="currentColor" stroke-width="1.300"/></svg>""";

    /// <summary>A band along a line.</summary>
    public const string BorderStrip = """<svg class="precision-mark" viewBox="0 0 24 24" aria-hidden="true"><path d="M2 19C9 16 11 9 22 5" stroke="currentColor" stroke-opacity=".25" stroke-width="8" fill="none"/><path d="M2 19C9 16 11 9 22 5" stroke="currentColor" stroke-width="2" stroke-dasharray=".5 4.500" stroke-linecap="round" fill="none"/></svg>""";

    /// <summary>Dots around nothing.</summary>
    public const string Unknown = """<svg class="precision-mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" stroke-width="1.500" stroke-dasharray="1 4" stroke-linecap="round"/></svg>""";
}
