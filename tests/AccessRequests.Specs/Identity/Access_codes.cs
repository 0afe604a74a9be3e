using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Secrets;
using CsCheck;
using Xunit;

namespace AccessRequests.Specs.Identity;

public class Access_codes
{
    const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    static readonly Gen<string> Code = Gen.Char[Alphabet].Array[24].Select(random =>
        string.Join('-', (new string(random) + CrockfordBase32.CheckCharacter(new string(random))).Chunk(4).Select(group => new string(group))));
    static readonly MasterKey Key = new(new byte[32]), OtherKey = new([.. Enumerable.Repeat((byte)1, 32)]);

    [Fact]
    public void have_25_characters_in_groups_of_four() => Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]$", AccessCode.New().Shown);

    [Fact]
    public void are_read_back_as_they_were_shown() => Code.Sample(code => AccessCode.Parse(code)!.Shown == code);

    [Fact]
    public void are_read_however_they_are_typed() => Code.Sample(code =>
        Same(code, code.ToLowerInvariant())
        && Same(code, code.Replace("-", ""))
        && Same(code, code.Replace('-', ' '))
        && Same(code, code.Replace('-', '–'))
        && Same(code, $"  {code}\n"));

    [Fact]
    public void are_read_with_letters_that_look_like_digits() => Code.Sample(code =>
        Same(code, code.Replace('0', 'O').Replace('1', 'I')) && Same(code, code.Replace('0', 'o').Replace('1', 'l')));

    [Fact]
    public void tell_any_single_wrong_character() => Gen.Select(Code, Gen.Int[0, 24], Gen.Int[1, 31]).Sample((code, place, shift) =>
    {
        var typed = code.Replace("-", "").ToCharArray();
        typed[place] = Alphabet[(Alphabet.IndexOf(typed[place]) + shift) % 32];
        return AccessCode.Parse(new string(typed)) is null;
    });

    [Fact]
    public void tell_a_missing_and_an_added_character() => Gen.Select(Code, Gen.Int[0, 24]).Sample((code, place) =>
    {
        var typed = code.Replace("-", "");
        return AccessCode.Parse(typed.Remove(place, 1)) is null && AccessCode.Parse(typed.Insert(place, "7")) is null;
    });

    [Fact]
    public void are_not_read_from_anything_else() => Gen.String.Sample(typed => AccessCode.Parse(typed) is null || typed.Length >= 25);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("- - -")]
    public void are_not_read_from_nothing(string? typed) => Assert.Null(AccessCode.Parse(typed));

    [Fact]
    public void are_not_looked_for_in_a_megabyte() => Assert.Null(AccessCode.Parse(new string('7', 1 << 20)));

    [Fact]
    public void leave_a_hash_that_only_the_same_code_and_key_give() => Code.Sample(code =>
    {
        var hash = AccessCode.Parse(code)!.Hash(Key);
        return hash.SequenceEqual(AccessCode.Parse(code.ToLowerInvariant())!.Hash(Key))
            && !hash.SequenceEqual(AccessCode.Parse(code)!.Hash(OtherKey))
            && !hash.SequenceEqual(AccessCode.New().Hash(Key));
    });

    [Fact]
    public void are_never_written_where_they_are_printed_by_mistake() => Assert.Equal("[access code]", $"{AccessCode.New()}");

    static bool Same(string code, string typed) => AccessCode.Parse(typed)?.Shown == code;
}
