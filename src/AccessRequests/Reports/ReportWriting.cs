using AccessRequests.Casework;
using static AccessRequests.Casework.Occurrence;

namespace AccessRequests.Reports;

/// <summary>What a regulator or a funder asks about each kind of case, with what every figure means.</summary>
sealed class ReportWriting(CodeBook codes, TallyBook tallies)
{
    public ReportSection Section(CaseKind kind, KindCount count) => kind switch
    {
        CaseKind.AccessRequest => AccessRequests(count),
        CaseKind.Complaint => Complaints(count),
        CaseKind.Breach => Breaches(count),
        _ => Referrals(count),
    };

    ReportSection AccessRequests(KindCount count) => new(
        CaseKind.AccessRequest,
        [
            .. Common(count),
            Count("answered", "Answered", "Replies and refusals sent in the period.", count.Of(Answered)),
            .. Dates(count, "by the reply-by date that the law sets, extensions and stopped clocks included"),
            .. Taken(count),
            Count("extensions", "Extensions", "Times that two months more were taken, by the day on which the requester was told.", count.Of(Extended)),
            Count("pauses", "Clock stopped", "Times that we asked for clarification.", count.Of(Paused)),
            Count("held", "Waited before it could start", "Times that we asked for proof of identity, proof of authority or a fee.", count.Of(Held)),
            Count("refusals", "Refused", "Requests refused as a whole.", count.Of(Refused)),
            Count("withheld", "Exemptions used", "Items held back, and whole requests refused, under an exemption; items that were released later are counted too.", count.Of(Withheld)),
        ],
        [
            Table("for-whom", "For whom people asked", "Requests received in the period.", CaseKind.AccessRequest, Aspect.Category, count.Categories),
            Table("outcomes", "How requests ended", "Requests whose work ended in the period.", CaseKind.AccessRequest, Aspect.Outcome, count.Outcomes),
            Table("extension-grounds", "Grounds of extensions", "Extensions in the period.", CaseKind.AccessRequest, Extended, count),
            Table("waits", "What we asked for before it could start", "Questions in the period.", CaseKind.AccessRequest, Held, count),
            Table("refusal-grounds", "Grounds of refusals", "Refusals in the period.", CaseKind.AccessRequest, Refused, count),
            Table("exemptions", "Exemptions used", "Each use in the period.", CaseKind.AccessRequest, Withheld, count),
        ]);

    ReportSection Complaints(KindCount count) => new(
        CaseKind.Complaint,
        [
            .. Common(count),
            Count("acknowledged", "Acknowledged", "Complaints acknowledged in the period, by a letter of its own or by the outcome.", count.Of(Acknowledged)),
            .. Dates(count, "within the 30 days that the law gives for the acknowledgement (Data Protection Act 2018, section 164A)"),
            Count("outcomes-sent", "Outcomes sent", "Complaints of which whoever complained was told the outcome.", count.Of(Answered)),
            .. Taken(count),
            Count("progress-reports", "Reports of progress", "Times that whoever complained was told how far it has come.", count.Of(ProgressReported)),
            Count("reviews-asked", "Reviews asked for", "Times that whoever complained asked us to look again.", count.Of(ReviewAsked)),
        ],
        [
            Table("categories", "How confidence was broken", "Complaints received in the period; one may be of several sorts.", CaseKind.Complaint, Aspect.Category, count.Categories),
            Table("outcomes", "What was found", "Complaints whose work ended in the period.", CaseKind.Complaint, Aspect.Outcome, count.Outcomes),
            Table("causes", "Causes", "Complaints received in the period of which causes are recorded; one may have several.", CaseKind.Complaint, Aspect.Cause, count.Causes),
            Table("reviews", "What reviews decided", "Reviews decided in the period.", CaseKind.Complaint, ReviewDecided, count),
        ]);

    ReportSection Breaches(KindCount count) => new(
        CaseKind.Breach,
        [
            .. Common(count),
            Count("regulator-told", "Regulator told", "Breaches of which the regulator was told for the first time in the period.", count.Of(RegulatorTold)),
            .. Dates(count, "within 72 hours of our being certain (UK GDPR article 33)"),
            Count("reasons-given", "Late with reasons", "Of those told late, those with the reasons that the law asks for.", count.Of(ReasonsGiven)),
            Count("not-told", "Regulator need not be told", "Decisions that a risk to people is unlikely; the reasons are in the register.", count.Of(NotificationDecided, "no")),
            Count("people-told", "People told", "Times that affected people were told (article 34).", count.Of(PeopleTold)),
        ],
        [
            Table("natures", "What was harmed", "Breaches received in the period.", CaseKind.Breach, Aspect.Category, count.Categories),
            Table("causes", "Causes", "Breaches received in the period, by the cause as it is known now.", CaseKind.Breach, Aspect.Cause, count.Causes),
            Table("exceptions", "Why people were not told", "Decisions in the period.", CaseKind.Breach, PeopleNotTold, count),
        ]);

