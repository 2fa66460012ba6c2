using System.CommandLine;

// The yardstick of the cold start: the verbs of `compliance`, with arguments and options, and nothing behind them.
RootCommand root = new("Checks that a school's social media promises are true.");
foreach (string verb in (string[])["demo", "read", "assess", "init", "run", "report", "serve", "mentions", "attest", "accept-risk", "replay", "explain", "doctor"])
{
    Command command = new(verb, $"Does what {verb} does.")
    {
        new Argument<string[]>("what") { Arity = ArgumentArity.ZeroOrMore },
        new Option<bool>("--json") { Description = "Prints data." },
        new Option<string>("--at") { Description = "The day of the check." },
    };
    command.SetAction(_ => 0);
    root.Add(command);
}

return await root.Parse(args).InvokeAsync();
