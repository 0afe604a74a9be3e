namespace AccessRequests.Web.Parts;

public enum NoticeKind { Information, Success, Warning }
