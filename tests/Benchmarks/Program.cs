using System.CommandLine;
using CaseFlow.Benchmarks.Deadlines;
using CaseFlow.Benchmarks.Decisions;
using CaseFlow.Benchmarks.Load;
using CaseFlow.Benchmarks.Search;

return await new RootCommand("Measures CaseFlow; docs/benchmarks.md says how to read the figures.")
{
    DecisionsCommand.Create(),
    LoadCommand.Create(),
    DeadlinesCommand.Create(),
    SearchCommand.Create(),
}.Parse(args).InvokeAsync();
