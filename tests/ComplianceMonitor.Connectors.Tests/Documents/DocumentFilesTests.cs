using System.Text;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Tests.Documents;

public sealed class DocumentFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly DocumentFiles _files = new(TimeProvider.System);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_is_read_with_its_path_and_hash()
    {
        string path = Path.Combine(_folder, "policy.docx");
        await File.WriteAllTextAsync(path, "Reviewed: May 2026", TestContext.Current.CancellationToken);

        var seen = (await _files.ReadFileAsync(path, TestContext.Current.CancellationToken)).ShouldBeOfType<Observation<Document>.Seen>();

        seen.Value.Format.ShouldBe(FileFormat.Text, "the content decides, not the extension");
        seen.Source.Address.ShouldBe(path);
        seen.Source.Sha256.Length.ShouldBe(64);
    }

    [Fact]
    public async Task A_missing_file_says_so() => (await Refusal("nowhere.txt")).ShouldBe((Reason.NotConfigured, "does not exist"));

    [Fact]
    public async Task A_folder_says_so() => (await Refusal("")).ShouldBe((Reason.NotConfigured, "is a folder"));

    [Fact]
    public async Task A_file_over_50_MB_is_not_opened()
    {
        await using (FileStream large = File.Create(Path.Combine(_folder, "large.txt")))
        {
            large.SetLength(DocumentFiles.LargestFile + 1);
        }

        (await Refusal("large.txt")).ShouldBe((Reason.Unreadable, "is 50 MB large"));
    }

    [Fact]
    public async Task A_file_without_permission_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "needs an account whose rights can be taken away");
        string path = Path.Combine(_folder, "secret.txt");
        await File.WriteAllTextAsync(path, "Reviewed", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        (await Refusal("secret.txt")).ShouldBe((Reason.NotPermitted, "may not be read by this account"));
    }

    [Fact]
    public async Task A_path_that_is_none_says_so() => (await Refusal("a\0b")).Reason.ShouldBe(Reason.NotConfigured);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \r\n\t\n", "holds no text")]
    [InlineData("{\\rtf1\\ansi Policy}", "Rich Text Format")]
    [InlineData("%PDF-1.7\n%", "cannot be read")]
    [InlineData("GIF89a...", "is a picture")]
    [InlineData("PK\u0003\u0004 and no more", "damaged or incomplete")]
    public void A_content_that_is_not_read_says_what_to_do(string content, string words) =>
        Reading.Refusal(Encoding.UTF8.GetBytes(content)).Because.ShouldContain(words);

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0 }, "before 2007")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10 }, "is a picture")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16 }, "is a picture")]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3 }, "no document of a kind")]
    public void Bytes_that_are_no_text_say_what_to_do(byte[] bytes, string words) => Reading.Refusal(bytes).Because.ShouldContain(words);

    [Fact]
    public void A_damaged_PDF_is_unreadable() => Reading.Refusal([.. "%PDF-1.4"u8]).Reason.ShouldBe(Reason.Unreadable);

    [Theory]
    [InlineData("xl/workbook.xml", "workbook")]
    [InlineData("ppt/presentation.xml", "slides")]
    [InlineData("photos/1.jpg", "archive")]
    public void A_zip_of_another_kind_is_named(string part, string words) => Reading.Refusal(OfficeFiles.Zip([(part, "<x/>")])).Because.ShouldContain(words);

    [Fact]
    public void A_web_page_is_told_from_its_content() =>
        Reading.Document("<!DOCTYPE html><html><body><p>Reviewed May 2026</p></body></html>").Format.ShouldBe(FileFormat.Html);

    [Fact]
    public void A_text_that_starts_with_a_tag_is_no_web_page() => Reading.Document("<b>Reviewed</b>\tMay 2026").Words().ShouldBe("Reviewed\tMay 2026");

    [Fact]
    public void A_reading_that_is_called_off_ends() =>
        Should.Throw<OperationCanceledException>(() => _files.Read("policy", [.. "Reviewed"u8], new CancellationToken(canceled: true)));

    private async Task<(Reason Reason, string Words)> Refusal(string name)
    {
        string path = Path.Combine(_folder, name);
        var refusal = (await _files.ReadFileAsync(path, TestContext.Current.CancellationToken)).ShouldBeOfType<Observation<Document>.CouldNotLook>();
        refusal.Because.ShouldStartWith(path);
        return (refusal.Reason, string.Concat(refusal.Because[path.Length..].TakeWhile(one => one is not (':' or ','))).Trim());
    }
}
