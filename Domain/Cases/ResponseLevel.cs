using System.Globalization;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Cases;

/// <summary>响应级别. Three levels as in the office's plan; the law's four colours are mapped onto them elsewhere (basis §0.3).</summary>
public enum ResponseLevel
{
    /// <summary>一级（重大）：领导小组直接指挥。</summary>
    One = 1,

    /// <summary>二级（较大）：领导小组办公室协调。</summary>
    Two = 2,

    /// <summary>三级（一般）：责任部门处置。</summary>
    Three = 3,
}

/// <summary>办理路线, as a leader decides it.</summary>
public enum HandlingRoute
{
    /// <summary>直查快办：本机关直接核查。</summary>
    Investigate,

    /// <summary>跟踪督办：下级承办，督办员盯。</summary>
    Supervise,

    /// <summary>分类交办：按管辖交下级或部门。</summary>
    Assign,
}

public static class LevelAndRouteWords
{
    public static Words Word(this ResponseLevel level) =>
        level switch
        {
            ResponseLevel.One => new("一级", "Level 1"),
            ResponseLevel.Two => new("二级", "Level 2"),
            ResponseLevel.Three => new("三级", "Level 3"),
        };

    public static Words Word(this HandlingRoute route) =>
        route switch
        {
            HandlingRoute.Investigate => new("直查快办", "Investigated"),
            HandlingRoute.Supervise => new("跟踪督办", "Supervised"),
            HandlingRoute.Assign => new("分类交办", "Assigned"),
        };

    /// <summary>What a field of a level can hold.</summary>
    /// <param name="language">One of <see cref="Languages.All"/>.</param>
    public static ImmutableArray<Choice> Levels(string language) =>
        [.. Enum.GetValues<ResponseLevel>().Select(level => new Choice(level.Fact(), level.Word().In(language)))];

    /// <summary>What a field of a route can hold.</summary>
    /// <param name="language">One of <see cref="Languages.All"/>.</param>
    public static ImmutableArray<Choice> Routes(string language) =>
        [.. Enum.GetValues<HandlingRoute>().Select(route => new Choice(route.Fact(), route.Word().In(language)))];

    /// <summary>The level as it is written in facts.</summary>
    public static string Fact(this ResponseLevel level) => ((int)level).ToString(CultureInfo.InvariantCulture);

    /// <summary>The route as it is written in facts.</summary>
    public static string Fact(this HandlingRoute route) =>
        route switch
        {
            HandlingRoute.Investigate => "investigate",
            HandlingRoute.Supervise => "supervise",
            HandlingRoute.Assign => "assign",
        };

    /// <summary>The level written in facts as <c>1</c>–<c>3</c>, or null.</summary>
    public static ResponseLevel? ReadLevel(string? text) =>
        text switch
        {
            "1" => ResponseLevel.One,
            "2" => ResponseLevel.Two,
            "3" => ResponseLevel.Three,
            _ => null,
        };

    /// <summary>The route as written in facts, or null.</summary>
    public static HandlingRoute? ReadRoute(string? text) =>
        text switch
        {
            "investigate" => HandlingRoute.Investigate,
            "supervise" => HandlingRoute.Supervise,
            "assign" => HandlingRoute.Assign,
            _ => null,
        };
}
