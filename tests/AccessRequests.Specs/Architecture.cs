using System.Reflection;
using AccessRequests.Acts;
using AccessRequests.Board;
using AccessRequests.Figures;
using AccessRequests.NeedToKnow;
using AccessRequests.PersonalData;
using AccessRequests.Views;
using Deadlines;
using Marten;
using Microsoft.AspNetCore.Builder;
using Npgsql;
using Xunit;

namespace AccessRequests.Specs;

/// <summary>Which room may use which, read off the compiled code. A room that is not in the table fails until somebody decides what it may use.</summary>
public class Architecture
{
    /// <summary>Program.cs, Store.cs and Health.cs: they wire the rooms together.</summary>
    const string Wiring = "(wiring)";

    static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Deadlines"] = [],
        ["Casework"] = ["Deadlines"],
        ["Secrets"] = [],
        ["Documents"] = [],
        ["Web"] = ["Casework"],
        ["Identity"] = ["Casework", "Deadlines", "Secrets", "Web"],
        ["PersonalData"] = ["Identity", "Secrets", "Web"],
        ["NeedToKnow"] = ["Casework", "Identity", "Web"],
        ["Notifications"] = ["Identity", "NeedToKnow", "PersonalData", "Web"],
        ["Deliveries"] = ["Acts", "Casework", "Confidentiality", "Figures", "Identity", "NeedToKnow", "Notifications", "PersonalData", "Web"],
        ["Operations"] = ["Casework", "Identity", "Notifications", "Web"],
        ["CalendarFeeds"] = ["Casework", "Identity", "NeedToKnow", "Reminders", "Secrets", "Web"],
        ["Acts"] = ["Casework", "Deadlines", "Identity", "NeedToKnow", "PersonalData", "Secrets", "Web"],
        ["Confidentiality"] = ["Acts", "Casework", "Deadlines", "Figures", "Identity", "NeedToKnow", "PersonalData", "Web"],
        ["SubjectAccessRequests"] = ["Acts", "Casework", "Confidentiality", "Deadlines", "Deliveries", "Following", "Identity", "Journeys", "Letters", "Links", "NeedToKnow", "PersonalData", "Secrets", "Web"],
        ["Breaches"] = ["Acts", "Casework", "Confidentiality", "Deadlines", "Deliveries", "Identity", "Links", "NeedToKnow", "PersonalData", "Secrets", "Web"],
        ["DisciplinaryReferrals"] = ["Acts", "CalendarFeeds", "Casework", "Confidentiality", "Deadlines", "Deliveries", "Identity", "Letters", "Links", "NeedToKnow", "PersonalData", "Web"],
        ["Links"] = ["Acts", "Casework", "Confidentiality", "Identity", "NeedToKnow", "PersonalData", "Web"],
        ["Letters"] = ["Acts", "Casework", "Deadlines", "Deliveries", "Documents", "Following", "Identity", "Notifications", "PersonalData", "Web"],
        ["Worklists"] = ["Casework", "Deadlines", "Figures", "Identity", "NeedToKnow", "Web"],
        ["Figures"] = ["Casework", "Deadlines", "Identity", "NeedToKnow", "Web"],
        ["Views"] = ["(wiring)", "Casework", "Web"],
        ["Board"] = ["Casework", "Deadlines", "Figures", "Identity", "NeedToKnow", "Reminders", "Web", "Worklists"],
        ["Reports"] = ["Casework", "Deadlines", "Documents", "Figures", "Identity", "NeedToKnow", "Web"],
        ["Telemetry"] = ["Casework", "Deadlines", "Figures", "NeedToKnow", "Web"],
        ["Information"] = ["Web"],
        ["Journeys"] = ["Acts", "Casework", "Deadlines", "Identity", "Secrets", "Web"],
        ["Following"] = ["Acts", "Casework", "Deadlines", "Identity", "Web"],
        ["Complaints"] = ["Acts", "Casework", "Confidentiality", "Deadlines", "Deliveries", "Following", "Identity", "Journeys", "Letters", "Links", "NeedToKnow", "PersonalData", "Web"],
        ["Reminders"] = ["Acts", "Casework", "Deadlines", "Identity", "NeedToKnow", "Notifications", "Reports", "Web"],
        ["Calculator"] = ["Acts", "Deadlines", "Web"],
        ["Demo"] = ["Acts", "Breaches", "Casework", "Complaints", "Confidentiality", "Deadlines", "DisciplinaryReferrals", "Identity", "Links", "NeedToKnow", "PersonalData", "SubjectAccessRequests", "Web"],
    };

    static readonly IReadOnlyList<Type> House = [.. new[] { typeof(Program).Assembly, typeof(AccessRequestDeadline).Assembly }.SelectMany(assembly => assembly.GetTypes()).Where(IsOurs)];

    [Fact]
    public void every_room_uses_only_those_it_may() => Assert.Empty(House.SelectMany(Trespasses));

    [Fact]
    public void every_room_in_the_table_exists() => Assert.Empty(MayUse.Keys.Except(House.Select(RoomOf)));

    [Fact]
    public void no_code_reads_the_clock_of_the_machine() => Assert.Empty(House.SelectMany(ClockReadings));

    [Fact]
    public void the_law_of_time_knows_no_clock_at_all() =>
        Assert.DoesNotContain(typeof(TimeProvider), House.Where(type => RoomOf(type) == "Deadlines").SelectMany(Uses.TypesIn));

    /// <summary>Those of the framework compile every endpoint at the start.</summary>
    [Fact]
    public void endpoints_are_mapped_by_our_own_routes() => Assert.Empty(
        from type in House from member in Uses.MembersIn(type) where member.DeclaringType == typeof(EndpointRouteBuilderExtensions) select $"{type.Name} maps with {member.Name}");

    [Fact]
    public void sealed_words_are_opened_in_one_room() => Assert.Empty(House.SelectMany(Openings));

    [Fact]
    public void facts_are_recorded_by_four_hands() => Assert.Empty(House.SelectMany(Recordings));

    [Fact]
    public void cases_are_read_behind_the_gate() => Assert.Empty(House.SelectMany(Readings));

    [Fact]
    public void a_guilty_type_is_caught()
    {
        Assert.Equal(["Guilty reads the database past the gate"], Readings(typeof(Guilty)));
        Assert.Equal(["Guilty of Board uses SubjectAccessRequest of SubjectAccessRequests", "Guilty of Board uses Sealer of PersonalData"], Trespasses(typeof(Guilty)));
        Assert.Equal(["Guilty reads UtcNow"], ClockReadings(typeof(Guilty)));
        Assert.Equal(["Guilty opens sealed words"], Openings(typeof(Guilty)));
        Assert.Equal(["Guilty records facts with StartStream"], Recordings(typeof(Guilty)));
    }

    /// <summary>Routes stand in the place of the framework's, so whoever may use that may use them.</summary>
    static IEnumerable<string> Trespasses(Type type) => RoomOf(type) is var room && room == Wiring ? [] :
        from used in Uses.TypesIn(type)
        where IsOurs(used) && used != typeof(Routes) && RoomOf(used) != room && !(MayUse.TryGetValue(room, out var allowed) && allowed.Contains(RoomOf(used)))
        select $"{type.Name} of {room} uses {used.Name} of {RoomOf(used)}";

    static IEnumerable<string> ClockReadings(Type type) =>
        from member in Uses.MembersIn(type)
        where member.DeclaringType == typeof(DateTime) || member.DeclaringType == typeof(DateTimeOffset)
        where member.Name is "get_Now" or "get_UtcNow" or "get_Today"
        select $"{type.Name} reads {member.Name[4..]}";

    static IEnumerable<string> Openings(Type type) =>
        from member in Uses.MembersIn(type)
        where member.DeclaringType == typeof(Sealer) && member.Name is nameof(Sealer.Open) or nameof(Sealer.OpenBytes) && RoomOf(type) != "PersonalData"
        select $"{type.Name} opens sealed words";

    /// <summary>A case begins at the reception and goes on by acts, or because the law changed, and its letters are noted beside it; whatever else wrote facts would pass by every decision. What makes views anew hands them facts, and writes none.</summary>
    static IEnumerable<string> Recordings(Type type) =>
        from member in Uses.MembersIn(type)
        where member.DeclaringType?.Namespace?.StartsWith("Marten", StringComparison.Ordinal) == true || member.DeclaringType?.Namespace?.StartsWith("JasperFx", StringComparison.Ordinal) == true
        where member.Name.StartsWith("Append", StringComparison.Ordinal) || member.Name.StartsWith("StartStream", StringComparison.Ordinal)
        where !(Outermost(type).Name.Split('`')[0] is nameof(ActRunner<>) or nameof(Recalculation<>) or nameof(Reception) or "CaseLetters" or nameof(ScratchDatabase))
        select $"{type.Name} records facts with {member.Name}";

    /// <summary>They show cases to people, and ask the gate themselves.</summary>
    static readonly string[] GateKeepers = ["ActRunner`1", "OwnDates", "Casefiles`1", "WorklistQuery", "FigureQuery", "LookReviews", "RegisterQuery", "LiveWarnings", "CaseLinks", "MyReminders", "SeeingTo", "LettersToPost", "Digests", "ReminderFigures", "FigureHistory", "CaseQuery", "ReportQuery"];

    /// <summary>
    /// They show no case to anybody: new cases, answers of a submission, drafts, requests to break the glass, how many cases
    /// somebody has, dates worked out again by the house, whether there is any case at all, mail on its way, made-up cases,
    /// what the gate is asked with, how far the views have read, addresses of calendars, what is due to whom, and what was told long ago.
    /// </summary>
    static readonly string[] Blind =
        ["Reception", "OneRoundTrip", "SharedTrips", "CaseRows", "SavedReplies", "Drafts", "GlassRequests", "Recalculation`1", "RecalculationLedger", "DemoCommand", "MailStore", "SynthesiseCommand", "Loading", "TemplateStore", "LetterStore", "CaseLetters`1", "MailLedger", "MailOperations",
         "ViewProgress", "Feeds", "Sweep", "Turn", "Diary", "Reconciliation", "Pruning", "ReminderTally", "MailPruning", "PolicyReviews", "DirectorsMail", "FigureNews", "ViewFacts", "Verification", "Rebuilding", "View", "FactsByCase", "ScratchDatabase", "BoardMeter"];

    /// <summary>Whoever holds the database could show what the gate keeps: so each that does is named, and those that show cases use the gate.</summary>
    static IEnumerable<string> Readings(Type type)
    {
        var outermost = Outermost(type);
        if (type != outermost || RoomOf(type) is Wiring or "Identity" or "PersonalData" or "NeedToKnow" or "Secrets" || type.Name == "Setup" || Blind.Contains(type.Name))
            yield break;
        var used = House.Append(type).Where(inner => Outermost(inner) == outermost).SelectMany(Uses.TypesIn).ToHashSet();
        if (!used.Overlaps([typeof(IDocumentStore), typeof(NpgsqlDataSource)]))
            yield break;
        if (!GateKeepers.Contains(type.Name) || !used.Overlaps([typeof(Gate), typeof(GateSql), typeof(Sight), typeof(CasesInOrder)]))
            yield return $"{type.Name} reads the database past the gate";
    }

    static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    static bool IsOurs(Type type) => type == typeof(Program) || type.Namespace?.Split('.')[0] is "AccessRequests" or "Deadlines";

    static string RoomOf(Type type) => type.Namespace?.Split('.') switch
    {
        ["Deadlines", ..] => "Deadlines",
        ["AccessRequests", var room, ..] => room,
        _ => Wiring,
    };
}
