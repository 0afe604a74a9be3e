namespace AccessRequests.SubjectAccessRequests.Replying;

/// <summary>A ground in law for holding data back. Most of them hold only as far as disclosure would be likely to do the harm named: the rest is supplied.</summary>
/// <param name="Provision">Where it stands in the Data Protection Act 2018.</param>
/// <param name="Meaning">What it protects.</param>
/// <param name="Bodies">Null where we may rely on it; otherwise who alone may.</param>
public sealed record Exemption(string Code, string Provision, string Meaning, string? Bodies = null);

/// <summary>The exemptions of the Data Protection Act 2018 from the right of access.</summary>
public static class Exemptions
{
    public const string ThirdParty = "THIRD-PARTY", Health = "HEALTH";

    public static IReadOnlyList<Exemption> All { get; } =
    [
        new(ThirdParty, "Sch 2 paras 16–17", "It would reveal something about another person"),
        new("LPP", "Sch 2 para 19", "Legal advice in confidence, or papers for a court case"),
        new("CRIME", "Sch 2 para 2", "It would be likely to harm the prevention or detection of crime, a prosecution, or tax"),
        new("LEGAL-DISC", "Sch 2 para 5", "Disclosure that the law requires, or that legal proceedings need"),
        new("PROTECT", "Sch 2 para 7", "Work that protects the public from dishonesty, malpractice or harm"),
        new("REGULATORY", "Sch 2 paras 8–12", "The work of auditors, regulators or ombudsmen"),
        new("JUDICIAL", "Sch 2 paras 13–14", "Parliamentary privilege, judicial appointments and judicial independence"),
        new("HONOURS", "Sch 2 para 15", "Crown honours, dignities and appointments"),
        new("SELF-INCRIM", "Sch 2 para 20", "It would expose us to prosecution for an offence"),
        new("CORP-FIN", "Sch 2 para 21", "Corporate finance that could move a price"),
        new("MGMT", "Sch 2 para 22", "Management forecasts or planning, where our work would be harmed"),
        new("NEGOTIATE", "Sch 2 para 23", "What we intend in negotiations with the requester"),
        new("REFERENCE", "Sch 2 para 24", "A reference given or received in confidence"),
        new("EXAM", "Sch 2 para 25", "Exam scripts, and marks before their day"),
        new("JOURNAL", "Sch 2 para 26", "Journalism, academic work, art and literature"),
        new("RESEARCH", "Sch 2 para 27", "Research and statistics"),
        new("ARCHIVE", "Sch 2 para 28", "Archives kept in the public interest"),
        new(Health, "Sch 3 Pt 2", "It would be likely to do serious harm to someone's health; a health professional has to say so first"),
        new("CHILD-ABUSE", "Sch 3 Pt 5", "Child abuse data, where telling is not in the child's best interests"),
        new("ENACTMENT", "Sch 4", "Another law forbids it, such as adoption records"),
        new("RISK", "Sch 2 para 3", "Assessments of risk to tax and benefits", "public authorities"),
        new("IMMIG", "Sch 2 para 4", "Immigration control", "the immigration authorities"),
        new("SOCIAL", "Sch 3 Pt 3", "Serious harm from social work data", "the bodies that the Act lists"),
        new("EDUCATION", "Sch 3 Pt 4", "Serious harm from education data", "the bodies that the Act lists"),
    ];

    public static IReadOnlyList<Exemption> Ours { get; } = [.. All.Where(exemption => exemption.Bodies is null)];

    public static Exemption? Find(string? code) => All.FirstOrDefault(exemption => exemption.Code.Equals(code?.Trim(), StringComparison.OrdinalIgnoreCase));
}
