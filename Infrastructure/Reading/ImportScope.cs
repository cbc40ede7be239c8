using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>
/// Which imports a person may know of: their own, and all for the roles of the whole office. What a file was called, which rows were wrong and
/// why says as much as a case does; it is asked at each reading. Rows about the reader are left out besides (回避).
/// </summary>
public static class ImportScope
{
    public static IQueryable<ImportRow> VisibleTo(this IQueryable<ImportRow> imports, Reader reader) =>
        CaseScope.IsOfficeWide(reader) ? imports : imports.Where(row => row.RequestedBy == reader.Person);
}
