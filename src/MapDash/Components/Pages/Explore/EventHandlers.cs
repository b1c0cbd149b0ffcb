using Microsoft.AspNetCore.Components;

namespace MapDash.Components.Pages.Explore;

/// <summary>Lets markup say <c>@onrow</c>: one handler for all rows of a list, where one for each would weigh more than the rows.</summary>
[EventHandler("onrow", typeof(RowEventArgs), enableStopPropagation: true, enablePreventDefault: true)]
public static class EventHandlers;
