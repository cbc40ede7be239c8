using System.Collections.Frozen;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Asking;

/// <summary>
/// What people can be asked beside the work of a step: how the question looks and what the answer does. To add one, write one file
/// beside the others; it is found by itself. Its words stand in <c>Sayings/asking</c>.
/// </summary>
public abstract class QuestionKind
{
    /// <summary>Whoever asks for something does not decide it.</summary>
    public static readonly Refusal Own = new("own-question", RefusalKind.Forbidden);

    /// <summary>As it is stored; also the name of its tasks' face.</summary>
    public abstract string Name { get; }

    /// <summary>What whoever is asked sees, at a step.</summary>
    public abstract TaskFace Face(Step step);

    /// <summary>Whether whoever answered can take the answer back while nobody has acted on it.</summary>
    internal virtual bool CanBeTakenBack => true;

    /// <summary>Why it cannot be called off as a signer is (收回); null when whoever asks or supervises may.</summary>
    internal virtual Refusal? AgainstCallingOff => null;

    /// <summary>Whether nothing would come of an answer any more, so that nobody is asked for one.</summary>
    internal virtual bool IsIdle(Visit visit, OpenTask question) => false;

    /// <summary>What stands against a person answering it beside being asked; null when nothing does.</summary>
    internal virtual Refusal? Against(OnTask on, Actor by) => null;

    /// <summary>For those that decide something: <see cref="Own"/> for whoever asked.</summary>
    internal static Refusal? AgainstAsker(OnTask on, Actor by) =>
        on.Task.Asked!.By == by.Person || on.Task.Asked.By == by.Answerable.Person ? Own : null;

    /// <summary>What is wrong with an answer beside what its form says.</summary>
    internal virtual ImmutableArray<FieldProblem> Problems(OnTask on, TaskCompleted done) => [];

    /// <summary>It was answered; the task is closed, and what was answered stands in the record of the case.</summary>
    internal virtual void Answered(Moving move, Visit visit, OpenTask task, TaskCompleted done) { }
}

/// <summary>All kinds of questions of this program, found in this assembly.</summary>
public static class QuestionKinds
{
    public static ImmutableArray<QuestionKind> All { get; } =
    [
        .. typeof(QuestionKind)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(QuestionKind)) && !type.IsAbstract)
            .Select(type => (QuestionKind)Activator.CreateInstance(type)!)
            .OrderBy(kind => kind.Name, StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<string, QuestionKind> ByName = All.ToFrozenDictionary(
        kind => kind.Name,
        StringComparer.Ordinal
    );

    /// <summary>The kind of a name; null when there is none, and for every face of a step's own work.</summary>
    public static QuestionKind? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Calls off what nobody needs to answer any more.</summary>
    internal static void CallOffIdle(Moving move)
    {
        foreach (var visit in move.Visits)
        {
            if (HasIdle(visit))
                move.Keep(move.CancelTasks(visit, task => IsIdle(visit, task)));
        }
    }

    private static bool HasIdle(Visit visit)
    {
        foreach (var task in visit.Tasks)
        {
            if (IsIdle(visit, task))
                return true;
        }
        return false;
    }

    private static bool IsIdle(Visit visit, OpenTask task) => task.Asked is { } asked && Find(asked.Kind)?.IsIdle(visit, task) == true;
}
