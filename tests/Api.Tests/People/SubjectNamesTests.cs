using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;

namespace CaseFlow.Api.Tests.People;

/// <summary>Whom a text means that says whom an item is about.</summary>
public sealed class SubjectNamesTests
{
    private static readonly SubjectNames Names = new(
        new Organisation(
            1,
            [new("gov", null), new("housing", "gov"), new("city", "gov"), new("lamps", "city")],
            [
                new("duban", "gov", [Roles.Supervisor]),
                new("wang2", "city", [Roles.UnitHead]),
                new("wang3", "housing", [Roles.Handler]),
                new("zhao1", "city", [Roles.Handler]),
                new("zhao2", "housing", [Roles.Handler]),
                new("li", "lamps", [Roles.Handler]),
                new("ouyang", "lamps", [Roles.UnitHead]),
            ]
        ),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["duban"] = "王明",
            ["wang2"] = "王建国",
            ["wang3"] = "王小丽",
            ["zhao1"] = "赵平",
            ["zhao2"] = "赵平",
            ["li"] = "Li Na",
            ["ouyang"] = "欧阳锋",
            ["gone"] = "孙离任",
        },
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["gov"] = "市人民政府",
            ["housing"] = "市住房和城乡建设局",
            ["city"] = "市城市管理局",
            ["lamps"] = "市城市管理局路灯管理所",
            ["net"] = "市委网络安全和信息化委员会办公室",
        },
        [new("wang2", "王旧名"), new("city", "市城市综合执法局"), new("nobody", "无此人")],
        [new("duban", "Duban@office.example")]
    );

    [Theory]
    [InlineData("duban", "duban")]
    [InlineData("DUBAN", "duban")]
    [InlineData("ＤＵＢＡＮ", "duban")]
    [InlineData(" Housing\u200B", "housing")]
    [InlineData("王建国", "wang2")]
    [InlineData("王 建 国", "wang2")]
    [InlineData("王建国局长", "wang2")]
    [InlineData("王建国同志", "wang2")]
    [InlineData("王督办", "duban")]
    [InlineData("LI NA", "li")]
    [InlineData("孙离任", "gone")]
    [InlineData("市住房和城乡建设局", "housing")]
    [InlineData("住房和城乡建设局", "housing")]
    [InlineData("路灯管理所", "lamps")]
    [InlineData("王建國", "wang2")]
    [InlineData("歐陽鋒", "ouyang")]
    [InlineData("王建國局長", "wang2")]
    [InlineData("王督辦", "duban")]
    [InlineData("市城市綜合執法局", "city")]
    [InlineData("王旧名", "wang2")]
    [InlineData("duban@OFFICE.example", "duban")]
    public void A_code_a_name_with_or_without_a_title_and_the_end_of_the_name_of_a_unit_are_somebody(string text, string code) =>
        Assert.Equal(new NamedSubject.Known(code), Names.Of(text));

    [Theory]
    [InlineData("赵平", "zhao1", "zhao2")]
    [InlineData("赵平同志", "zhao1", "zhao2")]
    [InlineData("王书记", "duban", "wang2", "wang3")]
    [InlineData("王局长", "duban", "wang2", "wang3")]
    [InlineData("欧阳所长", "ouyang")]
    [InlineData("欧阳主席的司机欧阳锋", "ouyang")]
    [InlineData("欧阳先生", "ouyang")]
    [InlineData("市城市", "city", "lamps")]
    [InlineData("住建局", "housing")]
    [InlineData("城管局", "city", "lamps")]
    [InlineData("建国", "wang2")]
    [InlineData("局长王建国的弟弟", "wang2")]
    [InlineData("邻县市城市管理局", "city")]
    [InlineData("Mr. Li Na", "li")]
    [InlineData("网信办", "net")]
    [InlineData("城管", "city", "lamps")]
    [InlineData("王旧名的司机", "wang2")]
    [InlineData("邮箱duban@office.example", "duban")]
    public void What_may_be_several_or_is_only_like_somebody_has_to_be_asked(string text, params string[] codes)
    {
        var unclear = Assert.IsType<NamedSubject.Unclear>(Names.Of(text));

        Assert.Equal(codes, unclear.Codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("某公司")]
    [InlineData("刘主任")]
    [InlineData("局")]
    [InlineData("王")]
    [InlineData("Lina Ltd")]
    [InlineData("无此人")]
    [InlineData("office.example")]
    [InlineData("外单位：王建国")]
    [InlineData("外单位:duban")]
    [InlineData("Outside: Li Na")]
    [InlineData("\u200B")]
    public void What_is_like_nobody_and_what_says_so_is_nobody_of_the_office(string text) =>
        Assert.IsType<NamedSubject.Stranger>(Names.Of(text));
}
