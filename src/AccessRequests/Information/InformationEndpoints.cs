using System.Globalization;
using AccessRequests.Web;
using Microsoft.AspNetCore.Components;

namespace AccessRequests.Information;

/// <summary>Pages that tell people their rights, how to complain and how what they tell us is kept.</summary>
public static class InformationEndpoints
{
    public static void MapInformation(this IEndpointRouteBuilder app)
    {
        app.MapPage<YourRightsPage>("/your-rights");
        app.MapPage<ComplainPage>("/complain");
        app.MapPage<ReportConcernPage>("/report-a-concern");
        app.MapPage<PrivacyPage>("/privacy");
        app.MapPage<SafetyPage>("/safety");
        app.MapPage<AccessibilityPage>("/accessibility");
        app.MapPage<ContactPage>("/contact");
        app.MapGet("/.well-known/security.txt", SecurityContact).AllowAnonymous().ExcludeFromDescription();
    }

    static void MapPage<TPage>(this IEndpointRouteBuilder app, string address) where TPage : IComponent =>
        app.MapGet(address, () => Page.Show<TPage>()).AllowAnonymous().ExcludeFromDescription();

    /// <summary>Where to report a weakness (RFC 9116), if the organisation names a place.</summary>
    static IResult SecurityContact(Organisation organisation, TimeProvider time)
    {
        if (organisation.SecurityContact is not { Length: > 0 } contact)
            return Answer.NotFoundPage();
        var expires = time.GetUtcNow().AddMonths(6).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture);
        return Results.Text($"Contact: {(contact.Contains("://", StringComparison.Ordinal) ? contact : "mailto:" + contact)}\nExpires: {expires}\nPreferred-Languages: en\n");
    }
}
