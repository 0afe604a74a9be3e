using AccessRequests.Casework;
using AccessRequests.Web;
using Microsoft.AspNetCore.Components;

namespace AccessRequests.Acts;

/// <summary>What the page of every act is given.</summary>
public abstract class ActPageBase<TCase> : ComponentBase
{
    [Parameter, EditorRequired] public required TCase Case { get; set; }
    [Parameter, EditorRequired] public required FormInput Form { get; set; }

    /// <summary>What would be recorded, when a final act has come back to be checked.</summary>
    [Parameter] public Decision? Check { get; set; }
}
