using System.Security.Cryptography;
using System.Text;
using ComplianceMonitor.Core.Accounts.Attesting.Links;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceMonitor.Core.Tests.Accounts.Attesting;

public sealed class LinkSigningTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly LinkKey s_new = new("2026-b", RandomNumberGenerator.GetBytes(32));
    private static readonly LinkKey s_old = new("2026-a", RandomNumberGenerator.GetBytes(64));
    private static readonly LinkSigning s_signing = new([s_new, s_old]);
    private static readonly AttestationLink s_link =
        new("fernhollow", "C15", "facebook fernhollowprimary", "office@fernhollow.example", s_noon.AddDays(7), LinkSigning.NewNonce());

    [Fact]
    public void A_link_comes_back_as_it_was_signed()
    {
        string text = s_signing.Sign(s_link);
        text.ShouldMatch("^v1\\.2026-b\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}$");
        s_signing.Read(text, s_noon).ShouldBe(new LinkReading.Valid(s_link));
    }

    [Fact]
    public void Whatever_is_in_it_comes_back() => Prop.ForAll<NonNull<string>, NonNull<string>, bool>((subject, address, everything) =>
    {
        AttestationLink link = s_link with { Subject = everything ? null : Plain(subject.Get), Address = Plain(address.Get), Nonce = LinkSigning.NewNonce() };
        return link.Address.Length + (link.Subject?.Length ?? 0) > 300 || s_signing.Read(s_signing.Sign(link), s_noon) == new LinkReading.Valid(link);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Altering_any_bit_is_refused()
    {
        byte[] signed = Encoding.ASCII.GetBytes(s_signing.Sign(s_link));
        for (int at = 0; at < signed.Length; at++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] altered = [.. signed];
                altered[at] ^= (byte)(1 << bit);
                s_signing.Read(Encoding.Latin1.GetString(altered), s_noon).ShouldBeAssignableTo<LinkReading>().ShouldNotBeOfType<LinkReading.Valid>();
            }
        }
    }

    [Fact]
    public void Cutting_joining_and_exchanging_is_refused() => Prop.ForAll(Gen.Choose(0, 400).ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (from, length) =>
    {
        string one = s_signing.Sign(s_link), other = s_signing.Sign(s_link with { School = "oakmere" });
        int start = Math.Min(from, one.Length), end = Math.Min(start + length, one.Length);
        string mixed = one[..start] + (end <= other.Length ? other[start..end] : "") + one[end..], cut = one[..start] + one[end..];
        return ((mixed == one || mixed == other) || s_signing.Read(mixed, s_noon) is LinkReading.Altered or LinkReading.UnknownKey)
            && (cut == one || s_signing.Read(cut, s_noon) is LinkReading.Altered or LinkReading.UnknownKey);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_link_ends()
    {
        string text = s_signing.Sign(s_link);
        s_signing.Read(text, s_link.Expires.AddTicks(-1)).ShouldBeOfType<LinkReading.Valid>();
        s_signing.Read(text, s_link.Expires).ShouldBe(new LinkReading.Expired(s_link));
    }

    [Fact]
    public void A_link_under_way_outlives_a_change_of_keys_and_not_the_end_of_its_key()
    {
        string text = new LinkSigning([s_old]).Sign(s_link);
        s_signing.Read(text, s_noon).ShouldBeOfType<LinkReading.Valid>();
        new LinkSigning([s_new]).Read(text, s_noon).ShouldBe(new LinkReading.UnknownKey("2026-a"));
        new LinkSigning([s_new with { Id = "2026-a" }]).Read(text, s_noon).ShouldBeOfType<LinkReading.Altered>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1...")]
    [InlineData("v2.2026-b.e30.x")]
    [InlineData("v1.2026-b.%%%.x")]
    [InlineData("v1.<script>.a.b")]
    public void What_is_no_link_is_refused(string text) => s_signing.Read(text, s_noon).ShouldBeOfType<LinkReading.Altered>();

    [Fact]
    public void An_endless_text_is_refused() => s_signing.Read(new string('.', 10_000_000), s_noon).ShouldBeOfType<LinkReading.Altered>();

    [Fact]
    public void The_MFA_of_other_people_is_never_asked_through_a_link()
    {
        Should.Throw<ArgumentException>(() => s_signing.Sign(s_link with { Control = "C14" })).Message.ShouldContain("signed in");
        Should.Throw<ArgumentException>(() => s_signing.Sign(s_link with { Control = "C14", Subject = null }));
        Should.Throw<ArgumentException>(() => s_signing.Sign(s_link with { Control = "C14", Subject = "head@fernhollow.example" }));
        s_signing.Read(s_signing.Sign(s_link with { Control = "C14", Subject = s_link.Address }), s_noon).ShouldBeOfType<LinkReading.Valid>();
        Should.Throw<ArgumentException>(() => s_signing.Sign(s_link with { Control = "C01" }));
    }

    [Fact]
    public void Keys_are_read_from_a_setting_and_never_shown()
    {
        string secret = Convert.ToBase64String(s_new.Secret.Span);
        LinkSigning parsed = LinkSigning.Parse($"2026-b:{secret}, 2026-a:{Convert.ToBase64String(s_old.Secret.Span)}").ShouldNotBeNull();
        parsed.Read(s_signing.Sign(s_link), s_noon).ShouldBeOfType<LinkReading.Valid>();
        foreach (string wrong in (string[])["", "a", "a:b", $":{secret}", $"a b:{secret}", $"a:{secret},a:{secret}", $"a:{secret[..20]}"])
        {
            LinkSigning.Parse(wrong).ShouldBeNull(wrong);
        }

        s_new.ToString().ShouldBe("LinkKey 2026-b");
    }

    /// <summary>Text that UTF-8 can hold.</summary>
    private static string Plain(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
