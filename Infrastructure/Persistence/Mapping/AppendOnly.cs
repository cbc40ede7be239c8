using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal static class AppendOnly
{
    /// <summary>
    /// Rows that are written once: saving a changed one throws. Triggers in the database say the same to everybody else,
    /// and refuse deletions (migration AppendOnly).
    /// </summary>
    public static void KeepAsWritten<TRow>(this EntityTypeBuilder<TRow> builder)
        where TRow : class => builder.KeepAsWritten(but: []);

    /// <param name="but">Names of the columns that are written later.</param>
    public static void KeepAsWritten<TRow>(this EntityTypeBuilder<TRow> builder, string[] but)
        where TRow : class
    {
        foreach (var property in builder.Metadata.GetProperties().Where(property => !property.IsKey() && !but.Contains(property.Name)))
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
    }
}
