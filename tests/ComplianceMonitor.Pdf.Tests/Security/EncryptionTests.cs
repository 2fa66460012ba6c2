using System.Text;

namespace ComplianceMonitor.Pdf.Tests.Security;

public class EncryptionTests
{
    [Theory]
    [InlineData(nameof(Scheme.Rc4Short))]
    [InlineData(nameof(Scheme.Rc4Long))]
    [InlineData(nameof(Scheme.Aes128))]
    [InlineData(nameof(Scheme.Aes256First))]
    [InlineData(nameof(Scheme.Aes256))]
    public void A_file_without_a_user_password_is_read(string scheme)
    {
        PdfText text = Reading.Read(EncryptedFile.Of("Sealed words", Enum.Parse<Scheme>(scheme)));

        text.Pages[0].Lines[0].Text.ShouldBe("Sealed words");
        text.Information.Title.ShouldBe("Sealed title");
    }

    [Theory]
    [InlineData(nameof(Scheme.Rc4Short))]
    [InlineData(nameof(Scheme.Rc4Long))]
    [InlineData(nameof(Scheme.Aes128))]
    [InlineData(nameof(Scheme.Aes256))]
    public void A_file_with_a_user_password_is_refused_with_a_clear_reason(string scheme)
    {
        PdfException refused = Should.Throw<PdfException>(() => Reading.Read(EncryptedFile.Of("Sealed words", Enum.Parse<Scheme>(scheme), "secret")));

        refused.Problem.ShouldBe(PdfProblem.PasswordNeeded);
        refused.Message.ShouldContain("password");
    }

    [Theory]
    [InlineData("/Filter /Standard", "/Filter /Unheard")]
    [InlineData("/V 4", "/V 9")]
    [InlineData("/CFM /AESV2", "/CFM /Other")]
    public void An_unknown_way_of_encryption_is_named_as_such(string known, string unknown)
    {
        string file = Encoding.Latin1.GetString(EncryptedFile.Of("Sealed words", Scheme.Aes128));

        Should.Throw<PdfException>(() => Reading.Read(Encoding.Latin1.GetBytes(file.Replace(known, unknown, StringComparison.Ordinal))))
            .Problem.ShouldBe(PdfProblem.UnknownEncryption);
    }

    [Fact]
    public void An_encrypted_file_without_its_cross_reference_is_read_all_the_same()
    {
        string file = Encoding.Latin1.GetString(EncryptedFile.Of("Sealed words", Scheme.Aes128));

        Reading.Lines(Encoding.Latin1.GetBytes(file.Replace("startxref\n", "startxref\n9", StringComparison.Ordinal))).ShouldBe(["Sealed words"]);
    }

    [Fact]
    public void A_crypt_filter_called_identity_leaves_bytes_as_they_are()
    {
        string file = Encoding.Latin1.GetString(EncryptedFile.Of("Sealed words", Scheme.Aes128));

        Reading.Lines(Encoding.Latin1.GetBytes(file.Replace("/StmF /StdCF", "/StmF /Identity", StringComparison.Ordinal))).ShouldBeEmpty();
    }
}
