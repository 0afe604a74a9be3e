using System.Text.Json;
using AccessRequests.Casework;

namespace AccessRequests.SubjectAccessRequests.Replying;

/// <summary>What article 15 asks a reply to contain, and which of it can never be left out.</summary>
public static class ReplyChecklist
{
    // Whatever was found, a person is told whether we use their data, and where to complain (DPA 2018 s.164A).
    static readonly ReplyContent[] Always = [ReplyContent.Confirmation, ReplyContent.RightToComplain];

    // Data that is held is held for a purpose, is of a kind, for some time, and subject to the rights of the person.
    static readonly ReplyContent[] WhereDataIsHeld = [ReplyContent.Purposes, ReplyContent.Categories, ReplyContent.Retention, ReplyContent.Rights];

    public static bool MustBeIncluded(ReplyContent content, SubjectAccessRequest request) =>
        Always.Contains(content)
        || WhereDataIsHeld.Contains(content) && DataIsHeld(request)
        || content is ReplyContent.CopyOfData && DataIsHeld(request) && request.Withheld.Count == 0;

    /// <summary>What is missing, each item by the name that the form and the API give it.</summary>
    public static IEnumerable<Refusal> Missing(IReadOnlyDictionary<ReplyContent, ContentAnswer> contents, SubjectAccessRequest request) =>
        from content in Enum.GetValues<ReplyContent>()
        where MustBeIncluded(content, request) && contents.GetValueOrDefault(content, ContentAnswer.NotApplicable) is not ContentAnswer.Included
        select new Refusal($"The reply must include {Words(content)}", Field(content));

    public static string Field(ReplyContent content) => $"contents.{JsonNamingPolicy.KebabCaseLower.ConvertName(content.ToString())}";

    public static string Words(ReplyContent content) => content switch
    {
        ReplyContent.Confirmation => "whether we use their data",
        ReplyContent.CopyOfData => "a copy of their data",
        ReplyContent.Purposes => "why we use it",
        ReplyContent.Categories => "what kinds of data it is",
        ReplyContent.Recipients => "who it was or will be given to",
        ReplyContent.Retention => "how long we keep it",
        ReplyContent.Rights => "their rights to correct, erase, restrict or object",
        ReplyContent.RightToComplain => "how to complain to us and to the regulator",
        ReplyContent.Source => "where we got it, if not from them",
        ReplyContent.AutomatedDecisions => "decisions made by a computer alone, and how",
        _ => "how it is protected if it leaves the UK",
    };

    static bool DataIsHeld(SubjectAccessRequest request) => request.Searches.Exists(search => search.Records.Exists(record => record.Result is SearchResult.Found));
}
