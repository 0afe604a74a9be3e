namespace AccessRequests.Demo.Synthesis;

/// <summary>People who do not exist, and what they say.</summary>
static class Voices
{
    static readonly string[] First =
    [
        "Amira", "Ben", "Carys", "Dawid", "Esther", "Fiona", "Gareth", "Hana", "Ivan", "Jade", "Kemal", "Lowri", "Marcus", "Nadia", "Owen", "Priya", "Quentin", "Rosa", "Seren", "Tomasz",
        "Uma", "Victor", "Wendy", "Xin", "Yusuf", "Zofia", "Ailsa", "Bryn", "Chidi", "Delyth", "Emrys", "Farah", "Glenys", "Hugo", "Ifan", "Joan", "Kofi", "Leila", "Mair", "Nia",
    ];

    static readonly string[] Last =
    [
        "Okafor", "Whitlock", "Pugh", "Nowak", "Adeyemi", "Macrae", "Ellis", "Petrov", "Thornley", "Aydin", "Bevan", "Bright", "Rahman", "Farrow", "Raman", "Ashby", "Delgado", "Vaughan", "Krishnan",
        "Oduya", "Sharpe", "Lau", "Demir", "Marek", "Croft", "Howell", "Eze", "Rowlands", "Blake", "Conteh", "Tait", "Parry", "Balogun", "Wilk", "Lowe", "Noor", "Brady", "Price", "Ferri", "Griffiths",
    ];

    static readonly string[] Wishes =
    [
        "Everything you hold about my housing support since I moved in.", "All notes from my support sessions, and who has read them.", "Emails between your staff in which my name appears.",
        "The record of the phone call in which I was told my place had ended.", "My volunteer file, with the references that were given for me.", "Copies of letters about me that you sent to the council.",
        "What is written about me in the paper files at the office.", "Notes about my benefits appeal and the papers I handed in.",
    ];

    static readonly string[] Harms =
    [
        "I heard two of your volunteers talk about my debts at the bus stop. They used my full name.", "A message with my address went to the whole group instead of to me.",
        "The cabinet in the hall stood open and my file lay on top of it.", "Somebody from you rang my work and left a message about my appointment with a colleague.",
        "My neighbour works with you and knew what I had said in my session.", "Notes with my name were left in a meeting room that others use.", "My papers were posted to where I lived before.",
        "A photo of me at the group stood on your page although I had said no.",
    ];

    static readonly string[] Losses =
    [
        "An email about two people’s appointments went to a third, whose name begins alike.", "A bag with the notes of Tuesday’s visits was left on a bus.", "A shared folder with support plans could be opened by everybody.",
        "A letter about a tenancy went to the flat next door, and was read there.", "A phone was left in a taxi.", "The list of who comes for which kind of help was pinned to the board.",
    ];

    static readonly string[] Deeds =
    [
        "Spoke of a client by name on the bus.", "Looked up the file of a cousin without a need to know.", "Put a letter into the wrong envelope for the third time, after being shown how.",
        "Told a friend who comes to the food table.", "Sent a list of names to a private address.",
    ];

    public static string Name(Dice dice) => $"{dice.Of(First)} {dice.Of(Last)}";

    public static string Wish(Dice dice) => dice.Of(Wishes);

    public static string Harm(Dice dice) => dice.Of(Harms);

    public static string Loss(Dice dice) => dice.Of(Losses);

    public static string Deed(Dice dice) => dice.Of(Deeds);
}
