namespace CaseFlow.Api.Tests.Intake;

public sealed class SameTableTests
{
    public static TheoryData<string> Formats =>
        ["xlsx of shared texts", "utf-8", "GB18030", "utf-16", "ods", "tabs", "semicolons", "ragged"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_table_gives_the_same_cases_and_the_same_errors_whatever_the_format(string format)
    {
        var expected = Awkward.ReadAs(Awkward.Xlsx(shared: false));
        var content = format switch
        {
            "xlsx of shared texts" => Awkward.Xlsx(shared: true),
            "ods" => Awkward.Ods(),
            "tabs" => Awkward.Ragged('\t'),
            "semicolons" => Awkward.Ragged(';'),
            "ragged" => Awkward.Ragged(','),
            _ => Awkward.Csv(format),
        };

        Assert.Equal(expected, Awkward.ReadAs(content));
    }

    [Fact]
    public void Of_the_awkward_table_the_good_rows_are_cases_and_the_others_say_why()
    {
        var said = Awkward.ReadAs(Awkward.Xlsx(shared: false));

        Assert.Contains("反映人/姓名", said);
        Assert.Contains("反映人/电话", said);
        Assert.DoesNotContain(said, line => line.Contains("13800138000", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("360102000000001|", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("编 号：数字变成了", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("公式出错（#REF!）", StringComparison.Ordinal));
        Assert.Contains("表头在第 3 行，它上面的 1 行没有导入", said);
        Assert.Contains("从某行起有 2 行是合计、填表人之类，没有导入", said);
        Assert.Contains("第 11 列（K 列）没有表头，有 6 行写了内容，没有导入", said);
    }
}
