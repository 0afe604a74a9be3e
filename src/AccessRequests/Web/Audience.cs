namespace AccessRequests.Web;

/// <summary>For whom a page is laid out.</summary>
public enum Audience { Public, Staff, Board }
