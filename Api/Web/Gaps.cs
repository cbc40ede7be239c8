using System.Collections;
using System.Reflection;
using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Web;

/// <summary>
/// Refuses a list in a body that has nothing as an entry: the framework takes <c>[null]</c> for a list of whatever is asked for.
/// </summary>
internal static class Gaps
{
    public static EndpointFilterDelegate Check(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var services = context.ApplicationServices.GetRequiredService<IServiceProviderIsService>();
        var bodies = context
            .MethodInfo.GetParameters()
            .Where(parameter => IsOurs(parameter.ParameterType) && !services.IsService(parameter.ParameterType))
            .Select(parameter => parameter.Position)
            .ToArray();
        if (bodies.Length == 0)
            return next;
        return async invocation =>
            bodies.Select(body => Find(invocation.Arguments[body], "")).FirstOrDefault(found => found is not null) is { } list
                ? Problems.Of(Refused(list))
                : await next(invocation);
    }

    private static Refusal Refused(string list)
    {
        var problem = new FieldProblem(list, Saying.Of("web.gap", ("name", list)));
        return new Refusal("invalid", RefusalKind.Invalid, ("count", 1), ("problem", problem.Text)) { Fields = [problem] };
    }

    /// <summary>The first list with a gap, by its name in the body; null when there is none.</summary>
    private static string? Find(object? given, string name) =>
        given switch
        {
            null or string or IDictionary => null,
            IEnumerable list when !IsNothing(list) => FindIn(list, name),
            _ when IsOurs(given.GetType()) => FindIn(given),
            _ => null,
        };

    private static string? FindIn(IEnumerable list, string name)
    {
        foreach (var entry in list)
        {
            if (entry is null)
                return name;
            if (Find(entry, name) is { } found)
                return found;
        }
        return null;
    }

    private static string? FindIn(object given)
    {
        foreach (var property in given.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (
                property.GetIndexParameters().Length == 0
                && Find(property.GetValue(given), JsonNamingPolicy.CamelCase.ConvertName(property.Name)) is { } found
            )
                return found;
        }
        return null;
    }

    // A list that was not given at all: asking it for entries would throw.
    private static bool IsNothing(IEnumerable list) =>
        list.GetType() is { IsValueType: true } type && type.GetProperty("IsDefault")?.GetValue(list) is true;

    private static bool IsOurs(Type type) =>
        type is { IsEnum: false, IsInterface: false } && type.Namespace?.StartsWith("CaseFlow.", StringComparison.Ordinal) == true;
}
