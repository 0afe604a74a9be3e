using AccessRequests.Web;

namespace AccessRequests.NeedToKnow;

/// <summary>They may look at this case, once they have said what for.</summary>
public sealed class PurposeNeededException() : Exception("Say first what you look at this case for"), IAnsweredElsewhere
{
    /// <summary>Where it is said.</summary>
    public static string PageOf(string reference) => $"/staff/cases/{reference}/purpose";

    string IAnsweredElsewhere.PageFor(HttpContext http) => PageOf((string)http.GetRouteValue("reference")!);
}
