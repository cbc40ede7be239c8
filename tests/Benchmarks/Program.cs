using System.CommandLine;
using CaseFlow.Benchmarks.Deadlines;
using CaseFlow.Benchmarks.Decisions;
using CaseFlow.Benchmarks.Load;
using CaseFlow.Benchmarks.Rehearsal;
using CaseFlow.Benchmarks.Rules;
using CaseFlow.Benchmarks.Search;
using CaseFlow.Benchmarks.Serve;
using CaseFlow.Benchmarks.SignIns;

return await new RootCommand("Measures CaseFlow; docs/benchmarks.md says how to read the figures.")
{
    DecisionsCommand.Create(),
    LoadCommand.Create(),
    DeadlinesCommand.Create(),
    SearchCommand.Create(),
    ReplayCommand.Create(),
    RulesCommand.Create(),
    ServeCommand.Create(),
    SignInsCommand.Create(),
}
    .Parse(args)
    .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) }); // folders are removed before the end
