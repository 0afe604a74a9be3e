using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Intake;

namespace AccessRequests.Demo;

/// <summary>People who do not exist, and what happened to them.</summary>
static class ComplaintStories
{
    public static ReceiveComplaint BusStop { get; } = Told("Nerys Blake", "I heard two of your volunteers talk about my debts at the bus stop. They used my full name.", Happening.ConversationOverheard) with
    {
        AboutWhom = "Two women with your badge. One has red hair.",
        Wish = "I want to know who else was told.",
        IsUrgent = true,
        Urgency = "My landlord takes that bus.",
    };

    public static ReceiveComplaint GroupMessage { get; } = Told("Idris Conteh", "A message with my address went to the whole group instead of to me.", Happening.Message) with { When = "Last Tuesday evening" };

    public static ReceiveComplaint ManagerHerself { get; } = Told("Yvonne Tait", "The person who handles complaints told my sister that I had complained before.", Happening.SharedWithFamilyOrFriends) with
    {
        ConcernsHandlers = true,
        AboutWhom = "I would rather say it to someone else.",
    };

    public static ReceiveComplaint OpenCabinet { get; } = Told("Gwil Parry", "The cabinet in the hall stood open and my file lay on top of it.", Happening.Papers);

    public static ReceiveComplaint Phone { get; } = Told("Sade Balogun", "Somebody from you rang my work and left a message about my appointment with a colleague.", Happening.PhoneCall) with { WhoKnows = "Everybody in my office by now" };

    public static ReceiveComplaint ForMother { get; } = Told("Delyth Rowlands", "A letter about my mother’s health lay open at your front desk.", Happening.Papers) with
    {
        For = RequestedFor.AnotherAdult,
        About = new OtherPerson { FullName = "Enid Rowlands", Relationship = "daughter" },
    };

    public static ReceiveComplaint Neighbour { get; } = Told("Piotr Wilk", "My neighbour works with you and knew what I had said in my session.", Happening.SharedWithFamilyOrFriends) with { AboutWhom = "She lives at number 14." };

    public static ReceiveComplaint Papers { get; } = Told("Hattie Lowe", "Notes with my name were left in a meeting room that others use.", Happening.Papers);

    public static ReceiveComplaint WrongAddress { get; } = Told("Bashir Noor", "My papers were posted to where I lived before. My former partner opened them.", Happening.Message) with { Wish = "Put my address right everywhere." };

    public static ReceiveComplaint Reference { get; } = Told("Colm Brady", "Somebody read me parts of another volunteer’s reference on the phone.", Happening.PhoneCall);

    public static ReceiveComplaint WaitingRoom { get; } = Told("Megan Osei", "My name and what I came for were called out in a full waiting room.", Happening.ConversationOverheard) with { Wish = "Call people by a number." };

    public static ReceiveComplaint Photo { get; } = Told("Anwen Price", "A photo of me at the group stood on your page although I had said no.", Happening.SocialMedia);

    public static ReceiveComplaint Noticeboard { get; } = Told("Lucia Ferri", "The list on the board said who comes for which kind of help.", Happening.Papers);

    static ReceiveComplaint Told(string name, string what, Happening happening) => new()
    {
        FullName = name,
        Contact = new ContactDetails { Email = $"{name.ToLowerInvariant().Replace(' ', '.')}@example.org" },
        For = RequestedFor.Self,
        WhatHappened = what,
        Happenings = [happening],
    };
}
