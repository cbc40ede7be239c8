using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>
/// Which imports a person may know of, each as a whole: their own, for they have the file; and, for the roles of the whole office, those that
/// have been read to their end and of which neither a row nor the name may be about them (回避). What a file was called, how many rows it has,
/// which were wrong and why says as much as a case does; it is asked at each reading.
/// </summary>
public static class ImportScope
{
    public static IQueryable<ImportRow> VisibleTo(this IQueryable<ImportRow> imports, Reader reader)
    {
        var own = imports.Where(row => row.RequestedBy == reader.Person);
        if (!CaseScope.IsOfficeWide(reader))
            return own;
        var others = imports
            .NotAbout(reader)
            .Where(row => row.Status == ImportStatus.Finished || row.Status == ImportStatus.Refused)
            .Select(row => row.Id);
        return imports.Where(row => row.RequestedBy == reader.Person || others.Contains(row.Id));
    }
}
