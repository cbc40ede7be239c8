using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>A part of a workbook, read forward element by element. Names count without their namespace: there are two sets of them.</summary>
internal sealed class PartXml : IDisposable
{
    private readonly XmlReader _xml;
    private readonly char[] _piece = new char[1024];

    public PartXml(ZipArchiveEntry part, BookWork work)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            NameTable = new FewNames(),
        };
        _xml = XmlReader.Create(new PartStream(part.Open(), part.CompressedLength, work), settings);
    }

    public int Depth => _xml.Depth;

    public string Name => _xml.LocalName;

    public bool IsEmpty => _xml.IsEmptyElement;

    /// <summary>Whether the reader stands at the end of the element of that name.</summary>
    public bool EndsElement(string name) => _xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == name;

    public bool IsElement => _xml.NodeType == XmlNodeType.Element;

    public bool IsText =>
        _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    public bool Read()
    {
        if (_xml.Depth > SheetLimits.Depth)
            throw new TooMuchException("depth");
        return _xml.Read();
    }

    /// <summary>Goes to the next element; false at the end of the part.</summary>
    public bool ReadElement()
    {
        while (Read())
        {
            if (IsElement)
                return true;
        }
        return false;
    }

    /// <summary>Goes behind the element where the reader stands, and all that is in it.</summary>
    public void Pass()
    {
        var depth = _xml.Depth;
        if (_xml.IsEmptyElement)
            return;
        while (Read() && _xml.Depth > depth) { }
    }

    /// <summary>An attribute by its name without namespace; null when it is missing.</summary>
    public string? this[string name]
    {
        get
        {
            if (_xml.GetAttribute(name) is { } plain)
                return plain;
            string? found = null;
            for (var more = _xml.MoveToFirstAttribute(); more && found is null; more = _xml.MoveToNextAttribute())
                found = _xml.LocalName == name ? _xml.Value : null;
            _xml.MoveToElement();
            return found;
        }
    }

    /// <summary>A whole number from 1 that an attribute says; null when it says none.</summary>
    public int? Number(string name) =>
        int.TryParse(_xml.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether an attribute says yes.</summary>
    public bool Says(string name) => this[name] is "1" or "true" or "on";

    /// <summary>The text where the reader stands, which goes behind as much of it as is read.</summary>
    /// <param name="most">Letters; more is passed over.</param>
    public void Text(StringBuilder into, int most)
    {
        int read;
        while (into.Length < most && (read = _xml.ReadValueChunk(_piece, 0, _piece.Length)) > 0)
            into.Append(_piece, 0, Math.Min(read, most - into.Length));
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>A reader keeps every name that it meets: more than a few thousand are no workbook.</summary>
    private sealed class FewNames : NameTable
    {
        private int _added;

        public override string Add(string key)
        {
            Count(Get(key));
            return base.Add(key);
        }

        public override string Add([AllowNull] char[] key, int start, int len)
        {
            Count(Get(key!, start, len));
            return base.Add(key!, start, len);
        }

        private void Count(string? known)
        {
            if (known is null && ++_added > SheetLimits.Names)
                throw new TooMuchException("names");
        }
    }
}
