namespace CaseFlow.Infrastructure.Health;

/// <summary>What keeps the program from its work.</summary>
public enum HealthTrouble
{
    /// <summary>The database does not answer, or not in time.</summary>
    DatabaseUnreachable,

    /// <summary>It answers and takes no write: opened or set to be read only.</summary>
    DatabaseReadOnly,

    /// <summary>Somebody has been writing to it for so long that nobody else gets a turn.</summary>
    DatabaseBusy,

    /// <summary>There is no room left where the database lies.</summary>
    DatabaseDiskFull,

    /// <summary>It answers with something else, which the log has.</summary>
    DatabaseFails,

    /// <summary>The data folder takes no file: full, read only or another user's.</summary>
    DataFolder,
}

/// <summary>What waits in the office's queues.</summary>
/// <param name="OldestDue">The oldest deadline that has passed and not been swept; null when there is none.</param>
/// <param name="WaitingMails">Mails to be sent, and one for each person whom a notice waits for that no mail tells yet.</param>
/// <param name="UntoldNotices">Notices that no mail tells yet.</param>
/// <param name="SetAside">Items of all queues that wait for a person (搁置).</param>
public sealed record QueueCounts(DateTimeOffset? OldestDue, int WaitingMails, int FailedMails, int UntoldNotices, int SetAside)
{
    public static readonly QueueCounts Unknown = new(null, 0, 0, 0, 0);
}

/// <summary>How the program is.</summary>
/// <param name="Troubles">Empty when all works.</param>
/// <param name="At">When it was looked at.</param>
public sealed record ProgramState(ImmutableArray<HealthTrouble> Troubles, QueueCounts Counts, DateTimeOffset At);
