using System.Globalization;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>Reads <see cref="WebSettings"/> from the names and values that a host's environment gives, and says what is wrong with which.</summary>
public static class WebSettingNames
{
    private const string BaseUrl = "__BaseUrl";

    /// <summary>Reads them.</summary>
    /// <param name="values">All settings; those of others are passed over, but for every <c>*__BaseUrl</c>, whose host becomes a named one.</param>
    /// <param name="problems">One sentence with the setting's name for each that is wrong. Such a setting keeps its default.</param>
    public static WebSettings Read(IEnumerable<KeyValuePair<string, string?>> values, out IReadOnlyList<string> problems)
    {
        ArgumentNullException.ThrowIfNull(values);
        WebSettings settings = new();
        List<string> wrong = [];
        HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string? value) in values)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            switch (name)
            {
                case "Web__AllowLoopback":
                    settings = bool.TryParse(value, out bool allow) ? settings with { AllowLoopback = allow } : Wrong("is neither true nor false");
                    break;
                case "Web__Contact":
                    settings = value.Length <= 200 && !value.AsSpan().ContainsAny("()\r\n\\") && value.All(char.IsAscii) ? settings with { Contact = value } : Wrong("is no address of a page or a mailbox");
                    break;
                case "Web__PauseSeconds":
                    settings = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double pause) && pause <= 600 ? settings with { Pause = TimeSpan.FromSeconds(pause) } : Wrong("is no number of seconds from 0 to 600");
                    break;
                case "Web__Ports":
                    int[] ports = [.. value.Split(',').Select(part => int.TryParse(part, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int port) ? port : 0)];
                    settings = ports.All(port => port is > 0 and < 65536) ? settings with { Ports = ports.ToHashSet() } : Wrong("is no list of ports with commas between");
                    break;
                case "Web__CrawlPages":
                    settings = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int pages) && pages is > 0 and <= 2000 ? settings with { CrawlPages = pages } : Wrong("is no number of pages from 1 to 2000");
                    break;
                case "Web__CrawlMinutes":
                    settings = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double minutes) && minutes is > 0 and <= 5 ? settings with { CrawlTime = TimeSpan.FromMinutes(minutes) } : Wrong("is no number of minutes up to 5");
                    break;
                case { } when !name.EndsWith(BaseUrl, StringComparison.OrdinalIgnoreCase):
                    break;
                default:
                    if (Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && (address.Scheme is "http" or "https") && address.UserInfo.Length == 0)
                    {
                        hosts.Add(WebAddress.HostAndPort(address));
                    }
                    else
                    {
                        Wrong("is no http or https address");
                    }

                    break;
            }

            WebSettings Wrong(string what)
            {
                wrong.Add($"{name} {what}.");
                return settings;
            }
        }

        problems = wrong;
        return settings with { NamedHosts = hosts };
    }
}
