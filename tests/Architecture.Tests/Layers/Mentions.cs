using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CaseFlow.Architecture.Tests.Layers;

/// <summary>A type, or a member of it, that compiled code names.</summary>
/// <param name="Where">Full name of the member that names it, or of the type when its head does.</param>
/// <param name="Member">Null when only the type is named.</param>
internal sealed record Mention(string Where, TypeReference Type, string? Member = null);

/// <summary>Everything that a compiled type names: in its head, its signatures and its code, compiler-made parts included.</summary>
internal static class Mentions
{
    public static IEnumerable<Mention> In(TypeDefinition type)
    {
        var head = type
            .Interfaces.Select(one => one.InterfaceType)
            .Concat(type.CustomAttributes.Select(one => one.AttributeType))
            .Append(type.BaseType);
        var fields = type.Fields.SelectMany(field => Named(field.FullName, field.FieldType));
        return Named(type.FullName, [.. head]).Concat(fields).Concat(type.Methods.SelectMany(InMethod));
    }

    private static IEnumerable<Mention> InMethod(MethodDefinition method)
    {
        var signature = method
            .Parameters.Select(one => one.ParameterType)
            .Concat(method.CustomAttributes.Select(one => one.AttributeType))
            .Append(method.ReturnType);
        var mentions = Named(method.FullName, [.. signature]);
        return method.HasBody ? mentions.Concat(InBody(method)) : mentions;
    }

    private static IEnumerable<Mention> InBody(MethodDefinition method) =>
        method
            .Body.Variables.SelectMany(variable => Named(method.FullName, variable.VariableType))
            .Concat(method.Body.Instructions.SelectMany(instruction => InInstruction(method.FullName, instruction)));

    private static IEnumerable<Mention> InInstruction(string where, Instruction instruction) =>
        instruction.Operand switch
        {
            MethodReference called =>
            [
                new Mention(where, called.DeclaringType.GetElementType(), called.Name),
                .. Named(where, called.DeclaringType, called.ReturnType),
                .. called is GenericInstanceMethod generic ? Named(where, [.. generic.GenericArguments]) : [],
            ],
            FieldReference field => Named(where, field.DeclaringType, field.FieldType),
            TypeReference type => Named(where, type),
            _ => [],
        };

    private static IEnumerable<Mention> Named(string where, params TypeReference?[] types) =>
        types.SelectMany(Unfolded).Select(type => new Mention(where, type));

    /// <summary><c>List&lt;Task[]&gt;</c> names both <c>List</c> and <c>Task</c>.</summary>
    private static IEnumerable<TypeReference> Unfolded(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Unfolded)],
            TypeSpecification wrapped => Unfolded(wrapped.ElementType),
            _ => [type],
        };
}
