using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests;

/// <summary>What the engine says to people is said in each language.</summary>
public sealed class SpokenTests
{
    private static readonly Phrasebook Book = Phrasebook.Of(typeof(Saying).Assembly, typeof(Run).Assembly);

    private static readonly Flow Straight = Flow.Named("straight").Start().Task("a", "Done").Finish().Lines("start -> a", "a -> end");

    [Fact]
    public void A_finding_names_the_step_in_each_language()
    {
        var finding = Assert.Single(
            Flow.Named("open").Start().Task("a", "Done", "Back").Finish().Lines("start -> a", "a.Done -> end").Findings
        );

        AssertSaid(
            "环节“a”的结果“Back”没有连到下一个环节，请连上。",
            "The outcome “Back” of “a” leads to no step. Connect it.",
            finding.Text
        );
        Assert.Equal("dead-end", finding.Code);
    }

    [Fact]
    public void A_refusal_lists_in_each_language()
    {
        var refused = Assert.IsType<Refused>(Of(Straight).Complete("a", "Burn"));

        AssertSaid("本环节没有“Burn”这个结果，可选的结果是：Done。", "This step has no outcome “Burn”; there are: Done.", refused.Why.Text);
        AssertSaid(
            "这些内容由系统登记，不能修改：编号、status。",
            "These are recorded by the system and cannot be changed: Number, status.",
            TaskRefusals.FixedFields([CaseForm.LabelOf(CaseFields.Number, []), Saying.Verbatim("status")]).Text
        );
    }

    [Fact]
    public void A_fixed_field_is_called_in_each_language()
    {
        var tooLong = Flow.Named("x")
            .Start()
            .Task("a", "Done")
            .With(new { form = new[] { new { name = CaseFields.Category, maxLength = 1_000_000 } } })
            .Finish()
            .Lines("start -> a", "a -> end");
        var most = CaseFields.Of(CaseFields.Category).Longest;

        AssertSaid(
            $"“a”的“类别”最多可填 1000000 字，但案件的“类别”最多 {most} 字，请改小。",
            $"“Category” in “a” takes 1000000 characters, but “Category” of a case takes at most {most}. Make it less.",
            Assert.Single(tooLong.Findings).Text
        );
        AssertSaid(
            "这些内容由办理环节填写，不能直接更正：响应级别。如需改变，请退回相应环节重新办理。",
            "These are decided in a step and cannot be corrected: Response level. Return the case to that step to change them.",
            Assert.IsType<Refused>(Of(Straight).Correct((CaseFields.Level, FieldValue.Of("1")))).Why.Text
        );
    }

    [Fact]
    public void The_record_tells_an_act_in_each_language()
    {
        var done = new TaskCompleted(TestCalendar.Morning, Handler, 2, 1, "Done", Nothing);

        AssertSaid("办理“核查”，结果：属实", "did “核查”: 属实", TaskActs.Of(done).Told(done, "核查", Saying.Verbatim("属实")));
        AssertSaid("办理“核查”，结果：提交", "did “核查”: Hand in", TaskActs.Of(done).Told(done, "核查", Saying.Of("steps.submit")));
    }

    [Fact]
    public void Ports_that_the_office_does_not_name_are_named_in_each_language()
    {
        var flow = Flow.Named("asks")
            .Start()
            .Decision("ask", "level", "1")
            .Finish()
            .Lines("start -> ask", "ask.True -> end", "ask.False -> end");

        AssertSaid("否", "No", flow.Procedure.StepOf("ask").PortLabel("False"));
    }

    private static void AssertSaid(string chinese, string english, Saying said) =>
        Assert.Equal((chinese, english), (Book.Say(said, Languages.Chinese), Book.Say(said, Languages.English)));
}
