using System.Reflection;
using ComplianceFunctions.Access;
using ComplianceFunctions.Jobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ComplianceFunctions.Tests.Jobs;

public class CompositionTests
{
    public static TheoryData<Type> Functions =>
        [.. typeof(CheckRun).Assembly.GetTypes().Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<FunctionAttribute>() is not null))];

    [Theory, MemberData(nameof(Functions))]
    public void Every_function_finds_what_it_asks_for(Type function)
    {
        using IHost app = App();

        ActivatorUtilities.CreateInstance(app.Services, function).ShouldNotBeNull();
    }

    [Fact]
    public void Every_service_can_be_made()
    {
        FunctionsApplicationBuilder builder = Builder();
        ServiceProviderOptions strict = new() { ValidateOnBuild = true, ValidateScopes = true };

        using ServiceProvider services = builder.Services.BuildServiceProvider(strict);
        services.GetRequiredService<RoleGate>().ShouldNotBeNull();
    }

    private static IHost App() => Builder().Build();

    private static FunctionsApplicationBuilder Builder()
    {
        FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder([]);
        builder.UseMiddleware<RoleGate>();
        builder.Services.AddComplianceMonitor(Given.Settings());
        return builder;
    }
}
