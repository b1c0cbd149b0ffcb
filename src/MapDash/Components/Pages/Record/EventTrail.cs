using MapDash.Components.Pages.Explore;
using MapDash.Core.Events;
using MapDash.Core.Querying;

namespace MapDash.Components.Pages.Record;

/// <summary>
/// Where a record stands among those that the reader came from: the query of Explore travels with the address, so that
/// back, previous and next lead through the same list. Pure.
/// </summary>
/// <param name="Back">Address of Explore with the record selected.</param>
/// <param name="Query">Query that links to other records keep, with its question mark, or empty.</param>
/// <param name="Listed">Whether the record is one of those that match.</param>
/// <param name="Position">Its position from 1 among them, or 0 where it is not among the first <see cref="Counted"/>.</param>
/// <param name="Total">How many match.</param>
/// <param name="Previous">Id of the one before, or null.</param>
/// <param name="Next">Id of the one after, or null.</param>
internal sealed record EventTrail(string Back, string Query, bool Listed, int Position, int Total, string? Previous, string? Next)
{
    /// <summary>As far as positions are counted: nobody walks to the two-thousandth record, and counting reads all before it.</summary>
    public const int Counted = 2000;

    public static EventTrail Of(ReportedEvent reported, EventIndex index, string query, int counted = Counted)
    {
        var state = ExploreUrl.Read(query, index.Dataset).State;
        var answer = index.Query(new EventQuery(state.Filter) { Order = state.Order, Granularity = state.Granularity, Take = counted });
        var (total, position) = (answer.Totals.All, 0);
        for (var i = 0; i < answer.Page.Count && position == 0; i++)
        {
            position = answer.Page[i].Id == reported.Id ? i + 1 : 0;
        }

        var neighbours = index.NeighboursOf(reported.Id, state.Filter, state.Order);
        var listed = position > 0 || (total > counted && IsBetween(neighbours, reported.Id, index, state));
        return new EventTrail(
            "/" + ExploreUrl.Write(state with { Selected = reported.Id, Version = null }, query),
            ExploreUrl.Write(state with { Selected = null, Version = null }, query),
            listed,
            position,
            total,
            listed ? neighbours.Previous : null,
            listed ? neighbours.Next : null);
    }

    // A record has neighbours whether or not it matches, but is theirs only where it does.
    private static bool IsBetween(EventNeighbours neighbours, string id, EventIndex index, ExploreState state) => neighbours switch
    {
        { Previous: { } previous } => index.NeighboursOf(previous, state.Filter, state.Order).Next == id,
        { Next: { } next } => index.NeighboursOf(next, state.Filter, state.Order).Previous == id,
        _ => false,
    };
}
