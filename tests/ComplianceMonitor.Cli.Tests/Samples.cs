namespace ComplianceMonitor.Cli.Tests;

/// <summary>Documents of an invented school.</summary>
internal static class Samples
{
    public const string Policy = """
        Fernhollow Primary School

        Social Media Policy

        Approved by: Full Governing Body
        Last reviewed: 12 November 2024
        Next review: 12 November 2025
        This policy is reviewed every year.

        1. Scope

        This policy is for all staff, governors and volunteers who use social media for the school or in their own time.

        2. Our official accounts

        Platform	Account	Administrator	Who may post
        Facebook	https://www.facebook.com/fernhollowprimary	Office manager	Headteacher

        Every account must be protected with multi-factor authentication.
        Staff must not post pictures of pupils on social media without the written consent of their parents.
        """;

    public const string Notice = """
        Fernhollow Primary School

        Privacy notice for parents and carers

        This privacy notice explains how we use personal data about pupils and parents, and our lawful basis for it.
        We are the data controller. You have the right to complain to the Information Commissioner's Office.
        We share news on our Instagram account, @fernhollowprimary.
        """;
}