    ReportSection Referrals(KindCount count) => new(
        CaseKind.DisciplinaryReferral,
        [
            .. Common(count),
            Small("investigated", "Investigations finished", "Whatever they found.", count.Of(Investigated)),
            Small("case-to-answer", "With a case to answer", "Of these, those that led to a meeting.", count.Of(Investigated, "yes")),
            Small("suspended", "Asked to stay away", "Times that somebody was asked to stay away while it was looked into.", count.Of(Suspended)),
            Small("appeals", "Appeals heard", "Appeals decided in the period.", count.Of(AppealHeard)),
            .. Taken(count),
        ],
        [
            Table("paths", "About whom", "Referrals raised in the period.", CaseKind.DisciplinaryReferral, Aspect.Category, count.Categories),
            Table("routes", "How we decided to deal with them", "Decisions in the period.", CaseKind.DisciplinaryReferral, Triaged, count),
            Table("stages", "Where open referrals stand at the end", "Referrals open at the end of the period.", count.StagesAtEnd, stage => stage),
            Table("outcomes", "What came of them", "Decisions in the period; an appeal may have changed one.", CaseKind.DisciplinaryReferral, Decided, count),
        ]);

    static IEnumerable<ReportLine> Common(KindCount count) =>
    [
        Count("open-at-start", "Open at the start", "Received before the period and not closed before it.", count.OpenAtStart),
        Count("received", "Received", "Received in the period, by the day on which it reached us.", count.Received),
        Count("reopened", "Reopened", "Closed cases taken up again in the period.", count.Reopened),
        Count("closed", "Closed", "Closed in the period; one that was reopened and closed again counts twice.", count.Closed),
        Count("open-at-end", "Open at the end", "Open at the start, received or reopened, and not closed by the end of the period.", count.OpenAtEnd),
    ];

    static IEnumerable<ReportLine> Dates(KindCount count, string by)
    {
        var (kept, missed) = (count.Of(Occurrence.Settled, Reports.Settled.Kept), count.Of(Occurrence.Settled, Reports.Settled.Missed));
        yield return Count("on-time", "On time", $"Done in the period {by}.", kept);
        yield return Count("late", "Late", $"Done in the period, and not {by}.", missed);
        yield return new("on-time-share", "Share on time", "Of those done in the period, how many of a hundred were on time.", kept + missed == 0 ? null : Math.Round(100d * kept / (kept + missed), 1), ReportUnit.Percent);
        yield return Days("late-median", "Days late, median", "Half of those done late were no later than this; 0 is less than a day.", Median(count.DaysLate));
        yield return Days("late-most", "Days late, longest", "The one done latest.", count.DaysLate.Count == 0 ? null : count.DaysLate.Max());
        yield return Count("past-date", "Past the date at the end", "Open at the end of the period, past the date and not done; by the dates as they are known now.", count.PastDate);
    }

    static IEnumerable<ReportLine> Taken(KindCount count)
    {
        yield return Days("days-median", "Days taken, median", "From receipt to the first answer: half took no longer than this.", Median(count.DaysTaken));
        yield return Days("days-nine-in-ten", "Days taken, nine in ten", "Nine in ten took no longer than this.", NineInTen(count.DaysTaken));
        yield return Days("days-waited-median", "Of these, waiting for them, median", "Days until the first answer in which we waited for whoever wrote to us.", Median(count.DaysWaited));
    }

    static ReportLine Count(string name, string label, string definition, int count) => new(name, label, definition, count);

    /// <summary>Of so few people that a small number tells of one of them.</summary>
    static ReportLine Small(string name, string label, string definition, int count) =>
        Suppression.IsSmall(count) ? new(name, label, definition, null, IsHidden: true) : Count(name, label, definition, count);

    static ReportLine Days(string name, string label, string definition, double? days) => new(name, label, definition, days, ReportUnit.Days);

    static double? Median(List<int> days)
    {
        var sorted = days.Order().ToList();
        return sorted.Count == 0 ? null : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2d;
    }

    /// <summary>The nearest rank: a number of days that somebody really waited.</summary>
    static double? NineInTen(List<int> days) => days.Count == 0 ? null : days.Order().ElementAt((int)Math.Ceiling(.9 * days.Count) - 1);

    ReportTable Table(string name, string caption, string definition, CaseKind kind, Aspect aspect, IReadOnlyDictionary<string, int> counts) =>
        Table(name, caption, definition, counts, code => codes.Words(kind, aspect, code));

    ReportTable Table(string name, string caption, string definition, CaseKind kind, Occurrence what, KindCount count) =>
        Table(name, caption, definition, count.ByCode(what), code => tallies.Words(kind, what, code));

    static ReportTable Table(string name, string caption, string definition, IReadOnlyDictionary<string, int> counts, Func<string, string> words)
    {
        var cells = counts.Where(cell => cell.Value > 0).OrderByDescending(cell => cell.Value).ThenBy(cell => cell.Key, StringComparer.Ordinal).ToList();
        var (hidden, hidesTotal) = Suppression.Of([.. cells.Select(cell => cell.Value)]);
        return new(name, caption, definition,
            [.. cells.Index()
                .Select(cell => new ReportCell(cell.Item.Key, words(cell.Item.Key), hidden.Contains(cell.Index) ? null : cell.Item.Value))
                // In the order of their numbers, hidden ones would tell how large they are.
                .OrderBy(cell => cell.Count is null).ThenByDescending(cell => cell.Count).ThenBy(cell => cell.Label, StringComparer.Ordinal)],
            hidesTotal ? null : cells.Sum(cell => cell.Value));
    }
}
