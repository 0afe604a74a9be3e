using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Notifications;
using Marten;

namespace AccessRequests.Deliveries;

/// <summary>Whom a fact is told to. It is decided by what facts say of themselves, for every kind of case alike.</summary>
public sealed class Telling(Postbox post) : IFollowFacts
{
    public void Follow(IDocumentSession session, RecordedFacts recorded)
    {
        TellRequester(session, recorded);
        if (recorded.Actor.FollowsCase is not null && recorded.Facts.OfType<IComeFromRequester>().FirstOrDefault() is { } came)
            TellStaff(session, recorded, "news", WhoeverWorksOn(recorded), $"{came.News}: {recorded.Reference}", "Whoever holds the access code wrote to us. Read it on the page of the case.");
        if (recorded.Facts.Any(fact => fact is IArrangeMeeting))
            TellStaff(session, recorded, "meeting", recorded.Access.Admitted, $"A meeting was arranged: {recorded.Reference}", "When and where it is, the page of the case says. It has an invitation for your calendar.");
        var assigned = recorded.Facts.OfType<IAssignCase>().Select(fact => fact.AssigneeId).ToHashSet();
        TellStaff(session, recorded, "assigned", assigned, $"A case is yours: {recorded.Reference}", "It was given to you. The page of the case says what comes next, and by when.");
        TellStaff(
            session, recorded, "admitted", recorded.Facts.OfType<IAdmit>().SelectMany(fact => fact.Admitted).Except(assigned), $"You were brought into a case: {recorded.Reference}",
            "The page of the case says what it needs of you.");
    }

    /// <summary>One mail for all that was recorded at once. Whoever has no email, and was not told otherwise, gets a letter.</summary>
    void TellRequester(IDocumentSession session, RecordedFacts recorded)
    {
        if (!recorded.HasRequester || recorded.Facts.OfType<ITellRequester>().FirstOrDefault(fact => fact is { Update: not null, ToldBy: null or Channel.Email }) is not { } told)
            return;
        var key = KeyOf(recorded.Reference, recorded.Version);
        if (recorded.WriteTo is { } address)
            post.Queue(session, new RequesterMail(key, recorded.Reference, address.KeyName.Split('/')[^1], address, told.Update!));
        else if (told.ToldBy is null)
            post.Queue(session, new LetterToPost(key, recorded.Reference, told.Update!));
    }

    /// <summary>What is sent to whoever asked because the case came to that version. A letter queued under it first takes the place of the bare reminder to write one.</summary>
    public static string KeyOf(string reference, long version) => $"update:{reference}:{version}";

    void TellStaff(IDocumentSession session, RecordedFacts recorded, string what, IEnumerable<Guid> people, string subject, string sentence)
    {
        foreach (var id in people.Where(id => id != recorded.Actor.StaffId && !recorded.Access.Walled.Contains(id)).Distinct())
            post.Queue(session, new StaffMail($"{what}:{recorded.Reference}:{recorded.Version}:{id}", id, subject, [$"Case {recorded.Reference}. {sentence}"], recorded.Reference));
    }

    /// <summary>Whoever it was given to; else those brought in; else those who lead such cases, or take them in.</summary>
    static IEnumerable<Guid> WhoeverWorksOn(RecordedFacts recorded)
    {
        var able = recorded.Everybody.Where(colleague => Gate.Of(As(colleague), recorded.Reference, recorded.Access, recorded.Now) == Reach.Work).ToList();
        Func<Colleague, bool>[] nearest =
        [
            colleague => colleague.Id == recorded.Access.AssigneeId,
            colleague => recorded.Access.Admitted.Contains(colleague.Id),
            colleague => !recorded.Access.IsForIntakeAlone && Gate.Leads(As(colleague), recorded.Reference, recorded.Access),
            _ => true,
        ];
        return nearest.Select(near => able.Where(near).Select(colleague => colleague.Id).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    static Actor As(Colleague colleague) => Actor.Staff(colleague.Id, colleague.Name, colleague.Roles);
}
