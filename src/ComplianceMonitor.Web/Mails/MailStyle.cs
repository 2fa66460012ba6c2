namespace ComplianceMonitor.Web.Mails;

/// <summary>
/// The look of mails. Every rule stands in the element, for most programs of mail drop style sheets; the only sheet swaps the colours
/// where a program tells that it is dark.
/// </summary>
internal static class MailStyle
{
    public const string Dark = """
        @media (prefers-color-scheme: dark) {
        .paper { background-color: #15181c !important; color: #eceff3 !important; }
        .box { background-color: #1f252d !important; color: #eceff3 !important; border-color: #8ab8f5 !important; }
        .ink { color: #eceff3 !important; } .soft { color: #b9c1cc !important; } .mark { color: #9cc3f5 !important; }
        .line { border-color: #4a525d !important; } .wrong { color: #ffb1a8 !important; } .bar { background-color: #8ab8f5 !important; }
        .act { background-color: #9cc3f5 !important; } .act a { color: #10141a !important; }
        }
        """;

    public const string Body = "margin:0;padding:0;background-color:#ffffff;color:#16191d;font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.5";
    public const string Big = "margin:0 0 4px;font-size:24px;line-height:1.25;color:#16191d";
    public const string Middle = "margin:32px 0 8px;font-size:20px;line-height:1.3;color:#1d4f91";
    public const string Part = "margin:20px 0 4px;font-size:17px;line-height:1.35;color:#16191d";
    public const string Heading = "margin:0 0 2px;font-size:16px;line-height:1.4;color:#16191d";
    public const string Paragraph = "margin:4px 0";
    public const string Soft = "color:#4b5563;font-size:14px";
    public const string Small = "margin:0 0 4px;color:#4b5563;font-size:14px";
    public const string List = "margin:8px 0;padding-left:24px";
    public const string Item = "margin:4px 0";
    public const string Link = "color:#1d4f91";
    public const string Cited = "margin:6px 0;padding-left:12px;border-left:3px solid #c9ced6";
    public const string Table = "border-collapse:collapse;width:100%";
    public const string Head = "padding:6px 8px 6px 0;border-bottom:2px solid #c9ced6;text-align:left;vertical-align:bottom;word-break:normal;color:#4b5563;font-size:14px";
    public const string Cell = "padding:7px 8px 7px 0;border-bottom:1px solid #c9ced6;text-align:left;vertical-align:top;word-break:normal";
    public const string Words = Cell + ";word-break:break-word";
    public const string Entry = "padding:2px 0 2px 14px;border-left:4px solid #c9ced6";
    public const string Urgent = "padding:2px 0 2px 14px;border-left:4px solid #b3261e";

    /// <summary>The colour of words of high urgency.</summary>
    public const string Wrong = "color:#a3231b;font-weight:bold";
}
