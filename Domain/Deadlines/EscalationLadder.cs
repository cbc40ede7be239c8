using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>When a rung is reached.</summary>
public abstract record RungMoment
{
    /// <summary>A share of the time has been used, 0–100, measured on the deadline's own clock.</summary>
    public sealed record Used(decimal Percent) : RungMoment;

    /// <summary>The deadline itself.</summary>
    public sealed record AtDue : RungMoment;

    /// <summary>So long after the deadline.</summary>
    public sealed record AfterDue(TimeLimit Limit) : RungMoment;

    /// <summary>So long after the task was given, whatever the deadline (签收限).</summary>
    public sealed record AfterStart(TimeLimit Limit) : RungMoment;
}

/// <summary>What a rung leaves on the task: strongest last.</summary>
public enum EscalationMark
{
    None,
    Reminder,
    Overdue,
    Urged,
    YellowCard,
    RedCard,
}

/// <summary>Whom a rung tells. The office resolves it to people when it happens.</summary>
public enum RecipientKind
{
    /// <summary>Whoever holds the open tasks: the claimant, else everyone the task is addressed to.</summary>
    Handler,

    /// <summary>Heads of the units that hold the open tasks (单位负责人).</summary>
    HeadOfUnit,

    /// <summary>Everyone with a role.</summary>
    Role,

    /// <summary>One person.</summary>
    Person,
}

/// <param name="Code">Role or person; null for the other kinds.</param>
public readonly record struct Recipient(RecipientKind Kind, string? Code)
{
    public static readonly Recipient Handler = new(RecipientKind.Handler, null);
    public static readonly Recipient HeadOfUnit = new(RecipientKind.HeadOfUnit, null);

    public static Recipient OfRole(string role) => new(RecipientKind.Role, role);
}

/// <summary>级. One rung of the ladder.</summary>
/// <param name="Name">Stable within the ladder; part of the ledger's key.</param>
/// <param name="Label">What people read: “催办”, “黄牌” …</param>
/// <param name="OnlyUnclaimed">Acts only on tasks that nobody has signed for yet (签收).</param>
/// <param name="Mail">Whether mails go out beside the mark in the inbox.</param>
public sealed record Rung(
    string Name,
    Saying Label,
    RungMoment When,
    EscalationMark Mark,
    ImmutableArray<Recipient> To,
    ImmutableArray<Recipient> Copy,
    bool OnlyUnclaimed,
    bool Mail
);

/// <summary>升级阶梯. What happens, to whom, on the way to a deadline and after it.</summary>
public sealed record EscalationLadder(ImmutableArray<Rung> Rungs)
{
    public static readonly EscalationLadder None = new([]);

    /// <summary>
    /// The office's default (basis §6): 50 % and 80 % to the handler; at the deadline to handler, head of unit and supervisor;
    /// +1 working day 催办 with the leader copied; +5 黄牌; +15 红牌.
    /// </summary>
    public static readonly EscalationLadder Default = new([
        new("used-50", Used(50), new RungMoment.Used(50), EscalationMark.Reminder, [Recipient.Handler], [], false, true),
        new("used-80", Used(80), new RungMoment.Used(80), EscalationMark.Reminder, [Recipient.Handler], [], false, true),
        new(
            "due",
            Saying.Of("deadlines.rung.due"),
            new RungMoment.AtDue(),
            EscalationMark.Overdue,
            [Recipient.Handler, Recipient.HeadOfUnit, Recipient.OfRole(People.Roles.Supervisor)],
            [],
            false,
            true
        ),
        new(
            "urge",
            Saying.Of("deadlines.rung.urge"),
            After(1),
            EscalationMark.Urged,
            [Recipient.Handler, Recipient.HeadOfUnit],
            [Recipient.OfRole(People.Roles.Leader)],
            false,
            true
        ),
        new(
            "yellow",
            Saying.Of("deadlines.rung.yellow"),
            After(5),
            EscalationMark.YellowCard,
            [Recipient.HeadOfUnit, Recipient.OfRole(People.Roles.Supervisor)],
            [Recipient.OfRole(People.Roles.Leader)],
            false,
            true
        ),
        new(
            "red",
            Saying.Of("deadlines.rung.red"),
            After(15),
            EscalationMark.RedCard,
            [Recipient.HeadOfUnit, Recipient.OfRole(People.Roles.Supervisor)],
            [Recipient.OfRole(People.Roles.Leader)],
            false,
            true
        ),
    ]);

    private static Saying Used(int share) => Saying.Of("deadlines.rung.used", ("share", share));

    private static RungMoment.AfterDue After(int workingDays) => new(new TimeLimit(workingDays, Clock.WorkingDays));
}
