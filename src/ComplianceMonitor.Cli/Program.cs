using ComplianceMonitor.Cli;

return await CommandLine.RunAsync(args);
