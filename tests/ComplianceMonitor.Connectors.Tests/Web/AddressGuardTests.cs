using System.Net;
using ComplianceMonitor.Connectors.Web;

namespace ComplianceMonitor.Connectors.Tests.Web;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("169.253.255.255")]
    [InlineData("169.255.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450::5")]
    [InlineData("64:ff9b::101:101")]
    [InlineData("2002:101:101::1")]
    public void An_address_of_the_public_internet_is_allowed(string address) =>
        AddressGuard.Refusal(IPAddress.Parse(address), allowLoopback: false).ShouldBeNull();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("::1")]
    public void Loopback_is_allowed_by_the_setting_alone(string address)
    {
        AddressGuard.Refusal(IPAddress.Parse(address), allowLoopback: true).ShouldBeNull();
        AddressGuard.Refusal(IPAddress.Parse(address), allowLoopback: false)!.ShouldContain("loopback");
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("::ffff:32.1.1.1")]
    [InlineData("64:ff9b::127.0.0.1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fe80::1%2")]
    [InlineData("fd00:ec2::254")]
    public void The_setting_for_loopback_allows_nothing_else(string address) =>
        AddressGuard.Refusal(IPAddress.Parse(address), allowLoopback: true).ShouldNotBeNull();

    [Theory]
    [InlineData("2001:0:101:101:0:ffff:fefe:fefe", true)]
    [InlineData("2001:0:a00:1:0:ffff:fefe:fefe", false)]
    [InlineData("2001:0:101:101:0:ffff:f5ff:fffe", false)]
    public void Teredo_is_judged_by_its_server_and_its_client(string address, bool allowed) =>
        (AddressGuard.Refusal(IPAddress.Parse(address), allowLoopback: false) is null).ShouldBe(allowed);
}
