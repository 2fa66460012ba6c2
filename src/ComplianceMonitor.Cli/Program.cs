using ComplianceMonitor.Cli;

Terminal terminal = Terminal.OfProcess();
int code = await CommandLine.RunAsync(args, terminal);
await terminal.Out.FlushAsync();
return code;
