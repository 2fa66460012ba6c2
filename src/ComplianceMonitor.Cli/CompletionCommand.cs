using System.CommandLine;

namespace ComplianceMonitor.Cli;

/// <summary><c>completion SHELL</c>: the lines that teach a shell to complete the command.</summary>
internal static class CompletionCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string> shell = new("shell") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        Verb command = new(
            "completion",
            "Prints the lines that teach a shell to complete this command.",
            "completion bash > ~/.local/share/bash-completion/completions/compliance",
            "completion pwsh >> $PROFILE")
        {
            shell,
        };
        options.Run(command, async (session, result, _) =>
        {
            await session.Out.WriteLineAsync(result.GetRequiredValue(shell) switch
            {
                "bash" => """
                    _compliance() { local IFS=$'\n'; COMPREPLY=($(compliance "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)); }
                    complete -o default -F _compliance compliance
                    """,
                "zsh" => """
                    _compliance() { local -a found; found=(${(f)"$(compliance "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)"}); compadd -a found; _files; }
                    compdef _compliance compliance
                    """,
                _ => """
                    Register-ArgumentCompleter -Native -CommandName compliance -ScriptBlock {
                        param($word, $line, $position)
                        compliance "[suggest:$position]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
                    }
                    """,
            });
            return ExitCode.Done;
        });
        return command;
    }
}
