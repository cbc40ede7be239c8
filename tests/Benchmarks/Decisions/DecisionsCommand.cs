using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CaseFlow.Benchmarks.Decisions;

/// <summary><c>decisions</c>: the engine under BenchmarkDotNet.</summary>
internal static class DecisionsCommand
{
    public static Command Create()
    {
        var command = new Command("decisions", "One event through the engine, with BenchmarkDotNet");
        command.SetAction(_ => Run());
        return command;
    }

    // In this process: BenchmarkDotNet's own project would not find the central package versions.
    private static void Run() =>
        BenchmarkRunner.Run<DecisionBenchmarks>(
            ManualConfig
                .Create(DefaultConfig.Instance)
                .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(15))
                .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"))
        );
}
