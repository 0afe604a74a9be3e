using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Complaints;

/// <summary>Each act, on a complaint that is ready for it, by its page, its form and its operation.</summary>
public class Every_act_of_a_complaint(Service service)
{
    const string Written = "In their own words";

    public static TheoryData<string> Acts => [.. ComplaintLife.Acts.Distinct()];

    [Fact]
    public void is_tried_here()
    {
        var mapped = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(address => address.StartsWith("/api/complaints/{reference}/", StringComparison.Ordinal))
            .Select(address => address.Split('/')[4]);
        Assert.Empty(mapped.Except(ComplaintLife.Acts));
    }

    [Fact]
    public async Task is_accepted_over_the_API_from_receipt_to_the_end()
    {
        var opened = await new ComplaintLife(service, _ => Written).Lived();
        Assert.True(opened.Version > ComplaintLife.Acts.Count);
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task is_recorded_from_its_form_and_lands_where_it_shows(string act)
    {
        var life = new ComplaintLife(service, _ => Written);
        var opened = await life.Begun();
        await life.Live(opened, ComplaintLife.Acts.TakeWhile(before => before != act));
        var worker = await service.SignedInAs(ComplaintLife.WhoDoes(act));

        var page = await worker.Open($"{opened.Page}/{act}");
        Assert.Equal(200, page.Status);
        var hidden = page.Form().Fields().Where(field => field.Key.StartsWith("__", StringComparison.Ordinal) || field.Key == "submission").ToList();
        var empty = await worker.Send($"{opened.Page}/{act}", [.. hidden, new("version", $"{opened.Version}")]);
        Assert.Equal(422, empty.Status);
        Assert.NotEmpty(empty.Errors);
        Assert.All(empty.All(".error-summary a"), link => Assert.NotEmpty(empty.All($"main form [id='{((AngleSharp.Html.Dom.IHtmlAnchorElement)link).Hash[1..]}']")));

        var sent = await worker.Send($"{opened.Page}/{act}", [.. hidden.Where(field => field.Key != "submission"), new("version", $"{opened.Version}"), .. FormFields.Of(await life.Body(act))]);
        // A final act comes back once, to be checked.
        var landed = sent.Status == 200 && sent.Path == $"{opened.Page}/{act}" && sent.Buttons.Count > 1 ? await sent.Form().Send() : sent;
        Assert.True(landed.Status == 200, $"{act}: {landed.Status} {landed.Text}");
        Assert.StartsWith(opened.Page, landed.Path, StringComparison.Ordinal);
        var version = (await (await service.SignedInAs(Role.Lead)).Get(opened.Api))["version"].GetInt64();
        Assert.True(version > opened.Version, $"{act} recorded nothing: {landed.Text}");
    }
}
