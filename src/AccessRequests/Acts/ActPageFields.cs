using AccessRequests.Web;

namespace AccessRequests.Acts;

public static class ActPageFields
{
    /// <summary>What somebody typed, to be sent again with another button; not what the pages say to each other.</summary>
    public static IEnumerable<(string Name, string? Value)> Typed(FormInput form) =>
        from typed in form.Values
        where typed.Key is not (Form.VersionField or Form.ConfirmedField or Form.ChangeField or Form.LetterField) && !typed.Key.StartsWith("__", StringComparison.Ordinal)
        from value in typed.Value
        select (typed.Key, value);
}
