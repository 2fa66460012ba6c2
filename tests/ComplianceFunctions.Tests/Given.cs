using System.Text.Json;
using ComplianceFunctions.Settings;
using ComplianceMonitor.Core.Tests.House;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace ComplianceFunctions.Tests;

/// <summary>Settings and requests as the platform gives them.</summary>
internal static class Given
{
    /// <summary>The app with the platform's sign-in before it.</summary>
    public static readonly (string Name, string? Value)[] SignIn =
    [
        ("Authentication__PlatformIsOn", "true"),
        ("Dashboard__BaseUrl", "https://compliance.example/"),
        ("Forms__Key", Convert.ToBase64String(new byte[32])),
    ];

    /// <summary>The sample settings with changes; null takes one away.</summary>
    public static AppSettings Settings(params (string Name, string? Value)[] changes) => AppSettings.Read(Configuration(changes));

    public static IConfiguration Configuration(params (string Name, string? Value)[] changes)
    {
        using JsonDocument sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "local.settings.sample.json")));
        Dictionary<string, string?> values = sample.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString(), StringComparer.Ordinal);
        foreach ((string name, string? value) in changes)
        {
            values[name] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(one => one.Key.Replace("__", ":", StringComparison.Ordinal), one => one.Value, StringComparer.Ordinal)).Build();
    }

    /// <summary>A request of a signed-in person, as the platform's authentication hands it on.</summary>
    public static DefaultHttpContext Request(string method = "GET", params string[] roles)
    {
        DefaultHttpContext http = new();
        http.Request.Method = method;
        http.Response.Body = new MemoryStream();
        if (roles.Length > 0)
        {
            http.Request.Headers["X-MS-CLIENT-PRINCIPAL"] = Principal("11111111-0000-4000-8000-000000000001", roles);
        }

        return http;
    }

    public static string Principal(string id, params string[] roles) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new
    {
        auth_typ = "aad",
        role_typ = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
        claims = roles.Select(role => new { typ = "roles", val = role }).Prepend(new { typ = "http://schemas.microsoft.com/identity/claims/objectidentifier", val = id }),
    }));
}
