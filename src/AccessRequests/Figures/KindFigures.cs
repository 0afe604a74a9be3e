using AccessRequests.Casework;
using AccessRequests.Web.Parts;
using Deadlines;

namespace AccessRequests.Figures;

/// <summary>Open cases of one kind by how they stand.</summary>
public sealed record KindFigures(CaseKind Kind, int Overdue, int DueSoon, int OnTrack, int Waiting, int NotStarted, int Answered, int Unassigned)
{
    public int Open => Overdue + DueSoon + OnTrack + Waiting + NotStarted + Answered;

    public static KindFigures Of(CaseKind kind, FigureSet set, DateTimeOffset now)
    {
        int Running(Rag standing) => set.Of(Measure.Due, kind).Where(count => StandingOf(count.Key, now) == standing).Sum(count => count.Value);
        int In(DueState state) => set.Counts.GetValueOrDefault(new Figure(Measure.Standing, kind, Figure.NoDay, state.ToString()));
        return new(kind, Running(Rag.Overdue), Running(Rag.DueSoon), Running(Rag.OnTrack), In(DueState.Waiting), In(DueState.NotStarted), In(DueState.Answered),
            set.Counts.GetValueOrDefault(new Figure(Measure.Load, kind, Figure.NoDay)));
    }

    static Rag StandingOf(Figure due, DateTimeOffset now) => due.At is { } at ? RagWords.Of(at, now) : RagWords.Of(due.Day, UkTime.DateOf(now));
}
