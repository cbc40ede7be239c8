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

    // What many cells share is one string for all of them: a category, the name of a unit.
    private readonly Dictionary<int, string> _lately = [];
    private int _latelyLetters;
    private Stream _texts = new MemoryStream();
    private byte[] _bytes = new byte[1024];

    public static SharedTexts Read(ZipArchiveEntry? part, BookWork work)
    {
        var shared = new SharedTexts();
        if (part is null)
            return shared;
        try
        {
            using var xml = new PartXml(part, work);
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
            if (_lately.TryGetValue(index, out var text))
                return text;
            text = Read(index);
            if (_latelyLetters + text.Length > SheetLimits.Letters)
            {
                _lately.Clear();
                _latelyLetters = 0;
            }
            _lately[index] = text;
            _latelyLetters += text.Length;
            return text;
        }
    }

    /// <summary>Bytes of all texts, each once.</summary>
    public long Bytes => _ends[^1];

    /// <summary>Bytes of a text by its place; 0 when there is none there.</summary>
    public int BytesOf(int index) => index < 0 || index >= _ends.Count - 1 ? 0 : (int)(_ends[index + 1] - _ends[index]);

    public void Dispose() => _texts.Dispose();

    private string Read(int index)
    {
        if (BytesOf(index) is not (> 0 and var length))
            return "";
        if (_bytes.Length < length)
            _bytes = new byte[length];
        _texts.Position = _ends[index];
        _texts.ReadExactly(_bytes, 0, length);
        return Encoding.UTF8.GetString(_bytes, 0, length);
    }

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
