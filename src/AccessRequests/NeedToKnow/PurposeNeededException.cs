using AccessRequests.Web;

namespace AccessRequests.NeedToKnow;

/// <summary>They may look at this case, once they have said what for.</summary>
public sealed class PurposeNeededException(string reference) : Exception("Say first what you look at this case for"), IAnsweredElsewhere
{
    string IAnsweredElsewhere.Page => $"/staff/cases/{reference}/purpose";
}
