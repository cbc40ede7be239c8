using System.Reflection;
using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Web;

/// <summary>
/// Refuses a number where a query asks for one of several names: the framework reads <c>?level=7</c> as a level that does not exist.
/// </summary>
internal static class EnumWords
{
    public static EndpointFilterDelegate Check(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var asked = EnumsOf(context.MethodInfo.GetParameters()).ToArray();
        if (asked.Length == 0)
            return next;
        return async invocation =>
            Unknown(asked, invocation.HttpContext.Request.Query) is { } refusal ? Problems.Of(refusal) : await next(invocation);
    }

    /// <summary>What a parameter is called in an address.</summary>
    public static string Called(string parameter) => JsonNamingPolicy.CamelCase.ConvertName(parameter);

    /// <summary>The parameters that are one of several names.</summary>
    public static IEnumerable<(string Name, Type Type)> EnumsOf(IEnumerable<ParameterInfo> parameters) =>
        Asked(parameters)
            .Select(asked => (asked.Name, Type: Nullable.GetUnderlyingType(asked.Type) ?? asked.Type))
            .Where(asked => asked.Type.IsEnum);

    /// <summary>The parameters by their names in an address; those that a record takes together are told apart.</summary>
    public static IEnumerable<(string Name, Type Type)> Asked(IEnumerable<ParameterInfo> parameters) =>
        parameters
            .SelectMany(parameter =>
                parameter.IsDefined(typeof(AsParametersAttribute))
                    ? parameter.ParameterType.GetProperties().Select(property => (property.Name, Type: property.PropertyType))
                    : [(parameter.Name!, parameter.ParameterType)]
            )
            .Select(asked => (Called(asked.Item1), asked.Item2));

    /// <summary>That a filter was asked for by a name it does not have, with those that it has.</summary>
    public static FieldProblem Problem(string name, string value, Type type) =>
        new(name, Saying.Of("web.choice-unknown", ("name", name), ("value", value), ("offered", SayingValue.List(Enum.GetNames(type)))));

    private static Refusal? Unknown((string Name, Type Type)[] asked, IQueryCollection query)
    {
        foreach (var (name, type) in asked)
        {
            if (
                query[name].FirstOrDefault() is { Length: > 0 } value
                && !Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase)
            )
            {
                var problem = Problem(name, value, type);
                return new Refusal("unknown-choice", RefusalKind.Invalid, problem.Text) { Fields = [problem] };
            }
        }
        return null;
    }
}
