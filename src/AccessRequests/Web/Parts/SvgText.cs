using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AccessRequests.Web.Parts;

/// <summary>Text inside a picture. Razor keeps the name of its element for itself, so it is written here.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired] public required string Class { get; set; }
    [Parameter, EditorRequired] public required string X { get; set; }
    [Parameter, EditorRequired] public required int Y { get; set; }
    [Parameter, EditorRequired] public required string Words { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddContent(4, Words);
        builder.CloseElement();
    }
}
