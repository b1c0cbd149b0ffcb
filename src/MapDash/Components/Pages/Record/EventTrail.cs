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
/// <param name="Position">Position from 1 among those that match, or 0 where the record is not one of them.</param>
/// <param name="Total">How many match.</param>
/// <param name="Previous">Id of the one before, or null.</param>
/// <param name="Next">Id of the one after, or null.</param>
internal sealed record EventTrail(string Back, string Query, int Position, int Total, string? Previous, string? Next)
{
    public static EventTrail Of(ReportedEvent reported, EventIndex index, string query)
    {
        var state = ExploreUrl.Read(query, index.Dataset).State;
        var page = index.Query(new EventQuery(state.Filter) { Order = state.Order, Granularity = state.Granularity, Take = int.MaxValue }).Page;
        var at = -1;
        for (var i = 0; i < page.Count && at < 0; i++)
        {
            at = page[i].Id == reported.Id ? i : -1;
        }

        return new EventTrail(
            "/" + ExploreUrl.Write(state with { Selected = reported.Id, Version = null }, query),
            ExploreUrl.Write(state with { Selected = null, Version = null }, query),
            at + 1,
            page.Count,
            at > 0 ? page[at - 1].Id : null,
            at >= 0 && at + 1 < page.Count ? page[at + 1].Id : null);
    }
}
