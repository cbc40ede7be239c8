namespace CaseFlow.Architecture.Tests.Sayings;

public sealed class ChineseLiteralsTests : IDisposable
{
    private readonly PlantedTree _tree = new();

    [Fact]
    public void Code_says_nothing_in_Chinese() => ChineseLiterals.Inspect(Repository.Root).AssertClean();

    [Theory]
    [InlineData("""var said = "没有茶";""")]
    [InlineData("""var said = $"{kind switch { 1 => "一", _ => "" }} cups";""")]
    [InlineData("""var said = $"{count}杯";""")]
    [InlineData("""var said = @"C:\茶";""")]
    [InlineData(""""var said = """{"tea":"茶"}""";"""")]
    [InlineData("""var unit = '杯';""")]
    [InlineData("""Words Tea = new("茶", "green 茶");""")]
    [InlineData("""Refusal NoTea = new("no-tea", "没有茶");""")]
    [InlineData("""var quoted = "\""; var said = "茶";""")]
    public void A_planted_Chinese_literal_is_caught(string code)
    {
        _tree.Plant("Api/Kitchen.cs", code);
        Assert.Equal(
            ["Api/Kitchen.cs says something in Chinese: say it by a code of Sayings"],
            ChineseLiterals.Inspect(_tree.Root).Violations
        );
    }

    [Fact]
    public void Comments_tables_demo_data_and_headers_of_incoming_files_may_be_Chinese()
    {
        _tree.Plant(
            "Api/Kitchen.cs",
            """
            /// <summary>茶</summary>
            var said = "tea"; // 茶
            /* "茶" */ var path = "//"; var brace = $"{{{said}}}";
            """
        );
        _tree.Plant("Api/Sayings/tea.zh-CN.json", """{"tea.served": "用茶"}""");
        _tree.Plant("Infrastructure/Setup/Demo/Guests.cs", """var guest = "李";""");
        _tree.Plant("Infrastructure/Intake/KnownHeaders.cs", """var header = "标题";""");
        Assert.Empty(ChineseLiterals.Inspect(_tree.Root).Violations);
    }

    [Fact]
    public void Words_that_stand_beside_their_English_pass()
    {
        _tree.Plant(
            "Workflows/Steps/Brew.cs",
            """InputDescriptor[] Inputs = [new("kind", new("哪种茶", "Kind of tea")) { OnCard = new("{value}茶", "{value} tea") }];"""
        );
        Assert.Empty(ChineseLiterals.Inspect(_tree.Root).Violations);
    }

    public void Dispose() => _tree.Dispose();
}
