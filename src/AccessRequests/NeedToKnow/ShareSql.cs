namespace AccessRequests.NeedToKnow;

/// <summary><see cref="Share"/> for cases that only the database counts.</summary>
static class ShareSql
{
    static readonly string Part =
        $"""
        case when w.is_for_intake_alone then 'i' else '' end
        || case when exists (select 1 from {Standings.TableName} s where s.case_reference = w.id and s.person = '{Standings.Handlers}' and s.standing = '{Standings.Walled}') then 'h' else '' end
        || case when w.assignee_id is null then 'u' else '' end
        """;

    /// <summary>The shares of a row called <c>w</c> with the gate's columns, as a table with the column <c>share</c>.</summary>
    public static readonly string Of =
        $"""
        (select case who.how when 'all' then 'all ' else who.how || ' ' || who.person || ' ' end || ({Part}) as share from (
           select 'all' as how, null::uuid as person
           union all select 'walled', s.person from {Standings.TableName} s where s.case_reference = w.id and s.standing = '{Standings.Walled}' and s.person <> '{Standings.Handlers}'
           union all select 'near', n.person from (
             select w.assignee_id as person where w.assignee_id is not null
             union select s.person from {Standings.TableName} s where s.case_reference = w.id and s.standing = '{Standings.Member}') n
           where not exists (select 1 from {Standings.TableName} s where s.case_reference = w.id and s.person = n.person and s.standing = '{Standings.Walled}')) who)
        """;
}
