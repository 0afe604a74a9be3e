namespace AccessRequests.Web;

public enum ButtonKind { Main, Secondary, Warning }
