using System.Text.Json.Nodes;
using AccessRequests.Acts;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.SubjectAccessRequests;
using AngleSharp.Html.Dom;
using Xunit;

namespace AccessRequests.EndToEnd.SubjectAccessRequests;

public class Every_act(Service service)
{
    /// <summary>Those of its own and those that every kind of case has; what nobody has the role for is done by the house.</summary>
    static readonly ActInfo[] Infos = [.. typeof(IAct<,>).Assembly.GetTypes()
        .Where(type => type.IsGenericTypeDefinition == Array.Exists(type.GetInterfaces(), IsOfAnyKind))
        .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(SubjectAccessRequest)) : type)
        .Where(type => Array.Exists(type.GetInterfaces(), face => IsAct(face) && face.GetGenericArguments()[1] == typeof(SubjectAccessRequest)))
        .Select(type => (ActInfo)type.GetProperty("Info")!.GetValue(null)!)
        .Where(info => info.Roles.Length > 0)];

    static bool IsAct(Type face) => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAct<,>);

    static bool IsOfAnyKind(Type face) => IsAct(face) && face.GetGenericArguments()[1].IsGenericParameter;

    public static TheoryData<string> Acts => [.. Infos.Select(act => act.Slug)];

    static ActInfo Named(string act) => Array.Find(Infos, info => info.Slug == act)!;

    Task<Visitor> Worker(string act) => service.SignedInAs(Named(act).Roles[0]);

    Task<Visitor> Outsider(string act) => service.SignedInAs(Role.All.First(role => !Named(act).Roles.Contains(role)));

    [Theory, MemberData(nameof(Acts))]
    public async Task has_a_page_that_says_what_it_is(string act)
    {
        var page = await (await Worker(act)).Open($"{(await service.Submit()).Page}/{act}");
        Assert.Equal((200, Named(act).Title), (page.Status, page.Heading));
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task says_beside_its_fields_what_is_missing(string act)
    {
        var casePage = await (await Worker(act)).Open((await service.Submit()).Page);
        var refused = await (await (await Worker(act)).Open($"{casePage.Path}/{act}")).Form().Send();
        Assert.Equal(422, refused.Status);
        Assert.NotEmpty(refused.Errors);
        Assert.StartsWith("Error: ", refused.Title);
        // What is not offered yet may have nothing to choose from.
        if (casePage.Links.ContainsKey(Named(act).Title))
            Assert.All(refused.All(".error-summary a"), link => Assert.Single(refused.All($"main form [id='{((IHtmlAnchorElement)link).Hash[1..]}']")));
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task is_found_on_no_case_that_does_not_exist(string act)
    {
        var worker = await Worker(act);
        Assert.Equal(404, (await worker.Open($"/staff/cases/AR-2803-0000-0000/{act}")).Status);
        (await worker.Post($"/api/access-requests/AR-2803-0000-0000/{act}?version=1", new JsonObject { ["nothing"] = "of ours" })).MustBeProblem(400);
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task is_closed_to_whoever_has_no_part_in_it(string act)
    {
        var opened = await service.Submit();
        Assert.Equal(403, (await (await Outsider(act)).Open($"{opened.Page}/{act}")).Status);
        (await (await Outsider(act)).Post($"{opened.Api}/{act}?version=1", new JsonObject())).MustBeProblem(403);
        (await service.Anyone().Post($"{opened.Api}/{act}?version=1", new JsonObject())).MustBeProblem(401);
        Assert.StartsWith("/staff/sign-in", (await service.Anyone().Open($"{opened.Page}/{act}")).Path);
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task says_over_the_API_what_is_missing(string act)
    {
        var opened = await service.Submit();
        var refused = (await (await Worker(act)).Post($"{opened.Api}/{act}?version=1", new JsonObject())).MustBeProblem(422);
        Assert.NotEmpty(refused["errors"].EnumerateObject());
    }
}
