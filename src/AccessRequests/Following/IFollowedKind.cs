using AccessRequests.Casework;

namespace AccessRequests.Following;

/// <summary>A kind of case that whoever began it can follow with an access code.</summary>
public interface IFollowedKind
{
    KindOfCase Kind { get; }

    /// <summary>Its page, for whoever holds the code. Null where there is no such case.</summary>
    Task<IResult?> Show(HttpContext http, string reference, CancellationToken cancel);

    /// <summary>The same for a program, without personal data. Null where there is no such case.</summary>
    Task<FollowedCase?> Tell(string reference, CancellationToken cancel);
}
