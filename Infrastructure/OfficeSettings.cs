using System.Net;
using System.Text.RegularExpressions;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Passing;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Sayings;
using CaseFlow.Workflows.Acts;

namespace CaseFlow.Infrastructure;

/// <summary>Settings of the office. Every one has a default; the README's table lists them all.</summary>
public sealed partial class OfficeSettings
{
    /// <summary>Folder of database, attachments, mails and keys (<c>CASEFLOW_DATA</c>).</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>PostgreSQL connection string; empty for the embedded SQLite.</summary>
    public string Postgres { get; set; } = "";

    /// <summary>The office's time zone.</summary>
    public string Zone { get; set; } = "Asia/Shanghai";

    /// <summary>A moment by the office's clock, to be said to the minute.</summary>
    public SayingValue.Minute LocalMinute(DateTimeOffset at) =>
        new(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Zone)).DateTime);

    /// <summary>Name of the office, as it signs its mails.</summary>
    public string OfficeName { get; set; } = Speakers.Book.Say(Saying.Of("settings.office-name"), Languages.Chinese);

    /// <summary>Address that mails link to; empty for none.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>
    /// Proxies that are believed who asked and how: addresses and networks as <c>10.1.2.3</c> and <c>10.1.0.0/16</c>, parted by
    /// commas; empty for those on this machine.
    /// </summary>
    public string Proxies { get; set; } = "";

    /// <summary>Path under which a proxy shows the service, as <c>/caseflow</c>; empty for none.</summary>
    public string PathBase { get; set; } = "";

    /// <summary>Procedure that a new case starts with when none is named.</summary>
    public string Procedure { get; set; } = "online-opinion";

    /// <summary>Whether an administrator's publishing of a procedure takes a second one who agrees.</summary>
    public bool PublishNeedsSecondPerson { get; set; }

    /// <summary>空闲. How long a session goes on without its person doing anything, in minutes.</summary>
    public int IdleMinutes { get; set; } = 15;

    /// <summary>撤回. Until when whoever handed work on can take it back.</summary>
    public WithdrawUntil WithdrawUntil { get; set; }

    /// <summary>催办. How often people may urge a task in a day.</summary>
    public int UrgesADay { get; set; } = TaskUrged.Usual;

    /// <summary>How often due deadlines are looked for, in seconds.</summary>
    public int SweepSeconds { get; set; } = 5;

    /// <summary>How often the outbox is sent, in seconds.</summary>
    public int MailSeconds { get; set; } = 15;

    /// <summary>Hours in the office's zone in which only urgent mails go out; equal hours mean no quiet time.</summary>
    public TimeOnly QuietFrom { get; set; } = new(22, 0);

    public TimeOnly QuietUntil { get; set; } = new(7, 0);

    /// <summary>Mail server; empty to write mails into the data folder instead of sending them.</summary>
    public string SmtpHost { get; set; } = "";

    public int SmtpPort { get; set; } = 25;

    public MailSecurity SmtpSecurity { get; set; } = MailSecurity.Auto;

    public string SmtpUser { get; set; } = "";

    public string SmtpPassword { get; set; } = "";

    public int SmtpTimeoutSeconds { get; set; } = MailSettings.DefaultTimeoutSeconds;

    /// <summary>Folder for mails without a mail server; empty for one in the data folder, where each node has its own.</summary>
    public string MailFolder { get; set; } = "";

    /// <summary>Address that mails come from.</summary>
    public string MailFrom { get; set; } = "caseflow@localhost.localdomain";

    /// <summary>Largest attachment, in bytes.</summary>
    public long AttachmentBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Largest file to import, in bytes.</summary>
    public long ImportBytes { get; set; } = 40 * 1024 * 1024;

    /// <summary>Loads the demo office into an empty database.</summary>
    public bool Demo { get; set; }

    private const int BitsOfByte = 8;

    /// <summary>Shorter, and whoever reads a long item is signed out over it; longer, and a desk stands open for a working day.</summary>
    private const int LeastIdle = 5;
    private const int MostIdle = 480;

    private const int MostUrges = 20;

    /// <summary>A year.</summary>
    private const int MostHoursAhead = 8_784;

    /// <summary>Whether the demo office comes with a history of cases, or with its people only.</summary>
    public bool DemoHistory { get; set; } = true;

    /// <summary>演示时钟: hours that the clock of a demo office is ahead of the real one. No other office has such a clock.</summary>
    public int DemoAheadHours { get; set; }

    /// <summary>What an administrator must put right before the program can start, one sentence each.</summary>
    public IEnumerable<Saying> Problems()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _))
            yield return Saying.Of("settings.zone", ("zone", Zone));
        if (SweepSeconds is < 1 or > 3600)
            yield return Seconds("CaseFlow__SweepSeconds", SweepSeconds);
        if (MailSeconds is < 1 or > 3600)
            yield return Seconds("CaseFlow__MailSeconds", MailSeconds);
        if (IdleMinutes is < LeastIdle or > MostIdle)
            yield return Saying.Of("settings.idle", ("minutes", IdleMinutes), ("least", LeastIdle), ("most", MostIdle));
        if (UrgesADay is < 1 or > MostUrges)
            yield return Saying.Of("settings.urges", ("given", UrgesADay), ("most", MostUrges));
        if (AttachmentBytes < 1 || ImportBytes < 1)
            yield return Saying.Of("settings.bytes");
        if (DemoAheadHours is < 0 or > MostHoursAhead)
            yield return Saying.Of("settings.demo-ahead", ("hours", DemoAheadHours), ("most", MostHoursAhead));
        if (ProxyNetworks is null)
            yield return Saying.Of("settings.proxies", ("given", Proxies));
        if (PathBase.Length > 0 && !OnePath().IsMatch(PathBase))
            yield return Saying.Of("settings.path-base", ("given", PathBase));
        foreach (var problem in Mail.Problems())
            yield return problem;
    }

    /// <summary>Of <see cref="Proxies"/>; null when one of them is neither an address nor a network.</summary>
    public ImmutableArray<IPNetwork>? ProxyNetworks
    {
        get
        {
            var networks = ImmutableArray.CreateBuilder<IPNetwork>();
            foreach (var given in Proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (IPAddress.TryParse(given, out var address))
                    networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * BitsOfByte));
                else if (IPNetwork.TryParse(given, out var network))
                    networks.Add(network);
                else
                    return null;
            }
            return networks.ToImmutable();
        }
    }

    [GeneratedRegex("^(/[A-Za-z0-9._~-]+)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnePath();

    private static Saying Seconds(string setting, int seconds) => Saying.Of("settings.seconds", ("setting", setting), ("seconds", seconds));

    public MailSettings Mail =>
        new(
            SmtpHost.Length > 0 ? SmtpHost : "localhost",
            MailFrom,
            OfficeName,
            SmtpPort,
            SmtpSecurity,
            SmtpUser.Length > 0 ? SmtpUser : null,
            SmtpPassword.Length > 0 ? SmtpPassword : null,
            SmtpTimeoutSeconds,
            PublicUrl: PublicUrl
        );

    public string DatabaseFile => Path.Combine(DataFolder, "caseflow.db");

    public string Attachments => Path.Combine(DataFolder, "attachments");

    public string Mails => MailFolder.Length > 0 ? Path.GetFullPath(MailFolder) : Path.Combine(DataFolder, "mails");

    public string Keys => Path.Combine(DataFolder, "keys");

    public string Imports => Path.Combine(DataFolder, "imports");
}
