using Azure.Storage.Blobs;
using ComplianceMonitor.Azure.Blobs;
using ComplianceMonitor.Azure.Storage;

namespace ComplianceMonitor.Azure.Tests.Blobs;

public sealed class SchoolsContainerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_container_becomes_a_folder_that_goes_when_it_is_no_longer_read()
    {
        string prefix = Azurite.NewPrefix();
        await Upload(prefix, "trust.yaml", "schools/fernhollow/school.yaml", "ashdown/school.yaml", "ashdown/staff.csv", "shared/notice.txt");
        SchoolsCopy copy = await Azurite.Open(prefix).Schools.CopyAsync(null, Stop);
        using (copy)
        {
            Files(copy).ShouldBe(["schools/ashdown/school.yaml", "schools/ashdown/staff.csv", "schools/fernhollow/school.yaml", "shared/notice.txt", "trust.yaml"]);
            (await File.ReadAllTextAsync(Path.Combine(copy.Folder, "schools", "ashdown", "staff.csv"), Stop)).ShouldBe("content of ashdown/staff.csv");
            copy.LeftOut.ShouldBeEmpty();
            copy.Told($"{Path.Combine(copy.Folder, "trust.yaml")}:3: wrong").ShouldBe("trust.yaml:3: wrong");
        }

        Directory.Exists(copy.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task For_one_school_the_others_stay_away()
    {
        string prefix = Azurite.NewPrefix();
        await Upload(prefix, "trust.yaml", "schools/fernhollow/school.yaml", "ashdown/school.yaml", "ashdown/staff.csv", "fern/school.yaml");
        using SchoolsCopy copy = await Azurite.Open(prefix).Schools.CopyAsync("fernhollow", Stop);
        Files(copy).ShouldBe(["schools/fernhollow/school.yaml", "trust.yaml"]);
    }

    [Fact]
    public async Task A_container_that_is_not_there_is_named_and_not_made()
    {
        SchoolsContainer schools = Azurite.Open(Azurite.NewPrefix()).Schools;
        for (int time = 0; time < 2; time++)
        {
            (await Should.ThrowAsync<StorageUnavailableException>(() => schools.CopyAsync(null, Stop))).Message.ShouldContain("is not there. Make it and put trust.yaml");
        }
    }

    [Theory]
    [InlineData("trust.yaml", true)]
    [InlineData("schools/fernhollow/Ä policy (1).docx", true)]
    [InlineData("../trust.yaml", false)]
    [InlineData("schools/../../x", false)]
    [InlineData("schools//x", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("c:\\x", false)]
    [InlineData("a\nb", false)]
    [InlineData("folder/", false)]
    public void A_name_that_would_leave_the_folder_is_left_out(string name, bool safe) => SchoolsContainer.IsSafe(name).ShouldBe(safe);

    private static IEnumerable<string> Files(SchoolsCopy copy) => Directory.EnumerateFiles(copy.Folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(copy.Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static async Task Upload(string prefix, params string[] names)
    {
        BlobContainerClient container = new(Azurite.Connection(), $"{prefix}schools");
        await container.CreateIfNotExistsAsync(cancellationToken: Stop);
        foreach (string name in names)
        {
            await container.UploadBlobAsync(name, new BinaryData($"content of {name}"), Stop);
        }
    }
}
