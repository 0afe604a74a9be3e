using AccessRequests.Confidentiality;
using AccessRequests.Specs.Acts;
using AccessRequests.SubjectAccessRequests;

namespace AccessRequests.Specs.Confidentiality;

/// <summary>What every kind of case has, tried on an access request.</summary>
static class ActSamples
{
    static IEnumerable<ActSample> People =>
    [
        ActSample.Of(new BringInColleague<SubjectAccessRequest> { PersonId = Story.Sam.Id, Reason = "To find the letters of 2019" }, Case()),
        ActSample.Of(new LetColleagueGo<SubjectAccessRequest> { PersonId = Story.Sam.Id, Reason = "All letters found" }, Case(new ColleagueBroughtIn([Story.Sam.Id], null))),
        ActSample.Of(new RaiseWall<SubjectAccessRequest> { PersonId = Story.Caseworker.StaffId, Conflict = Conflict.Relative, Reason = "My cousin" }, Case()),
        ActSample.Of(new RaiseWall<SubjectAccessRequest> { PersonId = Story.Sam.Id, Conflict = Conflict.Witness }, Case(), Story.Lead),
        ActSample.Of(new LowerWall<SubjectAccessRequest> { PersonId = Story.Sam.Id, Reason = "Another Sam was meant" }, Case(new WallRaised([Story.Sam.Id], Conflict.Other, null)), Story.Lead),
        ActSample.Of(new BreakGlass<SubjectAccessRequest> { RequestId = Guid.NewGuid(), LookerId = Story.Sam.Id, Reason = GlassReason.CourtOrRegulator }, Case(), Story.Lead.ForTheHouse()) with { IsForTheHouse = true },
    ];

    static History Case(params object[] facts) => Story.Given([SubjectAccessRequests.Samples.Received, .. facts]);
}
