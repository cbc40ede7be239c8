using CaseFlow.Architecture.Tests.Planted;
using Mono.Cecil;

namespace CaseFlow.Architecture.Tests.Layers;

public class PurityTests
{
    [Theory]
    [InlineData("CaseFlow.Domain")]
    [InlineData("CaseFlow.Workflows")]
    public void What_decides_does_nothing_else(string assembly)
    {
        using var module = Product.Assembly(assembly);
        Purity.Inspect(module.GetTypes()).AssertClean();
    }

    [Theory]
    [InlineData(typeof(WaitsForATask), "System.Threading.Tasks.Task")]
    [InlineData(typeof(WaitsUnseen), "System.Runtime.CompilerServices.IAsyncStateMachine")]
    [InlineData(typeof(PromisesAValue), "System.Threading.Tasks.ValueTask")]
    [InlineData(typeof(ListsTasks), "System.Threading.Tasks.Task")]
    [InlineData(typeof(AsksTheComputersClock), "System.DateTimeOffset.get_UtcNow")]
    [InlineData(typeof(AsksAnyClock), "System.TimeProvider")]
    [InlineData(typeof(DrawsAnIdInALambda), "System.Guid.NewGuid")]
    [InlineData(typeof(ThrowsDice), "System.Random")]
    [InlineData(typeof(ReadsAFile), "System.IO.File")]
    [InlineData(typeof(StoresItself), "Microsoft.EntityFrameworkCore.DbContext")]
    [InlineData(typeof(SchedulesItself), "Quartz.IJob")]
    [InlineData(typeof(AnswersTheWeb), "Microsoft.AspNetCore.Http.HttpContext")]
    [InlineData(typeof(SendsMail), "MailKit.Net.Smtp.SmtpClient")]
    public void A_planted_violation_is_caught(Type planted, string named) =>
        Assert.Contains(Inspect(planted).Violations, violation => violation.Contains($" names {named}", StringComparison.Ordinal));

    [Fact]
    public void A_type_that_only_decides_passes() => Inspect(typeof(OnlyDecides)).AssertClean();

    [Fact]
    public void An_assembly_without_types_does_not_pass() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Purity.Inspect([]).AssertClean());

    private static Inspection Inspect(Type planted)
    {
        using var module = ModuleDefinition.ReadModule(planted.Assembly.Location);
        var type = module.GetType(planted.FullName);
        return Purity.Inspect([type, .. type.NestedTypes]);
    }
}
