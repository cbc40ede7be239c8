using System.IO.Compression;
using System.Text;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>
/// The texts that the cells of a workbook share. Only where each begins is held in memory; the texts themselves go to a passing file once they
/// are more than a few MB.
/// </summary>
internal sealed class SharedTexts : IDisposable
{
    private readonly List<long> _ends = [0];
    private Stream _texts = new MemoryStream();
    private byte[] _bytes = new byte[1024];

    public static SharedTexts Read(ZipArchiveEntry? part, CancellationToken ct)
    {
        var shared = new SharedTexts();
        if (part is null)
            return shared;
        try
        {
            using var xml = new PartXml(part, ct);
            while (xml.ReadElement())
            {
                if (xml.Name == "si")
                    shared.Add(RichText.Read(xml));
            }
            return shared;
        }
        catch
        {
            shared.Dispose();
            throw;
        }
    }

    /// <summary>A text by its place, from 0; empty when there is none there.</summary>
    public string this[int index]
    {
        get
        {
            if (index < 0 || index >= _ends.Count - 1)
                return "";
            var length = (int)(_ends[index + 1] - _ends[index]);
            if (_bytes.Length < length)
                _bytes = new byte[length];
            _texts.Position = _ends[index];
            _texts.ReadExactly(_bytes, 0, length);
            return Encoding.UTF8.GetString(_bytes, 0, length);
        }
    }

    public void Dispose() => _texts.Dispose();

    private void Add(string text)
    {
        if (_ends.Count > SheetLimits.SharedTexts)
            throw new TooMuchException("texts");
        var bytes = Encoding.UTF8.GetBytes(text);
        if (_texts is MemoryStream small && small.Length + bytes.Length > SheetLimits.TextsInMemory)
            ToFile(small);
        _texts.Write(bytes);
        _ends.Add(_ends[^1] + bytes.Length);
    }

    private void ToFile(MemoryStream small)
    {
        _texts = new FileStream(
            Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}"),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            64 * 1024,
            FileOptions.DeleteOnClose
        );
        small.WriteTo(_texts);
        small.Dispose();
    }
}
