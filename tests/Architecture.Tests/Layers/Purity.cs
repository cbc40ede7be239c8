using Mono.Cecil;

namespace CaseFlow.Architecture.Tests.Layers;

/// <summary>
/// Domain and Workflows decide and do nothing else (ADR 0003): they never wait, ask no clock, draw nothing, read and write
/// nothing, and do not know what stores, schedules, serves or mails.
/// </summary>
internal static class Purity
{
    /// <summary>A name that ends in a dot is a namespace, any other a type.</summary>
    private static readonly string[] ForbiddenTypes =
    [
        "System.Threading.Tasks.",
        "System.Runtime.CompilerServices.IAsyncStateMachine",
        "System.Runtime.CompilerServices.AsyncStateMachineAttribute",
        "System.Collections.Generic.IAsyncEnumerable",
        "System.Threading.Thread",
        "System.Threading.Timer",
        "System.Timers.",
        "System.TimeProvider",
        "System.Diagnostics.Stopwatch",
        "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.Console",
        "System.Net.",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Environment.get_TickCount",
        "System.Environment.get_TickCount64",
    ];

    /// <summary>First parts of the names of assemblies that belong to the outside world.</summary>
    private static readonly string[] ForbiddenAssemblies =
    [
        "Microsoft.EntityFrameworkCore",
        "Microsoft.Data",
        "Npgsql",
        "Quartz",
        "Microsoft.AspNetCore",
        "MailKit",
        "MimeKit",
    ];

    public static Inspection Inspect(IEnumerable<TypeDefinition> types)
    {
        var inspected = types.ToList();
        var violations = inspected
            .SelectMany(Mentions.In)
            .Where(Forbidden)
            .Select(mention => $"{mention.Where} names {Name(mention)}")
            .Distinct(StringComparer.Ordinal);
        return new Inspection(inspected.Count(type => type.Name != "<Module>"), [.. violations]);
    }

    private static bool Forbidden(Mention mention) =>
        ForbiddenMembers.Contains(Name(mention), StringComparer.Ordinal)
        || ForbiddenTypes.Any(name => Matches(TypeName(mention.Type), name))
        || ForbiddenAssemblies.Any(name => BeginsWithPart(mention.Type.Scope.Name, name));

    private static bool Matches(string type, string forbidden) =>
        forbidden.EndsWith('.') ? type.StartsWith(forbidden, StringComparison.Ordinal) : type == forbidden;

    private static bool BeginsWithPart(string assembly, string part) =>
        assembly == part || assembly.StartsWith(part + ".", StringComparison.Ordinal);

    private static string Name(Mention mention) =>
        mention.Member is null ? TypeName(mention.Type) : $"{TypeName(mention.Type)}.{mention.Member}";

    /// <summary>Without the mark of arity: <c>Task`1</c> is a <c>Task</c>.</summary>
    private static string TypeName(TypeReference type) => type.FullName.Split('`')[0];
}
