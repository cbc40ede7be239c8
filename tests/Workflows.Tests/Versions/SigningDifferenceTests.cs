using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Versions;

namespace CaseFlow.Workflows.Tests.Versions;

/// <summary>What is told of steps that several answer.</summary>
public sealed class SigningDifferenceTests
{
    [Fact]
    public void Who_signs_and_how_it_is_passed_is_told_in_words()
    {
        var told = Between(
            """[{"role":"leader"}]""",
            "All",
            "Against",
            """[{"role":"leader"},{"unit":"U1","role":"unit-head"},{"doneBy":"start"}]""",
            "Any",
            "Abstains"
        );

        Assert.Equal(
            [
                "环节“会签”的“由谁签署”由批示领导改为批示领导、指定单位的单位负责人、办过前面环节的人",
                "环节“会签”的“怎样算通过”由“会签：全部同意”改为“或签：先表态的一人决定”",
                "环节“会签”的“结果”由“可以”（同意）、“再议”（不同意）改为“可以”（同意）、“再议”（弃权）",
            ],
            told
        );
    }

    [Fact]
    public void Signers_one_of_whom_no_few_words_name_are_told_to_have_changed()
    {
        var told = Between("""[{"role":"leader"}]""", "All", "Against", """[{"role":"leader"},{"unitField":"own"}]""", "All", "Against");

        Assert.Equal(["环节“会签”的“由谁签署”有改动"], told);
    }

    private static string[] Between(string signers, string rule, string stance, string later, string laterRule, string laterStance) =>
        [.. ProcedureDifference.Of(Drawn(signers, rule, stance), Drawn(later, laterRule, laterStance)).Select(one => one.Text.Chinese())];

    private static DefinitionDocument Drawn(string signers, string rule, string stance) =>
        Flow.Named("x")
            .Start()
            .SignOff("sign", JsonNode.Parse(signers)!)
            .With(
                new
                {
                    rule,
                    outcomes = new[]
                    {
                        new
                        {
                            name = "Pass",
                            label = "可以",
                            stance = "Agrees",
                        },
                        new
                        {
                            name = "Later",
                            label = "再议",
                            stance,
                        },
                    },
                }
            )
            .Raw("name", "会签")
            .Document;
}
