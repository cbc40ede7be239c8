using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Procedures;
using static CaseFlow.Domain.Fields.FieldValue;

namespace CaseFlow.Workflows.Tests.Procedures;

/// <summary>Cases of 网络舆情快速处置, named by where they stand.</summary>
internal static class OnlineOpinion
{
    /// <summary>Just registered, with a complete clue card: waits for the assessor.</summary>
    public static RunningCase Registered() =>
        RunningCase.Start(
            ShippedProcedures.OnlineOpinion,
            ("title", Of("东街积水")),
            ("source", Of("市民留言板")),
            ("discoveredAt", Of(FilledForm.Moment))
        );

    /// <summary>Within the office's business: response and handling both run.</summary>
    public static RunningCase Screened(string level, bool realName, params (string, FieldValue)[] more) =>
        Registered().Complete(Office.Assessor, "screening", "InScope", [("level", Of(level)), ("realName", Of(realName)), .. more]);

    /// <summary>The leader has chosen the route of a level-three case.</summary>
    public static RunningCase Instructed(string route, bool realName, params (string, FieldValue)[] more) =>
        Screened("3", realName)
            .Complete(Office.Assessor, "digest", "Drafted")
            .Complete(Office.AssessorHead, "digestReview", "Approved")
            .Complete(Office.Leader, "instruction", route, more);

    /// <summary>The unit's objection awaits the supervisor.</summary>
    public static RunningCase Objected() =>
        Instructed("Assign", true, ("leadUnit", Of(Office.WaterBureau)), ("coUnits", Of(Office.RoadBureau)))
            .Complete(Office.HandlerOf(Office.WaterBureau), "assignment", "Object");

    /// <summary>Answers a handled level-three case in public, evaluates and archives it.</summary>
    public static void AnsweredAndArchived(RunningCase handled)
    {
        handled
            .Complete(Office.Replier, "level3Draft", "Drafted")
            .Complete(Office.Publisher, "level3Release", "Released")
            .Complete(Office.ResponseOffice, "evaluation", "Evaluated")
            .Complete(Office.Archivist, "archive", "Archived");
        Assert.Equal(RunStatus.Finished, handled.Run.Status);
        Assert.Equal("finished", handled.Run.EndedAt);
    }
}
