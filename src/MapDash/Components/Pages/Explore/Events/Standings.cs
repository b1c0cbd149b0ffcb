using MapDash.Core.Events;
using MapDash.Core.Querying;

namespace MapDash.Components.Pages.Explore.Events;

/// <summary>Where an event stands for a reader who looks at a part of the map: the groups of the list, in their order.</summary>
internal static class Standings
{
    public const int InView = 0;
    public const int Outside = 1;
    public const int NotDrawn = 2;

    /// <summary>The group of an event; a view of null shows everything that is drawn.</summary>
    public static int Of(ReportedEvent reported, Dataset dataset, GeoBox? view)
    {
        var places = dataset.DrawnPlacesOf(reported).ToArray();
        return places.Length == 0 ? NotDrawn
            : view is null || places.Any(place => GeoBox.Around(place.Geometry!).Meets(view)) ? InView
            : Outside;
    }
}
