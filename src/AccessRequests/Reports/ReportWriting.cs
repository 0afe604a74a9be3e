using AccessRequests.Casework;
using static AccessRequests.Casework.Occurrence;

namespace AccessRequests.Reports;

/// <summary>What a regulator or a funder asks about each kind of case, with what every figure means.</summary>
sealed class ReportWriting(CodeBook codes, TallyBook tallies)
{
    public ReportSection Section(CaseKind kind, ReportCount count) => kind switch
    {
        CaseKind.AccessRequest => AccessRequests(count),
        CaseKind.Complaint => Complaints(count),
        CaseKind.Breach => Breaches(count),
        _ => Referrals(count),
    };

    ReportSection AccessRequests(ReportCount count) => new(
        CaseKind.AccessRequest, count.IsRounded,
        [
            .. Common(count),
            Count("answered", "Answered", "Replies and refusals sent in the period.", Of(count, Answered)),
            .. Dates(count, "by the reply-by date that the law sets, extensions and stopped clocks included"),
            .. Taken(count),
            Count("extensions", "Extensions", "Times that two months more were taken, by the day on which the requester was told.", Of(count, Extended)),
            Count("pauses", "Clock stopped", "Times that we asked for clarification.", Of(count, Paused)),
            Count("held", "Waited before it could start", "Times that we asked for proof of identity, proof of authority or a fee.", Of(count, Held)),
            Count("refusals", "Refused", "Requests refused as a whole.", Of(count, Refused)),
            Count("withheld", "Exemptions used", "Items held back, and whole requests refused, under an exemption; items that were released later are counted too.", Of(count, Withheld)),
        ],
        [
            Table("for-whom", "For whom people asked", "Requests received in the period.", CaseKind.AccessRequest, Aspect.Category, count, each => each.Categories),
            Table("outcomes", "How requests ended", "Requests whose work ended in the period.", CaseKind.AccessRequest, Aspect.Outcome, count, each => each.Outcomes),
            Table("extension-grounds", "Grounds of extensions", "Extensions in the period.", CaseKind.AccessRequest, Extended, count),
            Table("waits", "What we asked for before it could start", "Questions in the period.", CaseKind.AccessRequest, Held, count),
            Table("refusal-grounds", "Grounds of refusals", "Refusals in the period.", CaseKind.AccessRequest, Refused, count),
            Table("exemptions", "Exemptions used", "Each use in the period.", CaseKind.AccessRequest, Withheld, count),
        ]);

    ReportSection Complaints(ReportCount count) => new(
        CaseKind.Complaint, count.IsRounded,
        [
            .. Common(count),
            Count("acknowledged", "Acknowledged", "Complaints acknowledged in the period, by a letter of its own or by the outcome.", Of(count, Acknowledged)),
            .. Dates(count, "within the 30 days that the law gives for the acknowledgement (Data Protection Act 2018, section 164A)"),
            Count("outcomes-sent", "Outcomes sent", "Complaints of which whoever complained was told the outcome.", Of(count, Answered)),
            .. Taken(count),
            Count("progress-reports", "Reports of progress", "Times that whoever complained was told how far it has come.", Of(count, ProgressReported)),
            Count("reviews-asked", "Reviews asked for", "Times that whoever complained asked us to look again.", Of(count, ReviewAsked)),
        ],
        [
            Table("categories", "How confidence was broken", "Complaints received in the period; one may be of several sorts.", CaseKind.Complaint, Aspect.Category, count, each => each.Categories),
            Table("outcomes", "What was found", "Complaints whose work ended in the period.", CaseKind.Complaint, Aspect.Outcome, count, each => each.Outcomes),
            Table("causes", "Causes", "Complaints received in the period of which causes are recorded; one may have several.", CaseKind.Complaint, Aspect.Cause, count, each => each.Causes),
            Table("reviews", "What reviews decided", "Reviews decided in the period.", CaseKind.Complaint, ReviewDecided, count),
        ]);

    ReportSection Breaches(ReportCount count) => new(
        CaseKind.Breach, count.IsRounded,
        [
            .. Common(count),
            Count("regulator-told", "Regulator told", "Breaches of which the regulator was told for the first time in the period.", Of(count, RegulatorTold)),
            .. Dates(count, "within 72 hours of our being certain (UK GDPR article 33)"),
            Count("reasons-given", "Late with reasons", "Of those told late, those with the reasons that the law asks for.", Of(count, ReasonsGiven)),
            Count("not-told", "Regulator need not be told", "Decisions that a risk to people is unlikely; the reasons are in the register.", Of(count, NotificationDecided, "no")),
            Count("people-told", "People told", "Times that affected people were told (article 34).", Of(count, PeopleTold)),
        ],
        [
            Table("natures", "What was harmed", "Breaches received in the period.", CaseKind.Breach, Aspect.Category, count, each => each.Categories),
            Table("causes", "Causes", "Breaches received in the period, by the cause as it is known now.", CaseKind.Breach, Aspect.Cause, count, each => each.Causes),
            Table("exceptions", "Why people were not told", "Decisions in the period.", CaseKind.Breach, PeopleNotTold, count),
        ]);

