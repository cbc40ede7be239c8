using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Acts;

/// <summary>委托. As whom somebody does an act who may do tasks of others beside their own.</summary>
/// <param name="Act">What they want to do.</param>
public readonly record struct ActingInPlace(TaskAct Act, Procedure Procedure, Run Run, Facts Facts, OfficeAt Office, int Visit, int Seq)
{
    private OpenTask? Task => Run.VisitOf(Visit)?.TaskOf(Seq);

    /// <summary>Whether it matters for whom they could act: there is such a task, and as themselves they may not.</summary>
    public bool IsAskedOf(Actor by) => by.For is null && Task is not null && WhyNot(by) is not null;

    /// <summary>
    /// The actor as themselves where they may do it anyway, else for the first principal for whom they may. Where they may not at all: for
    /// the principal whose task it is, so that the refusal says what stands against it, else as themselves.
    /// </summary>
    /// <param name="principals">Those whose tasks of this procedure they may do now.</param>
    public Actor Of(Actor by, IEnumerable<Actor> principals)
    {
        if (!IsAskedOf(by))
            return by;
        var to = Task!.To;
        var inPlace = principals.Select(principal => by with { For = principal }).Where(one => one.Is(to)).ToArray();
        foreach (var one in inPlace)
        {
            if (WhyNot(one) is null)
                return one;
        }
        return by.Is(to) || inPlace.Length == 0 ? by : inPlace[0];
    }

    /// <summary>Why they may not do it; null when they may.</summary>
    public Refusal? WhyNot(Actor by) => Act.WhyNot(Procedure, Run, Facts, Office, by, Visit, Seq);
}
