using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Primitives;

namespace CaseFlow.Api.Web.Entry;

/// <summary>
/// Of a value that may be missing and cannot be read, the generated binding says nothing but that the request is bad: here it is said which
/// one, as for every other.
/// </summary>
internal static class Unread
{
    private static readonly MethodInfo Parsing = typeof(Unread).GetMethod(nameof(IsParsed), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static EndpointFilterDelegate Check(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var asked = EnumWords
            .Asked(context.MethodInfo.GetParameters())
            .Select(one => (one.Name, Type: Nullable.GetUnderlyingType(one.Type)))
            .Where(one => one.Type is not null)
            .Select(one => (one.Name, Reads: ReaderOf(one.Type!)))
            .ToArray();
        if (asked.Length == 0)
            return next;
        return invocation =>
        {
            var http = invocation.HttpContext;
            if (http.Response.StatusCode != StatusCodes.Status400BadRequest)
                return next(invocation);
            foreach (var (name, reads) in asked)
            {
                if (http.Request.Query.TryGetValue(name, out var values) && Text(values) is { Length: > 0 } value && !reads(value))
                    throw new BadHttpRequestException($"Failed to bind parameter \"value {name}\" from \"{value}\".");
            }
            return next(invocation);
        };
    }

    private static string? Text(StringValues values) => values;

    private static Func<string, bool> ReaderOf(Type type)
    {
        if (type.IsEnum)
            return value => Enum.TryParse(type, value, ignoreCase: true, out _);
        return type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IParsable<>))
            ? Parsing.MakeGenericMethod(type).CreateDelegate<Func<string, bool>>()
            : _ => true;
    }

    private static bool IsParsed<T>(string value)
        where T : IParsable<T> => T.TryParse(value, CultureInfo.InvariantCulture, out _);
}
