using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms.Meta;

/// <summary>What the error codes of the Graph API mean, and how to mend each.</summary>
internal static class MetaErrors
{
    public static ApiFailure? Explain(ApiAnswer.Refused refused, string token, string permission) =>
        PlatformApi.ErrorOf(refused, MetaJson.Default.MetaErrorAnswer)?.Error?.Code switch
        {
            190 or 102 => new(Reason.NotPermitted, $"Meta does not accept the token in {token}: it has expired or was taken back. Make a new one for the system user in the business settings."),
            3 or 10 or (>= 200 and <= 299) => new(Reason.NotPermitted, $"The token in {token} lacks a permission: give it {permission}, and the system user the Page with full control."),
            4 or 17 or 32 or 613 or (>= 80000 and <= 80014) => new(Reason.Unreachable, "Meta was asked too often with this app; the next check asks again."),
            100 or 803 => new(Reason.NotConfigured, $"Meta knows no such id or field for the token in {token}: check account and business in school.yaml, and Meta__Version."),
            1 or 2 => new(Reason.Unreachable, "Meta is out of order at the moment; the next check asks again."),
            _ => null,
        };
}
