using AccessRequests.PersonalData;

namespace AccessRequests.Notifications;

/// <summary>A mail to a member of staff. It names a case, what happened and by when to act, and nobody.</summary>
/// <param name="Key">The same key is the same mail: it is sent once, however often it is queued.</param>
/// <param name="StaffId">Their address is looked up when it is sent; whoever has left by then, or is behind a wall, gets none.</param>
/// <param name="CaseReference">On this case's page the mail shows with what became of it.</param>
public sealed record StaffMail(string Key, Guid StaffId, string Subject, IReadOnlyList<string> Paragraphs, string? CaseReference = null);

/// <summary>
/// A mail to whoever asked or complained. It says the same to everybody: that there is an update, and where to read it with
/// their code. Whoever reads it over their shoulder learns nothing.
/// </summary>
/// <param name="Key">The same key is the same mail: it is sent once, however often it is queued.</param>
/// <param name="Person">Whose address it is, by the name of their key in this case.</param>
/// <param name="Address">It stays sealed until the moment of sending.</param>
/// <param name="What">What the case page says it is about. It is not in the mail.</param>
public sealed record RequesterMail(string Key, string CaseReference, string Person, Sealed Address, string What);

/// <summary>A letter to whoever has no email: somebody prints it, posts it and says so.</summary>
/// <param name="Key">The same key is the same letter.</param>
/// <param name="What">What the lists say it is.</param>
/// <param name="Letter">The letter to be printed, by the name that the room of letters gave it; null where staff write it themselves.</param>
public sealed record LetterToPost(string Key, string CaseReference, string What, Guid? Letter = null);

/// <summary>What became of it. Stored by name: members may be added, never renamed or removed.</summary>
public enum MailState { Queued, Sent, Failed, CameBack, NotSent, ToPost, Posted }

/// <summary>To whom. Stored by name: members may be added, never renamed or removed.</summary>
public enum MailAudience { Staff, Requester }
