namespace AccessRequests.Web;

/// <summary>Any one member will do, but one is needed: the API document says so.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AtLeastOneMemberAttribute : Attribute;
