using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Enquiring;

/// <summary>Of whom we ask, or who tells us: somebody the case knows, or somebody new with a key of their own.</summary>
static class PersonInQuestion
{
    public const string Enter = "Choose who it is";

    /// <summary>Null where there is nothing wrong with the choice.</summary>
    public static Decision? Refusal(this Complaint complaint, string person, string? fullName) =>
        People.New.Contains(person)
            ? string.IsNullOrWhiteSpace(fullName) ? Refuse("Enter the full name of whoever is new to the case", "FullName") : null
            : !complaint.Keys.Contains(person) ? Refuse(Enter, "Person")
            : string.IsNullOrWhiteSpace(fullName) ? null : Refuse("Leave out the name: the case knows this person", "FullName");

    public static string KeyOf(this Complaint complaint, string person) => People.New.Contains(person) ? People.Next(person, complaint.Keys) : person;

    public static Sealer Sealer(this Desk desk, Complaint complaint, string person) => desk.People.For(complaint.KeyOf(person));
}
