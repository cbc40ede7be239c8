using CaseFlow.Api.Features.Search;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Search;

/// <summary>Rows as the database has them, for what is asked of the database alone.</summary>
internal static class SearchRows
{
    public static CaseSearch Search(IServiceProvider parts) =>
        new(parts.GetRequiredService<CaseFlowDb>(), parts.GetRequiredService<StaffDirectory>(), parts.GetRequiredService<TimeProvider>());

    public static CaseRow Case(long id, string title = "东街积水") =>
        new()
        {
            Id = id,
            Number = $"YQ-20260302-{id:0000}",
            Title = title,
            Body = "无",
            RegisteredBy = "collector",
            ReceivedAt = Office.Monday,
        };

    public static TaskRow Task(long caseId, int visit, DateTimeOffset? due) =>
        new()
        {
            CaseId = caseId,
            Visit = visit,
            Seq = 1,
            Step = "step",
            StepName = "环节",
            Face = "main",
            Title = Saying.Verbatim("环节"),
            Addressee = "r:handler",
            OpenedAt = Office.Monday,
            DueAt = due,
            DueOrder = due ?? TaskRow.NoHurry,
        };
}
