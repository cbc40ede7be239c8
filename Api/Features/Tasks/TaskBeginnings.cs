using System.Globalization;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps.Parts;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>What stands in the form of a task when it is opened: what the procedure says that its fields begin with.</summary>
/// <param name="kept">Names of the fields that the reader may not read.</param>
public sealed class TaskBeginnings(
    CaseFlowDb db,
    Procedure procedure,
    FieldSight sight,
    Facts facts,
    IReadOnlyDictionary<string, Saying> kept,
    Staff staff,
    WorkCalendar calendar,
    DateTimeOffset now
)
{
    private const string Minutes = "yyyy-MM-dd HH:mm";

    /// <summary>By name of the field; nothing for a field that begins empty.</summary>
    public async Task<IReadOnlyDictionary<string, FieldValue>> Of(long caseId, IReadOnlyCollection<FormField> form, CancellationToken ct)
    {
        var quoted = form.SelectMany(Beginning.FieldsIn).ToHashSet(StringComparer.Ordinal);
        var known = new Dictionary<string, FieldValue>(StringComparer.Ordinal) { [CaseFields.Now] = FieldValue.Of(now) };
        if (quoted.Contains(CaseFields.Files) || quoted.Contains(CaseFields.Papers))
        {
            var files = await Files(caseId, ct);
            known[CaseFields.Files] = Lines(files);
            if (quoted.Contains(CaseFields.Papers))
                known[CaseFields.Papers] = Lines([.. await Done(caseId, ct), .. files]);
        }
        var beginning = new Beginning(name => known.GetValueOrDefault(name) ?? (kept.ContainsKey(name) ? null : facts[name]), Told);
        return form.Select(field => (field.Name, Value: beginning.Of(field)))
            .Where(field => field.Value is not null)
            .ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);
    }

    private static FieldValue Lines(IReadOnlyList<string> lines) =>
        lines is []
            ? FieldValue.Of(NoFiles.Spoken())
            : FieldValue.Of(
                string.Join('\n', lines.Select((line, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {line}")))
            );

    private async Task<string[]> Files(long caseId, CancellationToken ct)
    {
        var shows = await sight.Attachments(db, caseId, ct);
        var rows = await db.Attachments.AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.Id).ToListAsync(ct);
        return [.. rows.FindAll(row => shows(row)).Select(row => row.Name)];
    }

    private async Task<string[]> Done(long caseId, CancellationToken ct)
    {
        var tasks = await db
            .Tasks.AsNoTracking()
            .Where(task => task.CaseId == caseId && task.Status == InboxTaskStatus.Completed)
            .ToListAsync(ct);
        return
        [
            .. tasks
                .OrderBy(task => task.ClosedAt)
                .ThenBy(task => task.Visit)
                .Select(task => $"{task.StepName} {Minute(task.ClosedAt!.Value)} {staff.NameOf(task.ClosedBy!).Spoken()}"),
        ];
    }

    private string Minute(DateTimeOffset moment) => calendar.Local(moment).ToString(Minutes, CultureInfo.InvariantCulture);

    // Codes, choices and moments as people read them.
    private string Told(string name, FieldValue value)
    {
        var field = CaseFields.Find(name)?.InForm("")
            ?? procedure.Variables.Concat(procedure.FieldsAsked()).FirstOrDefault(one => one.Name == name);
        return value switch
        {
            FieldValue.Many many => string.Join(Listed.Spoken(), many.Values.Select(entry => Named(field, entry))),
            FieldValue.Flag flag => (flag.Value ? Yes : No).Spoken(),
            _ when field?.Type is MomentType && Facts.None.With(name, value).Moment(name) is { } moment => Minute(moment),
            _ => Named(field, value.ToString()!),
        };
    }

    private string Named(FormField? field, string code) =>
        field?.Type.RefersTo switch
        {
            Reference.Unit => staff.UnitName(code),
            Reference.Person => staff.NameOf(code).Spoken(),
            _ => field?.Choices.FirstOrDefault(choice => choice.Value == code)?.Label ?? code,
        };

    private static readonly Words Yes = new("是", "Yes");
    private static readonly Words No = new("否", "No");
    private static readonly Words NoFiles = new("没有附件", "no attachments");
    private static readonly Words Listed = new("、", ", ");
}
