using AccessRequests.Identity.Tokens;
using Xunit;

namespace AccessRequests.Specs.Identity;

public class What_a_token_covers
{
    [Theory]
    [InlineData("read", "GET", "/api/worklist", true)]
    [InlineData("read", "POST", "/api/access-requests/AR-2611-7K3M-9QXT/close", false)]
    [InlineData("act:access-requests", "POST", "/api/access-requests/AR-2611-7K3M-9QXT/close", true)]
    [InlineData("act:access-requests", "POST", "/api/complaints/CO-2611-7K3M-9QXT/close", false)]
    [InlineData("act:access-requests", "POST", "/api/access-requests-and-more", false)]
    [InlineData("act:access-requests", "GET", "/api/worklist", false)]
    [InlineData("act:access-requests", "POST", "/staff/cases/new", false)]
    [InlineData("step-up", "POST", "/api/access-requests/AR-2611-7K3M-9QXT/send-response", false)]
    [InlineData("step-up", "GET", "/api/worklist", false)]
    public void is_what_its_scopes_say(string scope, string method, string path, bool covers) => Assert.Equal(covers, TokenScopes.Cover([scope], method, path));
}
