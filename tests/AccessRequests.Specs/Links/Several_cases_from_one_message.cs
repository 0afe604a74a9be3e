using AccessRequests.Casework;
using AccessRequests.Complaints.Intake;
using AccessRequests.SubjectAccessRequests.Intake;
using Xunit;

namespace AccessRequests.Specs.Links;

public class Several_cases_from_one_message
{
    const string Refusal = "A referral is raised by itself, once it is known whom it is about";

    [Fact]
    public void with_a_complaint_are_no_referral()
    {
        Assert.Contains(Refusal, RecordComplaint.Shape.Validate(new RecordComplaint { Also = [CaseKind.Breach, CaseKind.DisciplinaryReferral] }).Errors.Select(error => error.ErrorMessage));
        Assert.DoesNotContain(Refusal, RecordComplaint.Shape.Validate(new RecordComplaint { Also = [CaseKind.Breach, CaseKind.AccessRequest] }).Errors.Select(error => error.ErrorMessage));
    }

    [Fact]
    public void with_a_request_are_no_referral()
    {
        Assert.Contains(Refusal, RecordAccessRequest.Shape.Validate(new RecordAccessRequest { Also = [CaseKind.DisciplinaryReferral] }).Errors.Select(error => error.ErrorMessage));
        Assert.DoesNotContain(Refusal, RecordAccessRequest.Shape.Validate(new RecordAccessRequest { Also = [CaseKind.Complaint] }).Errors.Select(error => error.ErrorMessage));
    }
}
