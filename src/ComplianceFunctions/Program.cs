using ComplianceFunctions;
using ComplianceFunctions.Access;
using ComplianceFunctions.Settings;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
try
{
    builder.ConfigureFunctionsWebApplication();
    builder.UseMiddleware<RoleGate>();
    builder.Services.AddComplianceMonitor(AppSettings.Read(builder.Configuration));
}
catch (SettingsException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}

await builder.Build().RunAsync();
return 0;
