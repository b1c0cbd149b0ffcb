using Microsoft.AspNetCore.Components;

namespace MapDash.Components.Layout;

/// <summary>
/// Events of a whole list that say which row was meant: one handler instead of one for each row, which the server would keep
/// for every open page. <c>MainLayout.razor.js</c> says how the browser finds the row.
/// </summary>
[EventHandler("onrowclick", typeof(RowEventArgs))]
[EventHandler("onrowchange", typeof(RowEventArgs))]
public static class EventHandlers;
