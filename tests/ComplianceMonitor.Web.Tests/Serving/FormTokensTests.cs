using ComplianceMonitor.Core.Tests.Checks;
using ComplianceMonitor.Web.Serving;

namespace ComplianceMonitor.Web.Tests.Serving;

public class FormTokensTests
{
    private readonly FixedClock _clock = new(new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_token_is_good_for_the_person_and_the_action_for_which_it_was_made()
    {
        string token = Tokens().For("one", "RunNow");

        Tokens().IsOf("one", "RunNow", token).ShouldBeTrue();
        Tokens().IsOf("two", "RunNow", token).ShouldBeFalse();
        Tokens().IsOf("one", "Erase", token).ShouldBeFalse();
    }

    [Fact]
    public void A_token_ends()
    {
        string token = Tokens().For("one", "RunNow");

        _clock.Now += FormTokens.Life;
        Tokens().IsOf("one", "RunNow", token).ShouldBeTrue();
        _clock.Now += TimeSpan.FromSeconds(1);
        Tokens().IsOf("one", "RunNow", token).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("9999999999.")]
    [InlineData("9999999999.0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("-1.x")]
    [InlineData("99999999999999999999999.x")]
    [InlineData("a.b.c")]
    [InlineData("9999999999.ÿÿ")]
    public void What_we_did_not_make_is_no_token(string token) => Tokens().IsOf("one", "RunNow", token).ShouldBeFalse();

    [Fact]
    public void Another_key_makes_another_token() => Tokens(1).IsOf("one", "RunNow", Tokens().For("one", "RunNow")).ShouldBeFalse();

    private FormTokens Tokens(byte last = 0)
    {
        byte[] key = new byte[32];
        key[31] = last;
        return new(key, _clock);
    }
}
