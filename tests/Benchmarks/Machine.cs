using System.Globalization;
using System.Runtime.InteropServices;

namespace CaseFlow.Benchmarks;

/// <summary>What the figures were measured on, without names.</summary>
internal static class Machine
{
    public static string Describe() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Machine               {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1073741824.0:N0} GB, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}"
        );
}
