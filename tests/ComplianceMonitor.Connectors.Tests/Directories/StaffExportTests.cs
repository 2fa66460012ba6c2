using ComplianceMonitor.Connectors.Directories;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Tests.Directories;

public sealed class StaffExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("userPrincipalName,displayName,jobTitle,accountEnabled\na@x.example,Jo Reed,Headteacher,True\nb@x.example,\"Lee, Sam\",,False\n")]
    [InlineData("\uFEFFuserPrincipalName;displayName;jobTitle;accountEnabled\r\na@x.example;Jo Reed;Headteacher;true\r\nb@x.example;Lee, Sam;;no\r\n")]
    [InlineData("First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],Employee Title\nJo,Reed,a@x.example,Active,Headteacher\n\"Lee,\",Sam,b@x.example,Suspended,\n")]
    public async Task Names_roles_and_who_is_current_are_read(string csv) =>
        (await ReadAsync(csv)).ShouldBeOfType<Observation<IReadOnlyList<StaffMember>>.Seen>().Value
            .ShouldBe([new("Jo Reed", "Headteacher", true), new("Lee, Sam", null, false)]);

    [Theory]
    [InlineData("colour,size\nred,1\n", "no export of users")]
    [InlineData("displayName\n", "headings and nobody")]
    [InlineData("", "no CSV")]
    [InlineData("displayName\n\"never closed", "no CSV")]
    public async Task What_is_no_export_could_not_be_read(string csv, string says) =>
        (await ReadAsync(csv)).ShouldBeOfType<Observation<IReadOnlyList<StaffMember>>.CouldNotLook>().Because.ShouldContain(says);

    private async Task<Observation<IReadOnlyList<StaffMember>>> ReadAsync(string csv) =>
        await StaffExport.ReadAsync(new("users.csv", _folder.Write("users.csv", csv)), TimeProvider.System, TestContext.Current.CancellationToken);
}
