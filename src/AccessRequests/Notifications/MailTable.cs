using Weasel.Postgresql.Tables;

namespace AccessRequests.Notifications;

/// <summary>Everything that goes out, from the transaction in which it was queued to what became of it. It holds no personal data: the address of whoever asked stays sealed.</summary>
static class MailTable
{
    public const string Name = "notifications.mail";

    public static Table Definition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn<Guid>("id").AsPrimaryKey();
            table.AddColumn<string>("key").NotNull().AddIndex(index => index.IsUnique = true);
            table.AddColumn<string>("audience").NotNull();
            table.AddColumn<string>("case_reference").AddIndex();
            table.AddColumn<Guid>("staff_id");
            table.AddColumn<string>("person");
            table.AddColumn<string>("address");
            table.AddColumn<string>("what").NotNull();
            table.AddColumn("paragraphs", "text[]").NotNull();
            table.AddColumn<Guid>("letter");
            table.AddColumn<string>("state").NotNull();
            table.AddColumn("queued_at", "timestamptz").NotNull();
            table.AddColumn("next_attempt_at", "timestamptz");
            table.AddColumn("first_tried_at", "timestamptz");
            table.AddColumn<int>("attempts").NotNull();
            table.AddColumn<int>("sent_again").NotNull();
            // When it was sent, failed, came back or was posted.
            table.AddColumn("settled_at", "timestamptz");
            table.AddColumn("settled_by", "uuid");
            // Our own word, or the number with which the server answered; never its sentence, which may hold the address.
            table.AddColumn<string>("why");
            table.Indexes.Add(new IndexDefinition("ix_mail_due") { Columns = ["next_attempt_at"], Predicate = "state = 'queued'" });
            table.Indexes.Add(new IndexDefinition("ix_mail_trouble") { Columns = ["settled_at"], Predicate = "state = 'failed' or state = 'came-back'" });
            table.Indexes.Add(new IndexDefinition("ix_mail_to_post") { Columns = ["id"], Predicate = "state = 'to-post'" });
            return table;
        }
    }

    public static string Stored(this MailState state) => state switch
    {
        MailState.Queued => "queued",
        MailState.Sent => "sent",
        MailState.Failed => "failed",
        MailState.CameBack => "came-back",
        MailState.NotSent => "not-sent",
        MailState.ToPost => "to-post",
        _ => "posted",
    };

    public static MailState State(string stored) => Enum.GetValues<MailState>().First(state => state.Stored() == stored);
}
