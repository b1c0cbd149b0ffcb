using Microsoft.AspNetCore.Components;

namespace MapDash.Components.Pages.Curate;

/// <summary>Something that a picker offers.</summary>
/// <param name="Id">What is picked.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Other">Its name in the other language, or empty.</param>
/// <param name="Detail">What it is, in a few words.</param>
/// <param name="Mark">A small mark before it.</param>
public sealed record PickerItem(string Id, string Name, string Other, string Detail, MarkupString Mark = default);
