namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>What is kept of an account's life.</summary>
public enum AccountEventKind
{
    SignedIn,
    WrongPassword,

    /// <summary>By the person themselves.</summary>
    PasswordChosen,

    /// <summary>By somebody else.</summary>
    PasswordSet,

    Created,
    Changed,
    Left,
    Returned,

    /// <summary>试发: the person had a test mail sent.</summary>
    MailTested,
}

/// <summary>
/// 账号记录. Who signed in, who failed to, and what was done to an account by whom. Never changed: the pace of sign-ins is told from it, so
/// that it holds on every node and after a restart.
/// </summary>
public sealed class AccountEventRow
{
    public const int LongestAccount = 100;

    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Code of the account; what was typed where there is none of that name.</summary>
    public required string Account { get; set; }

    /// <summary>The same without regard to the case of its letters, as sign-ins compare it.</summary>
    public required string Key { get; set; }

    public AccountEventKind Kind { get; set; }

    /// <summary>Code of whoever did it; null when nobody is known to have been it, and for the command line.</summary>
    public string? By { get; set; }

    /// <summary>Network address; of IPv6 the part that stands for one connection. Null for the command line.</summary>
    public string? Address { get; set; }

    /// <summary>The browser, where it had signed in to this account before.</summary>
    public string? Device { get; set; }
}
