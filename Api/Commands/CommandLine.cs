using System.CommandLine;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Commands;

/// <summary><c>caseflow</c> and its verbs; without one it serves.</summary>
public static class CommandLine
{
    public static RootCommand Root()
    {
        var root = new RootCommand(Saying.Of("commands.caseflow").Spoken());
        var demo = ServeCommand.DemoOption();
        root.Options.Add(demo);
        root.SetAction((parsed, ct) => ServeCommand.Run(parsed.GetValue(demo), ct));
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(AdminCommand.Create());
        return root;
    }
}
