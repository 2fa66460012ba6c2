using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceMonitor.Web;

/// <summary>Renders a component to HTML, without a server.</summary>
internal static class Rendering
{
    private static readonly ServiceProvider s_nothing = new ServiceCollection().BuildServiceProvider();

    /// <summary>The component's HTML. Whatever it shows is encoded by Razor.</summary>
    /// <typeparam name="T">The component.</typeparam>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellationToken">Stops before the rendering begins.</param>
    public static async Task<string> OfAsync<T>(Dictionary<string, object?> parameters, CancellationToken cancellationToken)
        where T : IComponent
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using HtmlRenderer renderer = new(s_nothing, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
