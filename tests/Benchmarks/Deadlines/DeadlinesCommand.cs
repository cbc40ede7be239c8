using System.CommandLine;
namespace CaseFlow.Benchmarks.Deadlines;
internal static class DeadlinesCommand
{
    public static Command Create() => new("deadlines", "");
}
