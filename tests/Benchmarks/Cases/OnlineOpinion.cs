using CaseFlow.Domain.People;
using CaseFlow.Workflows.Procedures;
using static CaseFlow.Domain.Fields.FieldValue;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>Cases of 网络舆情快速处置 on the route 分类交办, named by where they stand.</summary>
internal static class OnlineOpinion
{
    public const string Unit = "water-bureau";

    public static readonly Actor Collector = Person("collector", Roles.Collector);
    public static readonly Actor Assessor = Person("assessor", Roles.Assessor);
    public static readonly Actor AssessorHead = Person("assessor-head", Roles.AssessorHead);
    public static readonly Actor Leader = Person("leader", Roles.Leader);
    public static readonly Actor Handler = Person("handler", Roles.Handler);
    public static readonly Actor UnitHead = Person("unit-head", Roles.UnitHead);
    public static readonly Actor Reviewer = Person("reviewer", Roles.Reviewer);
    public static readonly Actor Replier = Person("replier", Roles.Replier);
    public static readonly Actor Publisher = Person("publisher", Roles.Publisher);
    public static readonly Actor ResponseOffice = Person("response-office", Roles.ResponseOffice);
    public static readonly Actor Archivist = Person("archivist", Roles.Archivist);
    public static readonly Actor Supervisor = Person("supervisor", Roles.Supervisor);

    public static readonly ImmutableArray<Actor> People =
    [
        Collector,
        Assessor,
        AssessorHead,
        Leader,
        Handler,
        UnitHead,
        Reviewer,
        Replier,
        Publisher,
        ResponseOffice,
        Archivist,
        Supervisor,
    ];

    /// <summary>Waits for the assessor: 排查.</summary>
    public static WalkedCase Registered() => WalkedCase.Start(ShippedProcedures.OnlineOpinion, Collector, NewItems.Fields);

    /// <summary>Response and handling run side by side; the leader's instruction is awaited: 批示.</summary>
    public static WalkedCase BeforeLeader() =>
        Registered()
            .Complete(Assessor, "screening", "InScope", ("level", Of("3")), ("realName", Of(true)))
            .Complete(Assessor, "digest", "Drafted")
            .Complete(AssessorHead, "digestReview", "Approved");

    /// <summary>From 排查 to 归档, thirteen tasks.</summary>
    public static WalkedCase Archived() =>
        BeforeLeader()
            .Complete(Leader, "instruction", "Assign", ("leadUnit", Of(Unit)))
            .Complete(Handler, "assignment", "Answered")
            .Complete(Handler, "handlingReport", "Submitted")
            .Complete(UnitHead, "signOff", "Signed")
            .Complete(Reviewer, "review", "Approved")
            .Complete(Replier, "feedback", "Delivered")
            .Complete(Replier, "level3Draft", "Drafted")
            .Complete(Publisher, "level3Release", "Released")
            .Complete(ResponseOffice, "evaluation", "Evaluated")
            .Complete(Archivist, "archive", "Archived");

    private static Actor Person(string code, string role) => new(code, [role], [Unit]);
}
