using Mono.Cecil;

namespace CaseFlow.Architecture.Tests.Layers;

/// <summary>A value or the refusal of it is said in one way, by <c>OrRefusal</c>: not by a tuple, not by an out parameter.</summary>
internal static class Refusals
{
    private const string Refusal = "CaseFlow.Domain.Refusal";
    private const string Saying = "CaseFlow.Domain.Sayings.Saying";

    private static readonly string[] Reasons = ["Problem", "Reason", "Refusal"];

    public static Inspection Inspect(IEnumerable<TypeDefinition> types)
    {
        // What takes a record apart gives its parts out, whatever they are.
        var methods = types.SelectMany(type => type.Methods).Where(method => method.Name != "Deconstruct").ToList();
        var violations = methods
            .Where(method => AnswersByTuple(method) || method.Parameters.Any(GivesOut))
            .Select(method => $"{method.DeclaringType.FullName}.{method.Name} gives a value and a refusal: give an OrRefusal");
        return new Inspection(methods.Count, [.. violations]);
    }

    private static bool AnswersByTuple(MethodDefinition method) =>
        TuplesIn(method.ReturnType).SelectMany(tuple => tuple.GenericArguments).Select(argument => argument.FullName).ToList() is { } parts
        && (parts.Contains(Refusal) || (parts.Contains(Saying) && NamesAReason(method.MethodReturnType)));

    private static bool GivesOut(ParameterDefinition parameter) =>
        parameter is { IsOut: true, ParameterType: ByReferenceType { ElementType.FullName: Refusal or Saying } };

    private static IEnumerable<GenericInstanceType> TuplesIn(TypeReference type)
    {
        if (type is not GenericInstanceType generic)
            return [];
        var within = generic.GenericArguments.SelectMany(TuplesIn);
        return generic.ElementType.FullName.StartsWith("System.ValueTuple`", StringComparison.Ordinal) ? within.Prepend(generic) : within;
    }

    private static bool NamesAReason(MethodReturnType answer) =>
        answer
            .CustomAttributes.Where(attribute => attribute.AttributeType.Name == "TupleElementNamesAttribute")
            .SelectMany(attribute => (CustomAttributeArgument[])attribute.ConstructorArguments[0].Value)
            .Any(name => Reasons.Contains(name.Value as string, StringComparer.Ordinal));
}
