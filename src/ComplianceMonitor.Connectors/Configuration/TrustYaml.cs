using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>The keys of a trust's file.</summary>
internal static class TrustYaml
{
    public static Trust? Read(string path, List<ConfigurationProblem> problems)
    {
        if (YamlFile.Read(path, problems) is not { } map)
        {
            return null;
        }

        int before = problems.Count;
        Section keys = new(path, "", map, problems);
        Trust trust = new(keys.Text("name", required: true) ?? "")
        {
            Defaults = SharedYaml.Defaults(keys),
            Documents = SharedYaml.Documents(keys),
            Directories = SharedYaml.Directories(keys),
            Mentions = SharedYaml.Mentions(keys),
            Recipients = SharedYaml.Recipients(keys, out ReportDetail? detail),
            ReportDetail = detail,
            Terms = TermsYaml.Read(keys),
            Mail = Mail(path, keys.Inner("mail")),
        };
        keys.End();
        return problems.Count > before ? null : trust;
    }

    private static MailSettings? Mail(string path, Section? mail)
    {
        if (mail is null)
        {
            return null;
        }

        string? folder = mail.Text("folder");
        MailSettings settings = new(mail.Text("from", required: true, Values.MailMistake) ?? "")
        {
            Host = mail.Text("host"),
            Port = mail.Number("port", 1, 65535) ?? 587,
            User = mail.Text("user"),
            Password = mail.Secret("password"),
            ByGraph = mail.Flag("graph"),
            Folder = folder is null ? null : Path.GetFullPath(folder, Path.GetDirectoryName(Path.GetFullPath(path))!),
        };
        mail.End();
        return settings;
    }
}
