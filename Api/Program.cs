using CaseFlow.Api.Commands;

return await CommandLine.Root().Parse(args).InvokeAsync();
