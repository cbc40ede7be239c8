namespace CaseFlow.Architecture.Tests.Sayings;

public sealed class SayingTablesTests : IDisposable
{
    private readonly PlantedTree _tree = new();

    [Fact]
    public void Every_code_is_said_in_every_language_and_nothing_else_is_in_the_tables() =>
        SayingTables.Inspect(Repository.Root).AssertClean();

    [Fact]
    public void Codes_refusals_and_families_that_are_said_pass()
    {
        Plant(
            """{"tea.served": "{guest}用茶", "tea.cups": "{count}杯", "tea.kind.green": "绿茶"}""",
            """{"tea.served": "{guest} has tea", "tea.cups_one": "a cup", "tea.cups_other": "{count} cups", "tea.kind.green": "green tea"}"""
        );
        _tree.Plant("Api/Sayings/kitchen.zh-CN.json", """{"refusals.no-tea": "没有{kind}。", "refusals.no-cup": "没有杯子。"}""");
        _tree.Plant("Api/Sayings/kitchen.en.json", """{"refusals.no-tea": "No {kind}.", "refusals.no-cup": "No cup."}""");
        _tree.Plant(
            "Api/Kitchen.cs",
            """
            Refusal NoCup = new("no-cup", RefusalKind.NotFound);
            Refusal NoTea(string kind) => new("no-tea", RefusalKind.NotFound, ("kind", kind));
            Refusal NoPot = new("no-pot", RefusalKind.NotFound, "没有壶。");
            string Prefix(string code) => $"refusals.{code}";
            Saying Served(string guest) => Saying.Of("tea.served", ("guest", guest));
            Saying Cups(int count) => Saying.Of("tea.cups", ("count", count));
            Saying Kind(string kind = "green") => Saying.Of($"tea.kind.{kind}");
            """
        );
        SayingTables.Inspect(_tree.Root).AssertClean();
    }

    [Fact]
    public void A_code_that_is_in_no_table_is_caught()
    {
        Plant("""{"tea.served": "用茶"}""", """{"tea.served": "tea"}""");
        _tree.Plant("Domain/Tea.cs", """var said = Saying.Of("tea.served", Saying.Of("tea.cake")); // "tea.cold" """);
        _tree.Plant("Api/Kitchen.cs", """Refusal NoCup = new("no-cup", RefusalKind.NotFound);""");
        Assert.Equal(["refusals.no-cup is in no table", "tea.cake is in no table"], SayingTables.Inspect(_tree.Root).Violations);
    }

    [Fact]
    public void A_code_that_nobody_says_is_caught()
    {
        Plant("""{"tea.served": "用茶"}""", """{"tea.served": "tea"}""");
        Assert.Equal(["tea.served is said nowhere"], SayingTables.Inspect(_tree.Root).Violations);
    }

    [Theory]
    [InlineData(
        """{"tea.served": "{guest}用茶"}""",
        """{"tea.served": "tea"}""",
        "tea.served does not name the same values in both languages"
    )]
    [InlineData("""{"tea.served": "用茶"}""", """{"tea.served": "茶 is served"}""", "tea.served has Chinese in its English")]
    [InlineData("""{"tea.served": "用茶"}""", "{}", "tea.served is said in Chinese only")]
    [InlineData("""{"tea.served": "用茶"}""", """{"tea.served": "tea", "tea.cold": "cold"}""", "tea.cold is said in English only")]
    [InlineData(
        """{"tea.served": "用茶", "cake.cut": "糕"}""",
        """{"tea.served": "tea", "cake.cut": "cake"}""",
        "Domain/Sayings/tea.zh-CN.json: cake.cut belongs to another area"
    )]
    public void Tables_that_do_not_fit_together_are_caught(string chinese, string english, string violation)
    {
        Plant(chinese, english);
        _tree.Plant("Domain/Tea.cs", """Saying[] Said = [Saying.Of("tea.served"), Saying.Of("cake.cut")];""");
        Assert.Contains(violation, SayingTables.Inspect(_tree.Root).Violations);
    }

    [Fact]
    public void A_table_named_after_no_language_is_caught()
    {
        _tree.Plant("Domain/Sayings/tea.fr.json", "{}");
        Assert.Equal(["Domain/Sayings/tea.fr.json is named after no area and language"], SayingTables.Inspect(_tree.Root).Violations);
    }

    public void Dispose() => _tree.Dispose();

    private void Plant(string chinese, string english)
    {
        _tree.Plant("Domain/Sayings/tea.zh-CN.json", chinese);
        _tree.Plant("Domain/Sayings/tea.en.json", english);
    }
}
