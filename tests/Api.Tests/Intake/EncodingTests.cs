using System.Text;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

public sealed class EncodingTests
{
    private const string Csv = "编号,标题,正文\n1,路灯不亮,朝阳路的路灯坏了，㐀𠮷也要读对\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string, byte[]> Files =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Csv) },
            { "UTF-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Csv)] },
            { "GB18030", Gb18030.GetBytes(Csv) },
            { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Csv)] },
            { "UTF-16BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Csv)] },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_encoding_is_found_by_the_bytes(string encoding, byte[] bytes)
    {
        using var file = Reading.Opened(new MemoryStream(bytes));

        Assert.Equal(encoding, file.Encoding);
        var item = Assert.IsType<ItemRead>(Assert.Single(file.Rows())).Item;
        Assert.Equal(("1", "路灯不亮", "朝阳路的路灯坏了，㐀𠮷也要读对"), (item.MessageId, item.Title, item.Body));
    }

    [Theory]
    [InlineData(65_530)]
    [InlineData(65_531)]
    [InlineData(65_532)]
    [InlineData(65_533)]
    public void A_character_split_between_two_pieces_of_the_file_is_whole(int before)
    {
        var csv = "title,body\n" + new string('x', 100) + "," + "\"" + new string(' ', before - 113) + "𠮷\"\n";

        Assert.Equal("𠮷", Assert.Single(Reading.Items(csv)).Body);
    }

    [Fact]
    public void Gb18030_far_down_a_file_that_begins_in_ascii_is_still_found()
    {
        var csv = "title,body\n" + string.Concat(Enumerable.Repeat("a,b\n", 50_000)) + "噪声,扰民\n";

        Assert.Equal("噪声", Reading.Items(new MemoryStream(Gb18030.GetBytes(csv)))[^1].Title);
    }

    [Fact]
    public void A_utf8_file_with_a_damaged_byte_is_refused_with_its_line_and_never_read_as_gb18030()
    {
        var bytes = Encoding.UTF8.GetBytes("title,body\n甲,内容内容内容内容\n乙,内容内容\n");
        bytes[Array.LastIndexOf(bytes, (byte)',') + 1] = 0xFF;

        Assert.Contains("第 3 行有损坏的字节", Reading.Refusal(new MemoryStream(bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_utf8_file_that_breaks_off_inside_a_character_was_not_received_whole()
    {
        var bytes = Encoding.UTF8.GetBytes("title,body\n甲,内容内容内容内容内容内容");

        Assert.Contains("没有传完", Reading.Refusal(new MemoryStream(bytes[..^1])), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_known_encoding_are_refused_with_the_way_out()
    {
        byte[] bytes = [.. "title,body\n"u8, 0xFF, 0xFF, (byte)',', 0x80, 0xFF, (byte)'\n'];

        Assert.Contains("CSV UTF-8", Reading.Refusal(new MemoryStream(bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_without_its_mark_is_refused_with_the_way_out()
    {
        var bytes = Encoding.Unicode.GetBytes("title,body\na,b\n");

        Assert.Contains("UTF-16", Reading.Refusal(new MemoryStream(bytes)), StringComparison.Ordinal);
    }
}
