using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Steps.Provisions;

/// <summary>无人可办时. What a step does when nobody is there whom it could ask.</summary>
public enum WhenNobody
{
    /// <summary>It waits, and the supervisors are told.</summary>
    Waits,

    /// <summary>The next higher unit that has somebody is asked.</summary>
    Higher,

    /// <summary>自动跳过. It is left by its usual outcome, which counts as nobody's approval.</summary>
    Skips,
}

/// <summary>同一人已同意时. What a step does when it asks somebody who has agreed on the way to it.</summary>
public enum WhenAgreed
{
    AskedAgain,

    /// <summary>Whoever agreed in the step right before agrees here as well.</summary>
    Consecutive,

    /// <summary>Whoever agreed in any step of the way that still stands.</summary>
    Ever,
}

/// <summary>经办本人时. What a step does when it names somebody from whose work it is kept apart.</summary>
public enum OwnWork
{
    /// <summary>They are refused; somebody else who is asked does it.</summary>
    Refused,

    /// <summary>The head of their unit is asked instead; where they are that themselves, the head of the unit above.</summary>
    Head,

    /// <summary>They do it, and the head has to agree after them.</summary>
    Second,
}

/// <summary>到期后. To whom the work of a step goes when it is overdue.</summary>
public enum OverdueTo
{
    Nobody,
    HigherUnit,
    Supervisor,
}

/// <summary>延期. Who grants more time to whom, and how often.</summary>
/// <param name="By">Code of the role that grants it; null where no more time is given.</param>
/// <param name="Times">How often it may be granted in one stay at the step.</param>
/// <param name="Late">Whether it may be asked for with less than a fifth of the time left.</param>
/// <param name="Notice">Whether whoever grants it says how the reporter was told.</param>
public sealed record Extensions(string? By, int Times, bool Late, bool Notice);

/// <summary>例外规定. What a step does when something out of the ordinary happens; every step that gives tasks to people can say it.</summary>
public sealed record Contingencies
{
    private const string None = "none";
    private const string Unknown = "findings.contingency.unknown";
    private const int MostTimes = 9;

    private static readonly Extensions UsualExtensions = new(Roles.Leader, 1, false, false);

    /// <summary>What holds where a step says nothing.</summary>
    public static readonly Contingencies Usual = new();

    public WhenNobody Nobody { get; init; } = WhenNobody.Waits;

    public WhenAgreed Agreed { get; init; } = WhenAgreed.AskedAgain;

    public OwnWork Own { get; init; } = OwnWork.Refused;

    public Extensions Extensions { get; init; } = UsualExtensions;

    internal static ImmutableArray<InputDescriptor> OfPeople { get; } =
    [
        Choice(
            "whenNobody",
            new("找不到办理人时", "When nobody is there"),
            ("wait", new("等待并告知督办人员（默认）", "Wait and tell the supervisors (as usual)")),
            ("higher", new("转上一级单位", "Ask the next higher unit")),
            ("skip", new("自动跳过，不算同意", "Skip it, which is no approval"))
        ),
        Choice(
            "agreed",
            new("同一人前面已同意时", "When the same person has agreed before"),
            ("ask", new("再次征求（默认）", "Ask again (as usual)")),
            ("consecutive", new("紧邻的上一环节已同意，自动同意", "Agreed in the step right before: agrees by itself")),
            ("ever", new("之前任一环节已同意，自动同意", "Agreed in any step before: agrees by itself"))
        ),
        Choice(
            "ownWork",
            new("须由他人办理而落到经办本人时", "When it would come to whoever did the work"),
            ("refuse", new("本人不得办理（默认）", "They may not do it (as usual)")),
            ("head", new("交其单位负责人", "The head of their unit does it")),
            ("second", new("本人办理后，再由单位负责人同意", "They do it, and the head agrees after them"))
        ),
    ];

