using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Api.Features.Cases;

/// <summary>Tells whoever corrects a case who has changed the same fields since they read it, and to what.</summary>
public sealed class CorrectionConflicts(CaseFlowDb db, ChangesSince changes, StaffDirectory directory)
{
    /// <param name="row">With its run.</param>
    /// <param name="stamp">As <see cref="CaseView.Stamp"/> told it.</param>
    /// <returns>Null when nobody changed what the correction writes.</returns>
    public async Task<Refusal?> Of(
        CaseRow row,
        string stamp,
        FieldsChanged correction,
        Procedure procedure,
        Reader by,
        CancellationToken ct
    )
    {
        if (CorrectFields.SeenBy(stamp) is not { } seen || await changes.Of(row, seen, ct) is not { } changed)
            return Outdated;
        var staff = await directory.Read(db, ct);
        var given = SubjectCodes.In(correction, staff).Entered();
        var others = changed.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Field, one.Value!));
        var words = new CorrectionWords(staff, procedure.Variables, await FieldSight.Of(db, procedure, by, others, ct));
        ImmutableArray<FieldProblem> conflicts =
        [
            .. from one in changed
            where given.TryGetValue(one.Field, out var value) && !Equals(value, one.Value ?? FieldValue.Of(""))
            select new FieldProblem(one.Field, Told(one, procedure, staff, words)),
        ];
        return conflicts.IsEmpty
            ? null
            : new Refusal("changed-meanwhile", RefusalKind.Conflict, ("change", conflicts[0].Text)) { Fields = conflicts };
    }

    private static readonly Refusal Outdated = new("stamp-unknown", RefusalKind.Conflict);

    private static Saying Told(ChangedField one, Procedure procedure, Staff staff, CorrectionWords words) =>
        Saying.Of(
            one.Value is null ? "cases.emptied-meanwhile" : "cases.changed-meanwhile",
            ("field", CaseForm.LabelOf(one.Field, procedure.Variables)),
            ("by", staff.NameOf(one.By)),
            ("value", one.Value is { } value ? words.Shown(one.Field, value, one.By) : Saying.Verbatim(""))
        );
}
