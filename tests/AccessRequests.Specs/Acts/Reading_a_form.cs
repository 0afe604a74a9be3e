using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.Web;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace AccessRequests.Specs.Acts;

public class Reading_a_form
{
    sealed record Address
    {
        public string? Street { get; init; }
        public DateOnly? Since { get; init; }
    }

    sealed record Everything
    {
        public string Name { get; init; } = "";
        public DateOnly ReceivedOn { get; init; }
        public DateOnly? Until { get; init; }
        public int? Copies { get; init; }
        public decimal? Pounds { get; init; }
        public bool Agreed { get; init; }
        public Guid? Assignee { get; init; }
        public Channel? Channel { get; init; }
        public IReadOnlyList<Channel> Ways { get; init; } = [];
        public IReadOnlyList<string> Names { get; init; } = [];
        public Address? Home { get; init; }
        public IReadOnlyDictionary<ReplyContent, ContentAnswer> Contents { get; init; } = new Dictionary<ReplyContent, ContentAnswer>();
    }

    static Everything Read(params (string Name, StringValues Value)[] fields)
    {
        var (read, form) = FormReader.Read<Everything>(FormInput.With(fields));
        Assert.Empty(form.Errors);
        return read!;
    }

    static void Refuses(string field, string sentence, params (string Name, StringValues Value)[] fields)
    {
        var (read, form) = FormReader.Read<Everything>(FormInput.With(fields));
        Assert.Null(read);
        Assert.Equal(new FieldError(field, sentence), Assert.Single(form.Errors));
        Assert.All(fields, typed => Assert.Equal(typed.Value, form.ValuesOf(typed.Name)));
    }

    [Fact]
    public void takes_a_date_from_three_boxes() =>
        Assert.Equal(new DateOnly(2026, 3, 7), Read(("receivedOn.day", " 7"), ("receivedOn.month", "03"), ("receivedOn.year", "2026")).ReceivedOn);

    [Fact]
    public void takes_a_date_from_one_box() => Assert.Equal(new DateOnly(2028, 2, 29), Read(("receivedOn", "2028-02-29")).ReceivedOn);

    [Theory]
    [InlineData("31", "2", "2026")]
    [InlineData("29", "2", "2027")]
    [InlineData("0", "1", "2026")]
    [InlineData("1", "13", "2026")]
    [InlineData("1", "1", "26")]
    [InlineData("1", "1", "1899")]
    [InlineData("1", "1", "2101")]
    [InlineData("1", "1", "12026")]
    [InlineData("-1", "1", "2026")]
    [InlineData("first", "March", "2026")]
    [InlineData("١", "٣", "٢٠٢٦")]
    [InlineData("7", "", "2026")]
    [InlineData("", "", "2026")]
    public void refuses_a_date_that_is_not_one(string day, string month, string year) =>
        Refuses("receivedOn", "Received on must be a real day, month and year", ("receivedOn.day", day), ("receivedOn.month", month), ("receivedOn.year", year));

    [Fact]
    public void takes_nothing_for_what_is_blank()
    {
        var read = Read(
            ("name", "  \n"), ("until.day", ""), ("until.month", " "), ("until.year", ""), ("copies", ""), ("pounds", " "), ("assignee", ""), ("channel", ""),
            ("ways", ""), ("home.street", ""), ("contents.rights", ""));
        Assert.Equal(("", null, null, null, null, null, null), (read.Name, read.Until, read.Copies, read.Pounds, read.Assignee, read.Channel, read.Home));
        Assert.Empty(read.Ways);
        Assert.Empty(read.Contents);
    }

    [Fact]
    public void leaves_out_what_nobody_asked_for() => Assert.Equal("Ann", Read(("name", "Ann"), ("version", "7"), ("__RequestVerificationToken", "abc"), ("isAdmin", "true")).Name);

    [Fact]
    public void keeps_text_as_written_without_the_space_around_it() =>
        Assert.Equal("Zoë\n\t<b>ddŵr 🙂</b>", Read(("name", "  Zoë\r\n\t<b>ddŵr 🙂</b> \r\n")).Name);

