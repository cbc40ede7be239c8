using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using CaseFlow.Domain;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>A workbook of any format: its sheets, of which one is read.</summary>
internal abstract class SheetBook : IDisposable
{
    public abstract IntakeFormat Format { get; }

    /// <summary>The first day of its calendar.</summary>
    public virtual DateTime FirstDay => DayNumbers.From1900;

    /// <summary>In the order of their tabs.</summary>
    public abstract ImmutableArray<SheetName> Sheets { get; }

    /// <summary>Opens a workbook, or says why it is none.</summary>
    /// <param name="stream">Stays open.</param>
    public static OrRefusal<SheetBook> Open(Stream stream, CancellationToken ct)
    {
        ZipArchive? package = null;
        try
        {
            stream.Position = 0;
            package = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var names = package.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
            SheetBook? book =
                names.Contains("xl/workbook.xml") ? new XlsxBook(package, ct)
                : OdsBook.Is(package) ? new OdsBook(package, ct)
                : null;
            if (book is not null)
                return book;
            package.Dispose();
            return FileRefusals.Foreign(names.Contains("word/document.xml") ? "word" : "archive");
        }
        catch (Exception broken) when (RefusalOf(broken) is not null)
        {
            package?.Dispose();
            return RefusalOf(broken)!;
        }
    }

    /// <summary>Why a workbook whose reading ended like this cannot be imported; null when it was not the workbook's fault.</summary>
    public static Refusal? RefusalOf(Exception problem) =>
        problem switch
        {
            TooMuchException => FileRefusals.WorkbookTooLarge,
            XmlException { InnerException: TooMuchException } => FileRefusals.WorkbookTooLarge,
            XmlException or InvalidDataException or FormatException or ArgumentException or EndOfStreamException =>
                FileRefusals.DamagedWorkbook,
            _ => null,
        };

    /// <summary>The rows of a sheet as they come, to find its header.</summary>
    public abstract IEnumerable<GridRow> Peek(int sheet);

    /// <summary>A sheet, gone through once: a damaged one is met here and not after half of its rows.</summary>
    /// <returns>Disposes the workbook with itself.</returns>
    public abstract Grid Open(int sheet);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
