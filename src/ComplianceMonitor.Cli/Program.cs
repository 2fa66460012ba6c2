using ComplianceMonitor.Cli;

Terminal terminal = Terminal.OfProcess();
int code = await CommandLine.RunAsync(args, terminal);
try
{
    await terminal.Out.FlushAsync();
}
catch (IOException)
{
    // Whoever read the output has gone ("| head"): there is nobody to tell.
}

return code;
