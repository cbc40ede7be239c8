using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Procedures;

namespace CaseFlow.Workflows.Tests.Merging;

public sealed class MainReplyTests
{
    private static Procedure Shipped(string id) => ProcedureReader.Read(ShippedProcedures.Find(id)!.Document).Procedure!;

    [Theory]
    [InlineData("public-message", "replyText")]
    [InlineData("online-opinion", "noticeText")]
    public void What_a_reporter_was_told_is_found_in_the_procedures_that_ship(string procedure, string field)
    {
        var facts = Facts.None.With(field, FieldValue.Of("积水已排除。")).With("returnReason", FieldValue.Of("缺电话"));

        Assert.Equal("积水已排除。", MainReply.Of(Shipped(procedure), facts));
    }

    [Fact]
    public void Nothing_is_told_where_no_reporter_was_told_anything() =>
        Assert.Equal("", MainReply.Of(Shipped("public-message"), Facts.None.With("returnReason", FieldValue.Of("缺电话"))));

    [Fact]
    public void What_is_kept_to_some_is_handed_to_nobody_of_another_case()
    {
        var kept = Flow.Named("kept")
            .Start()
            .Task("reply", "Done")
            .With(
                new
                {
                    who = new { role = "replier" },
                    form = new[]
                    {
                        new
                        {
                            name = "told",
                            label = "答复",
                            type = "LongText",
                            seenBy = new[] { "replier" },
                        },
                    },
                }
            )
            .Finish()
            .Lines("start -> reply", "reply -> end");

        Assert.Equal("", MainReply.Of(kept.Procedure, Facts.None.With("told", FieldValue.Of("积水已排除。"))));
    }
}
