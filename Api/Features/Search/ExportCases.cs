using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Sheets;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Search;

/// <summary>导出. What a list of cases shows, as XLSX: the same filters, the same order, the columns asked for.</summary>
public static class ExportCases
{
    /// <summary>Rows of one file; where there are more, its last line says so.</summary>
    public const int Most = 50_000;

    private const int PageSize = 1_000;

    private static readonly Refusal UnknownColumn = new(
        "unknown-column",
        RefusalKind.Invalid,
        ("columns", SayingValue.List(CaseColumns.All.Select(column => column.Key)))
    );

    /// <param name="Columns">Keys of <see cref="CaseColumns"/>; all of them when empty.</param>
    public sealed record Query(CaseFilter Filter, CaseOrder Order, IReadOnlyList<string> Columns, Reader By)
        : IRequest<OrRefusal<ExportedFile>>;

    /// <param name="Content">Goes from the disk when it is closed.</param>
    public sealed record ExportedFile(Stream Content, string Name);

    public sealed class Handler(
        CaseLists lists,
        CurrentWorkReading work,
        NarrowedFilter narrowed,
        SheetOffice office,
        CaseFlowDb db,
        StaffDirectory directory,
        TimeProvider clock
    ) : IRequestHandler<Query, OrRefusal<ExportedFile>>
    {
        public async ValueTask<OrRefusal<ExportedFile>> Handle(Query query, CancellationToken cancellationToken)
        {
            var columns =
                query.Columns.Count == 0
                    ? CaseColumns.All
                    : [.. CaseColumns.All.Where(column => query.Columns.Contains(column.Key, StringComparer.Ordinal))];
            if (columns.Length < query.Columns.Count)
                return UnknownColumn;
            for (var by = query.By; ; )
            {
                var (file, shown) = await Written(query with { By = by }, columns, cancellationToken);
                if (file.Refusal is not null)
                    return file;
                // Many pages take their time: whom a case is about may have become known behind the page that it stands on.
                by = (await directory.Read(db, cancellationToken)).ReaderOf(by);
                var about = await db.IdsAbout(by).ToListAsync(cancellationToken);
                if (!about.Any(shown.Contains))
                    return file;
                await file.Value.Content.DisposeAsync();
            }
        }

        private async Task<(OrRefusal<ExportedFile> File, HashSet<long> Shown)> Written(
            Query query,
            ImmutableArray<CaseColumn> columns,
            CancellationToken ct
        )
        {
            var (now, shown) = (clock.Now(), new HashSet<long>());
            var (staff, calendar) = await office.Read(now, ct);
            var content = new FileStream(
                Path.GetTempFileName(),
                FileMode.Create,
                FileAccess.ReadWrite,
                FileShare.None,
                1 << 16,
                FileOptions.DeleteOnClose
            );
            using (var sheet = new CaseSheet(content, columns))
            {
                sheet.Line(Saying.Of("export.note", ("by", staff.NameOf(query.By.Person)), ("at", CaseColumns.Local(now, calendar)!)));
                sheet.Headers();
                if (await Write(sheet, query, (staff, calendar), shown, ct) is { } refusal)
                    return (refusal, shown);
            }
            content.Position = 0;
            return (new ExportedFile(content, Saying.Of("export.file", ("at", $"{calendar.Local(now):yyyyMMdd-HHmm}")).Spoken()), shown);
        }

        private async Task<Refusal?> Write(
            CaseSheet sheet,
            Query query,
            (Staff Staff, WorkCalendar Calendar) known,
            HashSet<long> shown,
            CancellationToken ct
        )
        {
            CasePlace? last = null;
            var filter = await narrowed.Of(query.Filter, query.By, ct);
            for (var written = 0; written < Most; written += PageSize)
            {
                var page = await lists.Page(filter, query.Order, query.By, last, PageSize, ct);
                if (page.Refusal is { } refusal)
                    return refusal;
                var rows = page.Value;
                shown.UnionWith(rows.Select(row => row.Id));
                var current = await work.Of(rows, ct);
                foreach (var row in rows)
                    sheet.Row(new CaseLine(row, current.GetValueOrDefault(row.Id), known.Staff, known.Calendar));
                if (rows.Length < PageSize)
                    return null;
                last = CasePlace.Of(rows[^1]);
            }
            sheet.Line(Saying.Of("export.cut", ("most", Most)));
            return null;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/export",
                async Task<Results<FileStreamHttpResult, ProblemHttpResult>> (
                    [AsParameters] CaseFilter filter,
                    CaseOrder? order,
                    [FromQuery] string[]? columns,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                {
                    var reply = await mediator.Send(new Query(filter, order ?? CaseOrder.Newest, columns ?? [], user.Actor()), ct);
                    return reply.Refusal is { } refusal
                        ? Problems.Of(refusal)
                        : TypedResults.File(reply.Value.Content, TextBook.MediaType, reply.Value.Name);
                }
            )
            .RequireAuthorization(Rights.ReadCases)
            .GivenAs("xlsx")
            .Produces<byte[]>(200, TextBook.MediaType)
            .Refuses(403, 422)
            .WithName("exportCases")
            .WithTags("Cases")
            .WithSummary("Cases as XLSX, at most 50,000");
}
