using System.Globalization;
using Spectre.Console;

namespace ComplianceMonitor.Cli.Read;

/// <summary>What one document says, for people.</summary>
internal static class ReadTable
{
    public static void Write(Session session, ReadJson read, string? missing)
    {
        Table table = Tables.Plain(read.File);
        table.AddColumns("", "");
        table.HideHeaders();
        Row("kind", read.Kind?.Replace('-', ' '));
        Row("school", read.School);
        Row("title", read.Title);
        Row("version", read.Version);
        Row("approved by", read.Approver);
        Row("last reviewed", At(read.LastReviewed));
        Row("next review", At(read.NextReview));
        Row("reviewed every", read.ReviewCycleMonths is { } months ? $"{months} months" : null);
        Row("due", Due(read.Due, session.Today));
        foreach (ChannelJson channel in read.Channels)
        {
            Row("channel", $"{channel.Platform} {channel.Handle ?? "(account not named)"} · line {channel.Line}");
        }

        Row("KCSIE", string.Join(", ", read.KcsieEditions));
        Row("legislation", string.Join("; ", read.Legislation));
        Row("left to fill in", string.Join("; ", read.Placeholders));
        Row("says", string.Join("; ", read.Statements.Select(statement => $"{statement.Key}: {statement.Value}")));
        Row("not read", missing);
        Tables.Console(session).Write(table);

        void Row(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                table.AddRow(Tables.Cell(name, "grey"), Tables.Cell(value));
            }
        }
    }

    private static string? At(DateJson? date) => date is null
        ? null
        : $"{date.Value} · “{date.Raw}”, {(date.Page is { } page ? $"page {page}, " : "")}line {date.Line}";

    private static string? Due(DueJson? due, DateOnly today)
    {
        if (due?.On is null)
        {
            return "cannot be told: no next review, and no date with a cycle";
        }

        int days = DateOnly.ParseExact(due.On, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - today.DayNumber;
        string basis = due.Basis is "stated" ? "as stated" : "from the cycle";
        return $"{due.On}, {basis} · {(days < 0 ? $"{-days} days overdue" : $"in {days} days")}";
    }
}
