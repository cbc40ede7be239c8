using CaseFlow.Architecture.Tests.Planted;
using Mono.Cecil;

namespace CaseFlow.Architecture.Tests.Layers;

public class RefusalsTests
{
    [Theory]
    [InlineData("CaseFlow.Domain")]
    [InlineData("CaseFlow.Workflows")]
    [InlineData("CaseFlow.Infrastructure")]
    [InlineData("caseflow")]
    public void A_value_or_its_refusal_is_said_in_one_way(string assembly)
    {
        using var module = Product.Assembly(assembly);
        Refusals.Inspect(module.GetTypes()).AssertClean();
    }

    [Theory]
    [InlineData(typeof(AnswersWithATuple))]
    [InlineData(typeof(AnswersWithATupleLater))]
    [InlineData(typeof(AnswersWithAReason))]
    [InlineData(typeof(GivesARefusalOut))]
    public void A_planted_second_way_is_caught(Type planted) => Assert.Single(Inspect(planted).Violations);

    [Fact]
    public void A_value_or_refusal_and_a_refusal_alone_pass() => Inspect(typeof(AnswersInTheOneWay)).AssertClean();

    private static Inspection Inspect(Type planted)
    {
        using var module = ModuleDefinition.ReadModule(planted.Assembly.Location);
        return Refusals.Inspect([module.GetType(planted.FullName)]);
    }
}
