using CaseFlow.Infrastructure.Mail;
using MimeKit.Utils;

namespace CaseFlow.Api.Tests.Mail;

public sealed class MessageIdsTests
{
    [Fact]
    public void A_key_gives_the_same_id_for_ever()
    {
        // The first 16 bytes of SHA-256("abc"), FIPS 180-2 appendix B.1.
        Assert.Equal("<ba7816bf8f01cfea414140de5dae2223@office.example>", MessageIds.For("abc", "office.example"));
    }

    [Theory]
    [InlineData("case 1/visit 1/due", "case 1/visit 1/overdue")]
    [InlineData("超期", "逾期")]
    [InlineData("a", "A")]
    public void Different_keys_give_different_ids(string one, string other)
    {
        Assert.NotEqual(MessageIds.For(one, "office.example"), MessageIds.For(other, "office.example"));
    }

    [Fact]
    public void Any_key_gives_a_valid_id()
    {
        var id = MessageIds.For("案件 1\r\n<x@y>\0", "office.example");

        Assert.True(MessageIds.IsValid(id));
        Assert.Equal(id[1..^1], MimeUtils.ParseMessageId(id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("office example")]
    [InlineData("office.example>\r\nBcc: x")]
    [InlineData("政务.example")]
    [InlineData("office..example")]
    public void A_domain_that_cannot_stand_in_an_id_is_refused(string domain)
    {
        Assert.Throws<ArgumentException>(() => MessageIds.For("key", domain));
    }

    [Theory]
    [InlineData("<a.b+c@d.example>", true)]
    [InlineData("<a@localhost>", true)]
    [InlineData("a@b", false)]
    [InlineData("<a@b> <c@d>", false)]
    [InlineData("<a@b>\n", false)]
    [InlineData("<@b>", false)]
    [InlineData("<a..b@c>", false)]
    public void Only_plain_ids_are_valid(string id, bool valid) => Assert.Equal(valid, MessageIds.IsValid(id));

    [Fact]
    public void An_id_too_long_for_a_header_line_is_not_valid()
    {
        Assert.False(MessageIds.IsValid($"<{new string('a', 1000)}@b>"));
    }
}
