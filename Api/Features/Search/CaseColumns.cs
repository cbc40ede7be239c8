using System.Globalization;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;

namespace CaseFlow.Api.Features.Search;

/// <summary>A case as a row of a sheet.</summary>
/// <param name="Work">Null when the case is not open.</param>
public sealed record CaseLine(CaseRow Row, CurrentWork? Work, Staff Staff, WorkCalendar Calendar);

/// <param name="Key">As the client names it.</param>
/// <param name="Width">In characters of the sheet's font, of which a Chinese one takes two.</param>
public sealed record CaseColumn(string Key, Saying Header, int Width, Func<CaseLine, string?> Of);

/// <summary>
/// The columns that can be exported, with the words and in the order of the list on the screen; what only a sheet has comes last.
/// </summary>
public static class CaseColumns
{
    public static readonly ImmutableArray<CaseColumn> All =
    [
        Fixed(CaseFields.Number, 19, line => line.Row.Number),
        Fixed(CaseFields.Title, 48, line => line.Row.Title),
        new("timeLeft", Saying.Of("export.time-left"), 24, line =>
            line.Work is { } work
                ? (work.DueAt is null ? Saying.Of("export.no-deadline").Spoken() : work.TimeLeft.Spoken())
                : Word(line.Row.Status)
        ),
        new("dueAt", Saying.Of("export.due-at"), 18, line => Local(line.Work?.DueAt, line.Calendar)),
        new("steps", Saying.Of("export.steps"), 20, line => Joined(line.Work?.Steps.Select(Saying.Verbatim))),
        new("holders", Saying.Of("export.holders"), 28, line => Joined(line.Work?.Holders)),
        new("status", Saying.Of("export.status"), 10, line => Word(line.Row.Status)),
        // Shorter than the field is called, for the column is no wider than its values.
        new("level", Saying.Of("export.level"), 8, line => line.Row.Level?.Word().Spoken()),
        Fixed(CaseFields.Route, 12, line => line.Row.Route?.Word().Spoken()),
        Fixed(CaseFields.Category, 14, line => line.Row.Category),
        Fixed(CaseFields.Source, 16, line => line.Row.Source),
        new("result", Saying.Of("export.result"), 14, line => line.Row.Result),
        Fixed(CaseFields.ReceivedAt, 18, line => Local(line.Row.ReceivedAt, line.Calendar)),
        new("closedAt", Saying.Of("export.closed-at"), 18, line => Local(line.Row.ClosedAt, line.Calendar)),
        new("registeredBy", Saying.Of("export.registered-by"), 12, line => line.Staff.NameOf(line.Row.RegisteredBy).Spoken()),
        Fixed(CaseFields.Region, 16, line => line.Row.Region),
        Fixed(CaseFields.Url, 32, line => line.Row.Url),
        Fixed(CaseFields.Body, 60, line => line.Row.Body),
    ];

    // A fixed field is called what it is called everywhere.
    private static CaseColumn Fixed(string field, int width, Func<CaseLine, string?> of) =>
        new(field, CaseForm.LabelOf(field, []), width, of);

    public static string? Local(DateTimeOffset? moment, WorkCalendar calendar) =>
        moment is { } at ? calendar.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;

    private static string Word(CaseStatus status) =>
        Saying
            .Of(
                status switch
                {
                    CaseStatus.Open => "export.open",
                    CaseStatus.Closed => "export.closed",
                    CaseStatus.Stopped => "export.stopped",
                }
            )
            .Spoken();

    private static string? Joined(IEnumerable<Saying>? words) =>
        words is null ? null : Saying.Of("export.several", ("entries", SayingValue.List(words))).Spoken();
}
