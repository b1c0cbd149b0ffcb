using MapDash.Data.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>Rows of events with all that belongs to them.</summary>
internal static class EventRows
{
    public static IQueryable<EventRow> WithParts(StoreContext context) => context.Events
        .Include(row => row.Claims).Include(row => row.Places).Include(row => row.Actors)
        .Include(row => row.Figures).Include(row => row.Links)
        .AsSplitQuery();
}