    internal static ImmutableArray<InputDescriptor> OfLimits { get; } =
    [
        Choice(
            "overdueTo",
            new("到期仍未办结时", "When it is overdue"),
            ("higher-unit", new("转上一级单位办理", "The next higher unit does it")),
            ("supervisor", new("转督办人员办理", "The supervisors do it"))
        ) with
        {
            Demands = new InputDemands { With = "deadline", Unknown = Unknown },
        },
        Choice(
            "extensionBy",
            new("延期、停表由谁批准", "Who grants more time or a pause"),
            (Roles.Leader, new("领导（默认）", "A leader (as usual)")),
            (Roles.Supervisor, new("督办人员", "A supervisor")),
            (Roles.UnitHead, new("本单位负责人", "The head of the unit")),
            (None, new("不得延期", "Nobody: no more time is given"))
        ) with
        {
            Demands = new InputDemands { With = "deadline", Unknown = Unknown },
        },
        new("extensions", new("最多延期几次", "Extensions at most"), InputEditor.Number)
        {
            IsRare = true,
            Demands = new InputDemands { With = "deadline", Most = MostTimes },
        },
        new("extensionLate", new("剩余时间不足两成时也可申请延期", "More time may be asked for in the last fifth"), InputEditor.YesNo)
        {
            IsRare = true,
            Demands = new InputDemands { With = "deadline" },
        },
        new("extensionNotice", new("批准延期时须写明如何告知反映人", "Granting says how the reporter was told"), InputEditor.YesNo)
        {
            IsRare = true,
            Demands = new InputDemands { With = "deadline" },
        },
    ];

    internal static Contingencies Of(ActivitySource source) =>
        new()
        {
            Nobody = One(source, "whenNobody", ("wait", WhenNobody.Waits), ("higher", WhenNobody.Higher), ("skip", WhenNobody.Skips)),
            Agreed = One(
                source,
                "agreed",
                ("ask", WhenAgreed.AskedAgain),
                ("consecutive", WhenAgreed.Consecutive),
                ("ever", WhenAgreed.Ever)
            ),
            Own = One(source, "ownWork", ("refuse", OwnWork.Refused), ("head", OwnWork.Head), ("second", OwnWork.Second)),
            Extensions = ExtensionsOf(source),
        };

    internal static OverdueTo OverdueToOf(ActivitySource source) =>
        One(source, "overdueTo", ("", OverdueTo.Nobody), ("higher-unit", OverdueTo.HigherUnit), ("supervisor", OverdueTo.Supervisor));

    private static Extensions ExtensionsOf(ActivitySource source)
    {
        // Without a deadline there is nothing to extend, and what is said of it does not count.
        if (source.Value("deadline") is null)
            return UsualExtensions;
        var by = One(
            source,
            "extensionBy",
            (Roles.Leader, Roles.Leader),
            (Roles.Supervisor, Roles.Supervisor),
            (Roles.UnitHead, Roles.UnitHead),
            (None, None)
        );
        var times = source.Whole("extensions") is { } given and > 0 ? Math.Min(given, MostTimes) : 1;
        return new Extensions(by == None ? null : by, times, source.Flag("extensionLate"), source.Flag("extensionNotice"));
    }

    // The first is what is usual.
    private static T One<T>(ActivitySource source, string input, params ReadOnlySpan<(string Value, T Means)> offered)
    {
        var value = source.Offers(input) ? source.Text(input) : null;
        foreach (var (name, means) in offered)
        {
            if (name == value)
                return means;
        }
        if (value is not null)
            source.Error(Unknown, ("mode", value));
        return offered[0].Means;
    }

    private static InputDescriptor Choice(string name, Words label, params ImmutableArray<(string Value, Words Label)> choices) =>
        new(name, label, InputEditor.Choice)
        {
            IsRare = true,
            Choices = [.. choices.Select(choice => new InputChoice(choice.Value, choice.Label))],
            Demands = new InputDemands { Unknown = Unknown },
        };
}
