using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Running;

/// <summary>
/// What the engine cannot know of an entry because it knows neither staff nor files nor other cases: units, people and cases that
/// exist, attachments that belong to the case.
/// </summary>
internal static class EntryChecks
{
    public static async Task<ImmutableArray<FieldProblem>> Check(
        CaseFlowDb db,
        CaseInHand one,
        (Run Run, Facts Facts) before,
        OfficeAt office,
        RunEvent happened,
        CancellationToken ct
    )
    {
        if (FilledIn(one.Procedure, before, office, happened) is not ({ } form, { IsEmpty: false } filled))
            return [];
        var problems = ImmutableArray.CreateBuilder<FieldProblem>();
        var entry = new Entry(db, one.Row.Id, one.Procedure, one.Staff, happened.By);
        // Whom an item speaks about may well be outside of the office.
        foreach (var field in form.Fields.Where(field => field.Name != CaseFields.Subjects))
        {
            var entered = Facts.ListOf(filled.GetValueOrDefault(field.Name));
            if (!entered.IsEmpty && await Problem(entry, field, entered, ct) is { } says)
                problems.Add(new FieldProblem(field.Name, says));
        }
        return problems.ToImmutable();
    }

    /// <summary>The part of it that needs no case: units and people that exist.</summary>
    public static ImmutableArray<FieldProblem> OfOffice(Form form, IReadOnlyDictionary<string, FieldValue> filled, Staff staff)
    {
        var problems = ImmutableArray.CreateBuilder<FieldProblem>();
        foreach (var field in form.Fields.Where(field => field.Name != CaseFields.Subjects))
        {
            if (OfOffice(staff, field, Facts.ListOf(filled.GetValueOrDefault(field.Name))) is { } says)
                problems.Add(new FieldProblem(field.Name, says));
        }
        return problems.ToImmutable();
    }

    private static Saying? OfOffice(Staff staff, FormField field, ImmutableArray<string> entered) =>
        field.Type.RefersTo switch
        {
            Reference.Unit => entered.FirstOrDefault(code => !staff.HasUnit(code)) is { } unit
                ? Saying.Of("entries.unit", ("field", field.Called), ("unit", unit))
                : null,
            Reference.Person => entered.FirstOrDefault(code => staff.Find(code) is null) is { } person
                ? Saying.Of("entries.person", ("field", field.Called), ("person", person))
                : null,
            _ => null,
        };

    private readonly record struct Entry(CaseFlowDb Db, long CaseId, Procedure Procedure, Staff Staff, Actor By);

    private static (Form? Form, ImmutableSortedDictionary<string, FieldValue> Filled) FilledIn(
        Procedure procedure,
        (Run Run, Facts Facts) before,
        OfficeAt office,
        RunEvent happened
    ) =>
        happened switch
        {
            TaskActed acted => (FormOf(procedure, before.Run, acted), acted.Filled()),
            CaseOrdered ordered => (CaseOrders.Of(ordered).Asks(procedure, before.Run, before.Facts, office), ordered.Filled),
            _ => (null, FieldJson.NoFields),
        };

    private static Form? FormOf(Procedure procedure, Run run, TaskActed acted) =>
        run.VisitOf(acted.Visit) is { } visit
        && visit.TaskOf(acted.Seq) is { } task
        && procedure.StepOf(visit.Step).Face(task.Face) is { } face
            ? TaskActs.Of(acted).Asks(face)
            : null;

    private static async Task<Saying?> Problem(Entry entry, FormField field, ImmutableArray<string> entered, CancellationToken ct) =>
        field.Type.RefersTo switch
        {
            Reference.Unit or Reference.Person => OfOffice(entry.Staff, field, entered),
            Reference.Attachment => await StrangeFile(entry, entered, ct) is { } file
                ? Saying.Of("entries.file", ("field", field.Called), ("file", file))
                : null,
            Reference.Case => await WrongCase(entry, field, entered[0], ct),
            Reference.Nothing => null,
        };

    // A case that is about whoever enters its number is none for them (回避).
    private static async Task<Saying?> WrongCase(Entry entry, FormField field, string number, CancellationToken ct) =>
        await entry
            .Db.NotAbout(entry.Db.Cases, entry.Staff.ReaderOf(entry.By))
            .Where(row => row.Number == number)
            .Select(row => (long?)row.Id)
            .SingleOrDefaultAsync(ct) switch
        {
            null => Saying.Of("entries.case", ("field", field.Called), ("number", number)),
            var id when id == entry.CaseId => Saying.Of("entries.same-case", ("field", field.Called)),
            _ => null,
        };

    // One that somebody may not open is none for them: naming it in a field that all read would open it to all.
    private static async Task<string?> StrangeFile(Entry entry, ImmutableArray<string> entered, CancellationToken ct)
    {
        var sight = new FieldSight(entry.Procedure, entry.Staff.ReaderOf(entry.By));
        var shows = await sight.Attachments(entry.Db, entry.CaseId, ct);
        var files = await entry.Db.Attachments.AsNoTracking().Where(file => file.CaseId == entry.CaseId).ToListAsync(ct);
        var own = files.Where(shows).Select(file => file.Id).ToHashSet();
        return entered.FirstOrDefault(one => !long.TryParse(one, CultureInfo.InvariantCulture, out var id) || !own.Contains(id));
    }
}