    ReportSection Referrals(ReportCount count) => new(
        CaseKind.DisciplinaryReferral, count.IsRounded,
        [
            .. Common(count),
            Count("investigated", "Investigations finished", "Whatever they found.", Of(count, Investigated)),
            Count("case-to-answer", "With a case to answer", "Of these, those that led to a meeting.", Of(count, Investigated, "yes")),
            Count("suspended", "Asked to stay away", "Times that somebody was asked to stay away while it was looked into.", Of(count, Suspended)),
            Count("appeals", "Appeals heard", "Appeals decided in the period.", Of(count, AppealHeard)),
            .. Taken(count),
        ],
        [
            Table("paths", "About whom", "Referrals raised in the period.", CaseKind.DisciplinaryReferral, Aspect.Category, count, each => each.Categories),
            Table("routes", "How we decided to deal with them", "Decisions in the period.", CaseKind.DisciplinaryReferral, Triaged, count),
            Table("stages", "Where open referrals stand at the end", "Referrals open at the end of the period.", count.Stood(each => each.StagesAtEnd), count.Stood(each => each.OpenAtEnd), stage => stage),
            Table("outcomes", "What came of them", "Decisions in the period; an appeal may have changed one.", CaseKind.DisciplinaryReferral, Decided, count),
        ]);

    static IEnumerable<ReportLine> Common(ReportCount count) =>
    [
        Count("open-at-start", "Open at the start", "Received before the period and not closed before it.", count.Stood(each => each.OpenAtStart)),
        Count("received", "Received", "Received in the period, by the day on which it reached us.", count.Happened(each => each.Received)),
        Count("reopened", "Reopened", "Closed cases taken up again in the period.", count.Happened(each => each.Reopened)),
        Count("closed", "Closed", "Closed in the period; one that was reopened and closed again counts twice.", count.Happened(each => each.Closed)),
        Count("open-at-end", "Open at the end", "Open at the start, received or reopened, and not closed by the end of the period.", count.Stood(each => each.OpenAtEnd)),
    ];

    static IEnumerable<ReportLine> Dates(ReportCount count, string by)
    {
        var (kept, missed) = (Of(count, Occurrence.Settled, Reports.Settled.Kept), Of(count, Occurrence.Settled, Reports.Settled.Missed));
        yield return Count("on-time", "On time", $"Done in the period {by}.", kept);
        yield return Count("late", "Late", $"Done in the period, and not {by}.", missed);
        // Of the figures as they are told, so that it tells no more than they do.
        yield return new("on-time-share", "Share on time", "Of those done in the period, how many of a hundred were on time.", kept + missed == 0 ? null : Math.Round(100d * kept / (kept + missed), 1), ReportUnit.Percent);
        yield return Days("late-median", "Days late, median", "Half of those done late were no later than this; 0 is less than a day.", count.Days(each => each.DaysLate), Median);
        if (!count.IsRounded)
            yield return Days("late-most", "Days late, longest", "The one done latest.", count.Days(each => each.DaysLate), days => days.Count == 0 ? null : days.Max());
        yield return Count("past-date", "Past the date at the end", "Open at the end of the period, past the date and not done; by the dates as they are known now.", count.Stood(each => each.PastDate));
    }

    static IEnumerable<ReportLine> Taken(ReportCount count)
    {
        yield return Days("days-median", "Days taken, median", "From receipt to the first answer: half took no longer than this.", count.Days(each => each.DaysTaken), Median);
        yield return Days("days-nine-in-ten", "Days taken, nine in ten", "Nine in ten took no longer than this.", count.Days(each => each.DaysTaken), NineInTen);
        yield return Days("days-waited-median", "Of these, waiting for them, median", "Days until the first answer in which we waited for whoever wrote to us.", count.Days(each => each.DaysWaited), Median);
    }

    static int Of(ReportCount count, Occurrence what) => count.Happened(each => each.Of(what));

    static int Of(ReportCount count, Occurrence what, string code) => count.Happened(each => each.Of(what, code));

    static ReportLine Count(string name, string label, string definition, int count) => new(name, label, definition, count);

    static ReportLine Days(string name, string label, string definition, IReadOnlyList<int>? days, Func<IReadOnlyList<int>, double?> of) =>
        new(name, label, definition, days is null ? null : of(days), ReportUnit.Days, IsHidden: days is null);

    static double? Median(IReadOnlyList<int> days)
    {
        var sorted = days.Order().ToList();
        return sorted.Count == 0 ? null : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2d;
    }

    /// <summary>The nearest rank: a number of days that somebody really waited.</summary>
    static double? NineInTen(IReadOnlyList<int> days) => days.Count == 0 ? null : days.Order().ElementAt((int)Math.Ceiling(.9 * days.Count) - 1);

    ReportTable Table(string name, string caption, string definition, CaseKind kind, Aspect aspect, ReportCount count, Func<KindCount, IReadOnlyDictionary<string, int>> of) =>
        Table(name, caption, definition, count.Happened(of), count.Happened(each => of(each).Values.Sum()), code => codes.Words(kind, aspect, code));

    ReportTable Table(string name, string caption, string definition, CaseKind kind, Occurrence what, ReportCount count) =>
        Table(name, caption, definition, count.Happened(each => each.ByCode(what)), Of(count, what), code => tallies.Words(kind, what, code));

    static ReportTable Table(string name, string caption, string definition, IReadOnlyDictionary<string, int> counts, int total, Func<string, string> words) => new(
        name, caption, definition,
        [.. counts.Select(cell => new ReportCell(cell.Key, words(cell.Key), cell.Value)).OrderByDescending(cell => cell.Count).ThenBy(cell => cell.Label, StringComparer.Ordinal)], total);
}
