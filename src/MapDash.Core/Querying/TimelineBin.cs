namespace MapDash.Core.Querying;

/// <summary>
/// One bar of the timeline. An event whose interval lies wholly in the bin counts as certain; one that may fall in it, as
/// possible, in each bin it may fall in: the possible counts of several bins must not be added up.
/// </summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, inclusive.</param>
/// <param name="Certain">Counts by family, in the order of the code list.</param>
/// <param name="Possible">Counts by family of those that may fall in it and elsewhere.</param>
public sealed record TimelineBin(DateOnly Start, DateOnly End, IReadOnlyList<int> Certain, IReadOnlyList<int> Possible);
