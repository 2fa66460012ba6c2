namespace ComplianceFunctions.Schools;

internal sealed class SchoolsFolder
{
    public const string Container = "schools";
}
