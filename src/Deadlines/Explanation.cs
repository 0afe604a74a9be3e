using System.Globalization;

namespace Deadlines;

/// <summary>
/// One step of the way to a date: the rule's number in our rulebook, the law behind it, a sentence for the person
/// who asked, and the date it led to, if it led to one.
/// </summary>
public sealed record Step(string Rule, string Source, string Text, DateOnly? Date);

static class Explanation
{
    /// <summary>"Tuesday 3 March 2026": English whatever the machine's language.</summary>
    public static string InWords(this DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
