using CaseFlow.Domain.People;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Provisions;

/// <summary>A town office with a bureau under it, and a section under that which nobody is in.</summary>
internal static class House
{
    public static readonly Organisation People = new(
        1,
        [new("town", null), new("bureau", "town"), new("section", "bureau")],
        [
            new("li", "bureau", [Roles.Handler]),
            new("wang", "bureau", [Roles.Handler, Roles.Reviewer]),
            new("zhang", "bureau", [Roles.UnitHead]),
            new("zhou", "town", [Roles.UnitHead, Roles.Leader]),
            new("sun", "town", [Roles.Supervisor]),
        ]
    );

    public static LiveCase In(Flow flow) => LiveCase.In(People, flow);

    public static Actor Actor(string person) => People.ActorOf(person);

    /// <summary>Whom the open tasks of a step are addressed to.</summary>
    public static IEnumerable<Assignee> AskedAt(this LiveCase live, string step) => live.At(step).Tasks.Select(task => task.To);
}
