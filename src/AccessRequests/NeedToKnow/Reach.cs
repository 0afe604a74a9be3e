namespace AccessRequests.NeedToKnow;

/// <summary>How far somebody reaches into a case.</summary>
public enum Reach
{
    /// <summary>For them there is no such case.</summary>
    None,

    /// <summary>They may look, once they have said what for.</summary>
    Purpose,

    /// <summary>They may look, and do nothing.</summary>
    Look,

    /// <summary>They may look and do what their role does.</summary>
    Work,
}
