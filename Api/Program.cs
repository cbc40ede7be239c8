using CaseFlow.Api.Commands;
using CaseFlow.Api.Sayings;

Speech.Choose(Environment.GetEnvironmentVariable("CASEFLOW_LANGUAGE"));
return await CommandLine.Root().Parse(args).InvokeAsync();
