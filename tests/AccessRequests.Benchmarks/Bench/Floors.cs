namespace AccessRequests.Benchmarks.Bench;

/// <summary>The least that PostgreSQL itself needs for the same durable work, as pgbench scripts and the tables they use.</summary>
static class Floors
{
    public const string Tables =
        """
        create schema floor;
        create table floor.stream (id uuid primary key, type text, version int, at timestamptz);
        create table floor.event (seq bigserial primary key, stream uuid not null, version int, type text, data jsonb, at timestamptz, unique (stream, version));
        create table floor.due (id uuid primary key, at timestamptz not null);
        create index on floor.due (at);
        create table floor.view (id uuid primary key, due date, state text, data jsonb);
        """;

    /// <summary>One stream, two facts of about a kilobyte, something due later and a row of a view: one statement, one commit.</summary>
    public static readonly string Submission =
        $$"""
        with new as (select gen_random_uuid() as id),
        s as (insert into floor.stream select id, 'case', 2, now() from new),
        e as (insert into floor.event (stream, version, type, data, at)
              select id, v, 'fact', jsonb_build_object('id', id, 'words', '{{new string('x', 900)}}'), now() from new, generate_series(1, 2) v),
        d as (insert into floor.due select id, now() + interval '1 month' from new)
        insert into floor.view select id, current_date + 30, 'Running', jsonb_build_object('id', id, 'words', '{{new string('x', 900)}}') from new;
        """;

    /// <summary>One row by its key.</summary>
    /// <param name="rows">How many there are, numbered from 1.</param>
    public static string KeySelect(int rows) => $"\\set id random(1, {rows})\nselect data from floor.kept where id = :id;";

    public static string Kept(int rows) =>
        $"create table floor.kept (id int primary key, data jsonb); insert into floor.kept select g, jsonb_build_object('id', g, 'words', repeat('x', 1500)) from generate_series(1, {rows}) g; analyze floor.kept;";

    /// <summary>The same, and one row that says who looked, committed before.</summary>
    public static string LoggedSelect(int rows) =>
        $"\\set id random(1, {rows})\nwith look as (insert into floor.look (id, at, who, what) values (gen_random_uuid(), now(), 'staff', :id)) select data from floor.kept where id = :id;";

    public const string Look = "create table floor.look (id uuid primary key, at timestamptz, who text, what int); create index on floor.look (what, at);";
}
