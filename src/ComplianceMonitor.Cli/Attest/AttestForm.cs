using System.Text.Json;
using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Cli.Attest;

/// <summary>Shows what to look at before somebody states anything.</summary>
internal static class AttestForm
{
    public static void Write(Session session, AttestRequest request)
    {
        ControlInfo info = request.Info();
        string? key = request.Subject?.Trim().Split(' ')[0].ToLowerInvariant();
        IReadOnlyList<FormSetting> settings = AttestationForms.Default.Of(key, info.Id);
        if (session.Json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(FormJson.Of(info, key, settings), AttestationJsonContext.Default.FormJson));
            return;
        }

        string platform = key is null ? "any account" : PlatformCatalogue.Default.Find(key)?.Name ?? request.Subject!.Trim();
        Line($"{info.Id} {info.Title}: {(settings.Count == 0 ? "say in a sentence what was looked at and what was found" : platform)}");
        foreach (FormSetting setting in settings)
        {
            Line("");
            Line(setting.Setting);
            Line($"  where       {setting.Where ?? "no menu"}{(setting.Where is not null && setting.Checked is null ? " (menus move: not compared with the platform)" : "")}");
            Line($"  should be   {setting.ShouldBe}");
            Line($"  why         {setting.Why}");
            Line($"  answered by {string.Join(" or ", setting.Answerers.Select(owner => Slug.Of(owner)))}");
            Line($"  source      {setting.Source}{(setting.Checked is { } day ? $" ({day:yyyy-MM-dd})" : "")}");
        }

        Line("");
        Line($"Then: compliance attest {info.Id} {(request.Subject is { } subject ? $"'{subject}' " : "")}--by NAME --statement '...'   (or --holds false where it is not so). See also: compliance explain {info.Id}");

        void Line(string text) => session.Out.WriteLine(Printable.Line(text));
    }
}
