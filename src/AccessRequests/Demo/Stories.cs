using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Intake;

namespace AccessRequests.Demo;

/// <summary>People who do not exist, and what they ask for.</summary>
static class Stories
{
    static readonly string[] Names =
    [
        "Amira Okafor", "Ben Whitlock", "Carys Pugh", "Dawid Nowak", "Esther Adeyemi", "Fiona Macrae", "Gareth Ellis", "Hana Yusuf", "Ivan Petrov", "Jade Thornley",
        "Kemal Aydin", "Lowri Bevan", "Marcus Bright", "Nadia Rahman", "Owen Farrow", "Priya Raman", "Quentin Ashby", "Rosa Delgado", "Seren Vaughan", "Tomasz Zielinski",
        "Uma Krishnan", "Victor Oduya", "Wendy Sharpe", "Xin Yi Lau", "Yusuf Demir", "Zofia Marek", "Ailsa Croft", "Bryn Howell", "Chidi Eze", "Delyth Rowlands",
    ];

    static readonly string[] Wishes =
    [
        "Everything you hold about my housing support since I moved in.",
        "All notes from my support sessions, and who has read them.",
        "Emails between your staff in which my name appears.",
        "The record of the phone call in which I was told my place had ended.",
        "My volunteer file, with the references that were given for me.",
        "Copies of letters about me that you sent to the council.",
        "What is written about me in the paper files at the office.",
        "Notes about my benefits appeal and the papers I handed in.",
    ];

    static readonly string[] Relations = ["solicitor", "daughter", "support worker", "brother"];

    public static ReceiveAccessRequest Request(int number, RequestedFor whom = RequestedFor.Self)
    {
        var name = Names[number % Names.Length];
        var address = $"{name.ToLowerInvariant().Replace(' ', '.')}@example.org";
        return new ReceiveAccessRequest
        {
            FullName = name,
            For = whom,
            Contact = number % 5 == 0 ? new ContactDetails { Phone = $"01632 960 {100 + number % 800:000}" } : new ContactDetails { Email = address },
            Details = Wishes[number % Wishes.Length],
            Period = number % 3 == 0 ? "From last summer until now" : null,
            ReplyBy = number % 4 == 0 ? DeliveryMethod.Post : DeliveryMethod.SecureDownload,
            Support = number % 7 == 0 ? "Large print, and no calls before noon" : null,
            About = whom == RequestedFor.Self
                ? null
                : new OtherPerson { FullName = Names[(number + 11) % Names.Length], Relationship = whom == RequestedFor.Child ? "parent" : Relations[number % Relations.Length] },
        };
    }
}
