using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Web.Entry;

/// <summary>Which part of a request could not be read as what it should be.</summary>
internal static partial class Unbound
{
    private const int LongestShown = 60;

    /// <summary>Null when it is the request as a whole.</summary>
    /// <param name="problem">What the framework threw.</param>
    /// <param name="endpoint">That was asked.</param>
    public static FieldProblem? Of(BadHttpRequestException problem, Endpoint? endpoint) =>
        problem.InnerException is JsonException { Path: { Length: > 2 } path } ? InBody(path[2..])
        : InQuery().Match(problem.Message) is { Success: true } said
            ? Asked(EnumWords.Called(said.Groups["name"].Value), said.Groups["value"].Value, endpoint)
        : null;

    private static FieldProblem InBody(string path)
    {
        var name = Beginnings.Told(PlainText.Line(path), LongestShown);
        return new FieldProblem(name, Saying.Of("web.entry-unreadable", ("name", name)));
    }

    private static FieldProblem Asked(string name, string value, Endpoint? endpoint)
    {
        var type = endpoint?.Metadata.GetMetadata<MethodInfo>() is { } method
            ? EnumWords.EnumsOf(method.GetParameters()).FirstOrDefault(asked => asked.Name == name).Type
            : null;
        return type is null
            ? new FieldProblem(name, Saying.Of("web.query-unreadable", ("name", name), ("value", Beginnings.Told(value, LongestShown))))
            : EnumWords.Problem(name, Beginnings.Told(value, LongestShown), type);
    }

    // The framework tells it in its sentence only: Failed to bind parameter "CaseStatus status" from "nix".
    [GeneratedRegex(
        "^Failed to bind parameter \"\\S+ (?<name>[^\"]+)\" from \"(?<value>.*)\"\\.$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex InQuery();
}