    [Theory]
    [InlineData("\0")]
    [InlineData("a\u0007b")]
    [InlineData("a\u001b[31mb")]
    [InlineData("a\u0001b")]
    public void refuses_text_with_a_control_character(string text) =>
        Refuses("name", "Name has a character that cannot be shown: type it again instead of pasting it", ("name", "x" + text + "y"));

    [Theory]
    [InlineData("12.50", "12.50")]
    [InlineData("£12.50", "12.50")]
    [InlineData(" 7 ", "7")]
    [InlineData("-3", "-3")]
    public void takes_an_amount(string typed, string amount) => Assert.Equal(decimal.Parse(amount, UkFormat.Culture), Read(("pounds", typed)).Pounds);

    [Theory]
    [InlineData("twelve")]
    [InlineData("12,50")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("(5)")]
    [InlineData("NaN")]
    [InlineData("99999999999999999999999999999999")]
    public void refuses_an_amount_that_is_none(string typed) => Refuses("pounds", "Pounds must be a number", ("pounds", typed));

    [Theory]
    [InlineData("2.5")]
    [InlineData("3000000000")]
    [InlineData("two")]
    public void refuses_a_number_of_copies_that_is_none(string typed) => Refuses("copies", "Copies must be a number", ("copies", typed));

    [Fact]
    public void takes_a_number_and_a_tick()
    {
        var read = Read(("copies", "3"), ("agreed", "on"));
        Assert.Equal((3, true), (read.Copies, read.Agreed));
        Assert.False(Read().Agreed);
    }

    [Fact]
    public void takes_an_answer_by_its_name() => Assert.Equal(Channel.InPerson, Read(("channel", "in-person")).Channel);

    [Theory]
    [InlineData("carrier-pigeon")]
    [InlineData("4")]
    [InlineData("Post")]
    [InlineData("post, phone")]
    public void refuses_an_answer_that_was_not_offered(string typed) => Refuses("channel", "Channel: choose one of the answers listed", ("channel", typed));

    [Fact]
    public void refuses_a_person_who_is_not_one() => Refuses("assignee", "Assignee: choose one of the answers listed", ("assignee", "Sam"));

    [Fact]
    public void takes_every_answer_of_a_list() =>
        Assert.Equal([Channel.Post, Channel.Phone], Read(("ways", new(["post", "", "phone"]))).Ways);

    [Fact]
    public void refuses_a_list_with_an_answer_that_was_not_offered() => Refuses("ways", "Ways: choose one of the answers listed", ("ways", new(["post", "pigeon"])));

    [Fact]
    public void takes_the_last_of_a_field_that_came_twice() => Assert.Equal("second", Read(("name", new(["first", "second"]))).Name);

    [Fact]
    public void takes_members_of_members()
    {
        var home = Read(("home.street", "1 High Street"), ("home.since.day", "1"), ("home.since.month", "4"), ("home.since.year", "2020")).Home;
        Assert.Equal(new Address { Street = "1 High Street", Since = new(2020, 4, 1) }, home);
    }

    [Fact]
    public void refuses_them_by_their_full_name() =>
        Refuses("home.since", "Since must be a real day, month and year", ("home.street", "1 High Street"), ("home.since.day", "31"), ("home.since.month", "4"), ("home.since.year", "2020"));

    [Fact]
    public void says_everything_that_is_wrong_at_once()
    {
        var (_, form) = FormReader.Read<Everything>(FormInput.With(("copies", "x"), ("channel", "y"), ("until", "z")));
        Assert.Equal(["until", "copies", "channel"], form.Errors.Select(error => error.Field));
    }

    [Fact]
    public void takes_a_checklist_by_its_items() =>
        Assert.Equal(
            [(ReplyContent.CopyOfData, ContentAnswer.Included), (ReplyContent.Source, ContentAnswer.NotApplicable)],
            Read(("contents.copy-of-data", "included"), ("contents.source", "not-applicable"), ("contents.rights", "")).Contents.Select(item => (item.Key, item.Value)));

    [Theory]
    [InlineData("contents.copy-of-data", "perhaps")]
    [InlineData("contents.anything", "included")]
    public void refuses_a_checklist_of_something_else(string name, string value) =>
        Refuses("contents", "Contents: choose one of the answers listed", (name, value));
}
