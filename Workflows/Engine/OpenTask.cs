using System.Text.Json.Serialization;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Signing;

namespace CaseFlow.Workflows.Engine;

/// <summary>A task that somebody still has to do.</summary>
/// <param name="Seq">1, 2, … within the visit.</param>
/// <param name="Face">Which face of the step it shows (its form and outcomes): most steps have one, a periodic report has two.</param>
/// <param name="Due">When this task is due: the visit's own due moment, but for a periodic report, where each report has its own.</param>
public sealed record OpenTask(int Seq, string Face, Assignee To, string? ClaimedBy, DateTimeOffset? Due = null)
{
    // Kept apart: it is copied with every change of the task, and most never have any of it.
    private readonly Rare rare = Rare.None;

    /// <summary>转办: whom the step asked, where somebody else is to do it in their place.</summary>
    public Assignee? InsteadOf
    {
        get => rare.InsteadOf;
        init => rare = rare with { InsteadOf = value };
    }

    /// <summary>加签: who added the signer; null for those whom the step asks.</summary>
    public Addition? Added
    {
        get => rare.Added;
        init => rare = ReferenceEquals(rare.Added, value) ? rare : rare with { Added = value };
    }

    /// <summary>What is asked, where it is not the step's own work.</summary>
    public Question? Asked
    {
        get => rare.Asked;
        init => rare = ReferenceEquals(rare.Asked, value) ? rare : rare with { Asked = value };
    }

    /// <summary>As whom the step counts whoever does it.</summary>
    [JsonIgnore]
    public Assignee Signatory => InsteadOf ?? To;

    /// <summary>When somebody urged it, first to last; null when nobody did.</summary>
    public ImmutableArray<DateTimeOffset>? Urges
    {
        get => rare.Urges;
        init => rare = rare with { Urges = value };
    }

    private sealed record Rare
    {
        public static readonly Rare None = new();

        public Assignee? InsteadOf { get; init; }

        public Addition? Added { get; init; }

        public Question? Asked { get; init; }

        public ImmutableArray<DateTimeOffset>? Urges { get; init; }
    }
}
