using MapDash.Core.Events;

namespace MapDash.Components.Pages.Record;

/// <summary>A row of the table of claims: one thing said of one field.</summary>
/// <param name="Field">what, effect, who, where or when.</param>
/// <param name="Head">The claim that gives the row its name.</param>
/// <param name="Cells">One cell for each column.</param>
internal sealed record ClaimRow(string Field, Claim Head, IReadOnlyList<ClaimCell> Cells);

/// <summary>
/// Who said what about an event. Columns are voices: first the origins, then the reports that carry them. A report that
/// only carries a claim echoes it, which is repetition and not corroboration; a report that speaks in its own voice states.
/// Voices agree by what they mean (<see cref="ClaimMeaning"/>), not by the words that it was put in.
/// </summary>
internal sealed class ClaimTable
{
    private static readonly string[] Fields = ["what", "effect", "who", "where", "when"];

    private ClaimTable(IReadOnlyList<ClaimColumn> columns, IReadOnlyList<ClaimRow> rows, int origins)
    {
        Columns = columns;
        Rows = rows;
        Origins = origins;
    }

    /// <summary>The voices.</summary>
    public IReadOnlyList<ClaimColumn> Columns { get; }

    /// <summary>The rows, by field in the order what, effect, who, where, when.</summary>
    public IReadOnlyList<ClaimRow> Rows { get; }

    /// <summary>How many independent origins stand behind the event.</summary>
    public int Origins { get; }

    public static ClaimTable Of(ReportedEvent reported, Dataset dataset)
    {
        var columns = Columnize(reported, dataset);
        var meaning = new ClaimMeaning(reported, dataset);
        var rows = Fields
            .Concat(reported.Claims.Select(claim => claim.Field).Except(Fields))
            .SelectMany(field => RowsOf(field, [.. reported.Claims.Where(claim => claim.Field == field)], columns, meaning, dataset));
        return new ClaimTable(columns, [.. rows], dataset.OriginsOf(reported).Count);
    }

    private static List<ClaimColumn> Columnize(ReportedEvent reported, Dataset dataset)
    {
        var columns = reported.Claims
            .Where(claim => claim.Mode != AttributionMode.Narrator)
            .GroupBy(claim => Origin(claim, dataset))
            .Select(group => new ClaimColumn(group.Key, null, [.. group.Select(claim => claim.Claimant).Distinct()], false, false))
            .ToList();
        columns.AddRange(reported.Claims.GroupBy(claim => claim.ReportId).Select(group => new ClaimColumn(
            group.Key,
            dataset.FindReport(group.Key),
            [],
            group.Any(claim => claim.Mode == AttributionMode.Narrator),
            group.Any(claim => claim.Mode != AttributionMode.Narrator))));
        return columns;
    }

    // Where every voice says at most one thing of a field, the field is one row and what means something else differs. Where one
    // says several, each is a row of its own: two effects are not a contradiction, two numbers of the same thing are.
    private static IEnumerable<ClaimRow> RowsOf(string field, Claim[] claims, List<ClaimColumn> columns, ClaimMeaning meaning, Dataset dataset)
    {
        if (claims.Length == 0)
        {
            return [];
        }

        var single = columns.All(column => claims.Where(claim => Speaks(column, claim, dataset)).ToArray() is var said && said.All(claim => meaning.Agree(said[0], claim)));
        return (single ? [claims] : meaning.Group(claims)).Select(group => new ClaimRow(
            field, group[0], [.. columns.Select(column => Cell(column, group, meaning, dataset))]));
    }

    private static ClaimCell Cell(ClaimColumn column, Claim[] claims, ClaimMeaning meaning, Dataset dataset)
    {
        var said = claims.Where(claim => Speaks(column, claim, dataset)).ToArray();
        if (said.Length == 0)
        {
            return ClaimCell.Silent;
        }

        var own = column.Report is null || said.Any(claim => claim.Mode == AttributionMode.Narrator);
        return new ClaimCell(said.Any(claim => !meaning.Agree(claims[0], claim)) ? ClaimSign.Differs : own ? ClaimSign.States : ClaimSign.Echoes, said);
    }

    private static bool Speaks(ClaimColumn column, Claim claim, Dataset dataset) => column.Report is null
        ? claim.Mode != AttributionMode.Narrator && Origin(claim, dataset) == column.Id
        : claim.ReportId == column.Id;

    // A spokesman is the body that he speaks for, as in the dataset's own count of origins.
    private static string Origin(Claim claim, Dataset dataset) => dataset.Actors.BodyOf(claim.Claimant);
}
