using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace CaseFlow.Workflows.Engine;

/// <summary>A list of a run or an event that is not written when it is empty: what was stored before there was such a list reads, and is
/// written, as it was.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LeftOutWhenEmptyAttribute : Attribute
{
    /// <summary>Tells the serializer: a modifier of its contract.</summary>
    public static void Apply(JsonTypeInfo contract)
    {
        foreach (var property in contract.Properties)
        {
            if (property.AttributeProvider?.IsDefined(typeof(LeftOutWhenEmptyAttribute), inherit: true) == true)
                property.ShouldSerialize = static (_, value) => value is ICollection { Count: > 0 };
        }
    }
}
