using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Blazor.Leaflet;

/// <summary>
/// The map's div and nothing else. Rendered once: from then on the element belongs to the script, and a later render
/// would wipe the classes and marks the script puts on it.
/// </summary>
internal sealed class MapElement : ComponentBase
{
    private bool _rendered;

    [Parameter]
    public string? ElementId { get; set; }

    [Parameter]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    public ElementReference Reference { get; private set; }

    protected override bool ShouldRender() => !_rendered;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        _rendered = true;
        builder.OpenElement(0, "div");
        builder.AddMultipleAttributes(1, Attributes);
        builder.AddAttribute(2, "id", ElementId);
        var extra = Attributes?.TryGetValue("class", out var given) == true ? $" {given}" : "";
        builder.AddAttribute(3, "class", $"blazor-leaflet{extra}");
        builder.AddElementReferenceCapture(4, reference => Reference = reference);
        builder.CloseElement();
    }
}
