using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AccessRequests.Web;

public static class Page
{
    /// <summary>Answers with a page. Its parameters are given by name: <c>Page.Show&lt;CasePage&gt;(new { Case = found })</c>.</summary>
    public static RazorComponentResult<TComponent> Show<TComponent>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent =>
        new(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };
}
