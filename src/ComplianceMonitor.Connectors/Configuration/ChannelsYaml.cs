using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>The keys of a school's channels: who holds each, and how its platform is asked.</summary>
internal static class ChannelsYaml
{
    public static List<HeldChannel> Read(Section keys, List<PlatformConnection> connections)
    {
        List<HeldChannel> channels = [];
        foreach (Section channel in keys.Inners("channels"))
        {
            string? platform = channel.Text("platform", required: true, PlatformMistake);
            string? handle = channel.Text("handle")?.TrimStart('@').ToLowerInvariant();
            IReadOnlyList<string> administrators = channel.Texts("administrators");
            SecretReference? token = channel.Secret("token");
            PlatformConnection connection = new(platform ?? "", handle, token ?? new(""))
            {
                AppSecret = channel.Secret("appSecret"),
                Account = channel.Text("account", mistake: AccountMistake),
                Business = channel.Text("business", mistake: AccountMistake),
                Agreed = Agreed(channel, platform),
            };
            channel.End();
            if (platform is null)
            {
                continue;
            }

            channels.Add(new(platform, handle, administrators));
            if (token is null)
            {
                continue;
            }

            if (PlatformConnectors.Find(platform) is not null)
            {
                connections.Add(connection);
            }
            else
            {
                channel.Report("token", $"{platform} has no interface that is asked: leave the token out and use 'compliance attest'. Asked are {string.Join(", ", PlatformConnectors.Keys)}.");
            }
        }

        return channels;
    }

    private static Dictionary<string, string> Agreed(Section channel, string? platform)
    {
        Dictionary<string, string> agreed = new(StringComparer.Ordinal);
        if (channel.Inner("settings") is { } settings)
        {
            foreach (FormSetting setting in AttestationForms.Default.Of(platform, PlatformAccount.ControlOfSettings).Where(setting => setting.Api is not null))
            {
                if (settings.Text(setting.Id) is { } value)
                {
                    agreed[setting.Id] = value;
                }
            }

            settings.End();
        }

        return agreed;
    }

    private static string? AccountMistake(string value) =>
        value.Length <= 100 && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':')
            ? null
            : $"'{value}' is no id: it has letters, digits, hyphens and underscores.";

    private static string? PlatformMistake(string value)
    {
        string[] keys = [.. PlatformCatalogue.Default.Channels.Select(platform => platform.Key)];
        return keys.Contains(value, StringComparer.Ordinal) ? null : $"'{value}' is none of {string.Join(", ", keys)}.{Suggestion.Sentence(value, keys)}";
    }
}
