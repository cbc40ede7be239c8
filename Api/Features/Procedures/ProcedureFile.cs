using System.Text.RegularExpressions;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>An Elsa 3 workflow definition as it is handed in.</summary>
public static partial class ProcedureFile
{
    /// <summary>Largest definition accepted, in bytes.</summary>
    public const int MostBytes = 4_000_000;

    private const int LongestName = 200;

    // Letters that saving and publishing add: its version, its name.
    private const int RoomToPublish = 10_000;

    public static async Task<OrRefusal<DefinitionDocument>> Read(HttpRequest request, CancellationToken ct)
    {
        var text = await UploadedText.Read(request, MostBytes, ct);
        return text.Refusal is { } refusal ? refusal : Read(text.Value);
    }

    public static OrRefusal<DefinitionDocument> Read(string text)
    {
        var read = DefinitionDocument.Read(text);
        if (read.Refusal is { } refusal)
            return ProcedureRefusals.Unreadable(refusal);
        var document = read.Value;
        if (!IdShape().IsMatch(document.DefinitionId))
            return ProcedureRefusals.BadId;
        if (document.Name.Length > LongestName)
            return ProcedureRefusals.LongName;
        if (SizeChecks.TooLarge(document) is { } tooLarge)
            return ProcedureRefusals.TooLarge(tooLarge);
        return TooLong(document) is { } tooLong ? tooLong : document;
    }

    /// <summary>It is kept as it is laid out for people, which takes more room: what could not be read again is not taken.</summary>
    public static Refusal? TooLong(DefinitionDocument document) =>
        document.Write().Length is var length && length > DefinitionDocument.LongestText - RoomToPublish
            ? ProcedureRefusals.TooLong(length, DefinitionDocument.LongestText - RoomToPublish)
            : null;

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,100}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdShape();
}
