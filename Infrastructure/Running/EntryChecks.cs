using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Running;

/// <summary>
/// What the engine cannot know of an entry because it knows neither staff nor files nor other cases: units, people and cases that
/// exist, attachments that belong to the case.
/// </summary>
internal static class EntryChecks
{
    public static async Task<ImmutableArray<FieldProblem>> Check(
        CaseFlowDb db, long caseId, Procedure procedure, Run run, Staff staff, TaskActed acted, CancellationToken ct)
    {
        var filled = acted.Filled();
        if (filled.IsEmpty || FormOf(procedure, run, acted) is not { } form)
            return [];
        var problems = ImmutableArray.CreateBuilder<FieldProblem>();
        // Whom an item speaks about may well be outside of the office.
        foreach (var field in form.Fields.Where(field => field.Name != CaseFields.Subjects))
        {
            var entered = Facts.ListOf(filled.GetValueOrDefault(field.Name));
            if (!entered.IsEmpty && await Problem(db, caseId, staff, field, entered, ct) is { } text)
                problems.Add(new FieldProblem(field.Name, text));
        }
        return problems.ToImmutable();
    }

    private static Form? FormOf(Procedure procedure, Run run, TaskActed acted) =>
        run.VisitOf(acted.Visit) is { } visit && visit.TaskOf(acted.Seq) is { } task && procedure.StepOf(visit.Step).Face(task.Face) is { } face
            ? TaskActs.Of(acted).Asks(face)
            : null;

    private static async Task<string?> Problem(
        CaseFlowDb db, long caseId, Staff staff, FormField field, ImmutableArray<string> entered, CancellationToken ct) => field.Type.RefersTo switch
        {
            Reference.Unit => entered.FirstOrDefault(code => !staff.HasUnit(code)) is { } unit
                ? $"“{field.Label}”中的“{unit}”不是本单位名录里的单位，请从列表中选择。"
                : null,
            Reference.Person => entered.FirstOrDefault(code => staff.Find(code) is null) is { } person
                ? $"“{field.Label}”中的“{person}”不在人员名录里，请从列表中选择。"
                : null,
            Reference.Attachment => await StrangeFile(db, caseId, entered, ct) is { } file
                ? $"“{field.Label}”里的“{file}”不是本件的附件，请先上传附件再提交。"
                : null,
            Reference.Case => await WrongCase(db, caseId, field, entered[0], ct),
            Reference.Nothing => null,
        };

    private static async Task<string?> WrongCase(CaseFlowDb db, long caseId, FormField field, string number, CancellationToken ct) =>
        await db.Cases.Where(row => row.Number == number).Select(row => (long?)row.Id).SingleOrDefaultAsync(ct) switch
        {
            null => $"“{field.Label}”中的“{number}”不是已登记的案件编号，请核对后重新选择。",
            var id when id == caseId => $"“{field.Label}”不能是本件自己的编号，请选择另一件。",
            _ => null,
        };

    private static async Task<string?> StrangeFile(CaseFlowDb db, long caseId, ImmutableArray<string> entered, CancellationToken ct)
    {
        var own = await db.Attachments.Where(file => file.CaseId == caseId).Select(file => file.Id).ToListAsync(ct);
        return entered.FirstOrDefault(entry => !long.TryParse(entry, CultureInfo.InvariantCulture, out var id) || !own.Contains(id));
    }
}
