using AccessRequests.Acts;
using AccessRequests.Specs.Acts;
using AccessRequests.SubjectAccessRequests;

namespace AccessRequests.Specs.SubjectAccessRequests;

/// <summary>Each stage has a file and a static property of its own.</summary>
static partial class ActSamples
{
    public static ActSample Of<TCommand>(TCommand command, params object[] facts) where TCommand : class, IAct<TCommand, SubjectAccessRequest> =>
        ActSample.Of(command, new History(facts));
}
