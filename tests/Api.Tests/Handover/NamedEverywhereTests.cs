using CaseFlow.Api.Tests.Web;
using CaseFlow.Infrastructure.Handover;
using CaseFlow.Workflows.Steps;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Handover;

/// <summary>
/// Whatever holds codes of people belongs to an area of the handover, or is the record of what somebody did. A column or a kind of input that
/// is added and belongs to neither fails here.
/// </summary>
public sealed class NamedEverywhereTests(ApiHost host) : IClassFixture<ApiHost>
{
    /// <summary>Who did something: it stays theirs for ever. Or what goes with the account or the session.</summary>
    private static readonly string[] Records =
    [
        "AccountEventRow.Account",
        "AccountEventRow.By",
        "AttachmentRow.AddedBy",
        "AttachmentRow.UploadedBy",
        "CaseRow.RegisteredBy",
        "DelegationRow.EndedBy",
        "DelegationRow.GivenBy",
        "DraftChangesRow.By",
        "EditorRow.TakenBy",
        "EventRow.By",
        "HandoverItemRow.Successor",
        "HandoverRow.By",
        "HandoverRow.Person",
        "HandoverRow.UndoneBy",
        "MailRow.Person",
        "MoveRow.By",
        "NoticeRow.InPlaceOf",
        "NoticeRow.OpensTo",
        "NoticeRow.Person",
        "PreferencesRow.Person",
        "ProcedureRow.ConfirmedBy",
        "ProcedureRow.PublishedBy",
        "ProcedureRow.SavedBy",
        "ProofRepairRow.By",
        "ProofRepairRow.UndoneBy",
        "PublicationRow.AnsweredBy",
        "PublicationRow.ConfirmedBy",
        "RuleTableRow.PublishedBy",
        "RuleTableRow.SavedBy",
        "TaskOpeningRow.Person",
        "TaskPassingRow.By",
        "TaskPassingRow.For",
        "TaskPassingRow.Held",
        "TaskPassingRow.Person",
        "TaskRow.ClosedBy",
        "TaskRow.ClosedFor",
        "UnitRow.ChangedBy",
        "WalkRow.SavedBy",
    ];

    [Fact]
    public async Task Every_column_that_holds_a_person_is_of_an_area_or_of_the_record()
    {
        var named = await host.InDb(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(Columns).ToArray()));
        await using var scope = host.Services.CreateAsyncScope();
        var areas = scope.ServiceProvider.GetServices<INamesPeople>().SelectMany(area => area.Columns).ToArray();

        Assert.Empty(named.Except([.. areas, .. Records], StringComparer.Ordinal));
        Assert.Empty(areas.Intersect(Records, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_of_input_that_can_name_a_person_is_of_an_area()
    {
        using var scope = host.Services.CreateScope();
        var inputs = scope.ServiceProvider.GetServices<INamesPeople>().SelectMany(area => area.Inputs);

        Assert.Empty(new[] { InputEditor.Who, InputEditor.Ladder, InputEditor.Recipients }.Except(inputs));
    }

    [Fact]
    public void Every_area_has_a_name_and_a_place_of_its_own()
    {
        using var scope = host.Services.CreateScope();
        var areas = scope.ServiceProvider.GetServices<INamesPeople>().ToArray();

        Assert.Equal(areas.Length, areas.Select(area => area.Area).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(areas.Length, areas.Select(area => area.Order).Distinct().Count());
    }

    // Whoever did, has or asked for something: “…By”, or a person outright.
    private static IEnumerable<string> Columns(IEntityType kind) =>
        from column in kind.GetProperties()
        where column.ClrType == typeof(string) && kind.ClrType.Namespace!.StartsWith("CaseFlow", StringComparison.Ordinal)
        where
            column.Name is "Person" or "Account" or "Successor" or "Delegate" or "Leader" or "Owner"
            || column.Name.EndsWith("By", StringComparison.Ordinal)
            || column.Name.EndsWith("Person", StringComparison.Ordinal)
        select $"{kind.ClrType.Name}.{column.Name}";
}
