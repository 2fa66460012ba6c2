using Spectre.Console;

namespace ComplianceMonitor.Cli;

/// <summary>Tables for people. Every text in them is taken as text, never as markup or as an escape sequence.</summary>
internal static class Tables
{
    /// <summary>A console on the session's output.</summary>
    /// <param name="session">Where to write.</param>
    public static IAnsiConsole Console(Session session)
    {
        IAnsiConsole console = AnsiConsole.Create(new()
        {
            Ansi = session.Terminal.Colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = session.Terminal.Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(session.Out),
        });
        console.Profile.Width = session.Terminal.Width();
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>An empty table.</summary>
    /// <param name="title">What stands above it; null for nothing.</param>
    public static Table Plain(string? title = null)
    {
        Table table = new() { Border = TableBorder.Rounded };
        if (title is not null)
        {
            table.Title = new(Markup.Escape(Printable.Line(title)), new Style(decoration: Decoration.Bold));
        }

        return table;
    }

    /// <summary>One cell.</summary>
    /// <param name="text">From anywhere.</param>
    /// <param name="colour">A colour of the terminal's palette; null for its own.</param>
    public static Text Cell(string text, string? colour = null) => new(Printable.Line(text), colour is null ? Style.Plain : Style.Parse(colour));
}
