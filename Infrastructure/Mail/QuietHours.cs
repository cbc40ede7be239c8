namespace CaseFlow.Infrastructure.Mail;

/// <summary>Hours in which only urgent mails leave. Equal ends mean that there are none.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly Until, TimeZoneInfo Zone)
{
    public bool IsQuiet(DateTimeOffset moment) =>
        From != Until && TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime).IsBetween(From, Until);
}
