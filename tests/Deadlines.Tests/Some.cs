using System.Runtime.CompilerServices;
using CsCheck;

namespace Deadlines.Tests;

/// <summary>Facts at random, most of them close enough together to meet, some of them in an impossible order.</summary>
static class Some
{
    [ModuleInitializer]
    internal static void TryEnough() => Check.Iter = 5_000;

    public static readonly Gen<DateOnly> Day =
        Gen.Int[new DateOnly(2018, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    public static readonly Gen<WorkingDayCalendar> Calendar = Gen.Enum<Division>().Select(WorkingDayCalendar.For);

    public static readonly Gen<AccessRequestSettings> Settings =
        from first in Gen.Select(Gen.Enum<CountFrom>(), Gen.Bool, Gen.Enum<PauseCounting>(), Gen.Enum<IdentityCheck>())
        from second in Gen.Select(Gen.Enum<ExtensionBase>(), Gen.Bool, Gen.Enum<RefusalMonth>(), Gen.Bool, Gen.Enum<PauseAdded>())
        from needs in Gen.Enum<ClarificationNeeds>()
        select new AccessRequestSettings
        {
            CountFrom = first.Item1,
            MovesToWorkingDay = first.Item2,
            PauseCounting = first.Item3,
            IdentityCheck = first.Item4,
            ExtensionBase = second.Item1,
            ExtensionNoticeMovesToWorkingDay = second.Item2,
            RefusalMonth = second.Item3,
            PausesEarlierRequests = second.Item4,
            PauseAdded = second.Item5,
            ClarificationNeeds = needs,
        };

    public static Gen<AccessRequestFacts> FactsAbout(DateOnly received) =>
        from requirements in Gen.Select(Requirements(received), Requirements(received), Requirements(received))
        from questions in Questions(received, answered: false)
        from told in Maybe(Near(received, -5, 60))
        from replied in Maybe(Near(received, -5, 200))
        from withdrawn in Maybe(Near(received, -5, 60))
        select new AccessRequestFacts
        {
            ReceivedOn = received,
            Identity = requirements.Item1,
            Authority = requirements.Item2,
            Fee = requirements.Item3,
            Clarifications = questions,
            ExtensionNoticeGivenOn = told,
            AnsweredOn = replied,
            WithdrawnOn = withdrawn,
        };

    public static readonly Gen<AccessRequestFacts> Facts = Day.SelectMany(FactsAbout);

    /// <summary>Facts of a clock that runs: all that was asked for is there, and no reply is sent.</summary>
    public static readonly Gen<AccessRequestFacts> RunningFacts =
        from received in Day
        from identity in Requirement(received, met: true).Array[0, 2]
        from questions in Questions(received, answered: true)
        from told in Maybe(Near(received, 0, 60))
        select new AccessRequestFacts { ReceivedOn = received, Identity = identity, Clarifications = questions, ExtensionNoticeGivenOn = told };

    public static Gen<Clarification[]> Questions(DateOnly received, bool answered) => Question(received, answered).Array[0, 4];

    public static Gen<Clarification> Question(DateOnly received, bool answered) =>
        from asked in Near(received, -5, 100)
        from reply in Near(asked, -3, 40)
        from open in Gen.Int[0, 4]
        from much in Gen.Bool
        select new Clarification(asked, !answered && open == 0 ? null : reply) { MuchInformation = much };

    static Gen<Requirement[]> Requirements(DateOnly received) => Requirement(received, met: false).Array[0, 2];

    static Gen<Requirement> Requirement(DateOnly received, bool met) =>
        from asked in Near(received, -5, 50)
        from given in Near(asked, -10, 60)
        from open in Gen.Int[0, 4]
        select new Requirement(asked, !met && open == 0 ? null : given);

    static Gen<DateOnly> Near(DateOnly day, int from, int to) => Gen.Int[from, to].Select(day.AddDays);

    static Gen<DateOnly?> Maybe(Gen<DateOnly> gen) => Gen.Select(gen, Gen.Bool, (day, wanted) => wanted ? day : (DateOnly?)null);
}
