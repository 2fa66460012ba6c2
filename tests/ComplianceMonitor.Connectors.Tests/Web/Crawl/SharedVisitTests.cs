using ComplianceMonitor.Connectors.Collectors;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;
using Microsoft.AspNetCore.Http;

namespace ComplianceMonitor.Connectors.Tests.Web.Crawl;

/// <summary>One visit for all who ask at one instant; none for those who went away.</summary>
public sealed class SharedVisitTests
{
    private static readonly DateTimeOffset s_at = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Who_asks_at_another_instant_has_a_visit_of_their_own()
    {
        await using SampleSite site = await Fernhollow.OpenAsync();
        using WebReader reader = new(Visits.Settings, TimeProvider.System);
        SchoolSources sources = new(TimeProvider.System, reader);
        SchoolFile school = School(site);
        await Task.WhenAll(
            sources.WebsiteAsync(school, s_at, TestContext.Current.CancellationToken),
            sources.PolicyAsync(school, s_at, TestContext.Current.CancellationToken),
            sources.NoticesAsync(school, s_at, TestContext.Current.CancellationToken));
        site.Asked.Count(path => path is "/").ShouldBe(1);
        await sources.WebsiteAsync(school, s_at, TestContext.Current.CancellationToken);
        site.Asked.Count(path => path is "/").ShouldBe(1);
        await sources.WebsiteAsync(school, s_at.AddDays(1), TestContext.Current.CancellationToken);
        site.Asked.Count(path => path is "/").ShouldBe(2);
    }

    [Fact]
    public async Task A_visit_that_nobody_waits_for_ends_and_the_next_is_made_anew()
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int times = 0;
        await using SampleSite site = await Fernhollow.OpenAsync(site => site.Answer("/about", async context =>
        {
            if (Interlocked.Increment(ref times) > 1)
            {
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<!doctype html><html><body><p>About</p></body></html>");
                return;
            }

            asked.SetResult();
            context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        }));
        using WebReader reader = new(Visits.Settings, TimeProvider.System);
        SchoolSources sources = new(TimeProvider.System, reader);
        SchoolFile school = School(site);
        using CancellationTokenSource one = new(), other = new();
        Task<Observation<Website>> first = sources.WebsiteAsync(school, s_at, one.Token);
        Task second = sources.PolicyAsync(school, s_at, other.Token);
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);

        await one.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        gone.Task.IsCompleted.ShouldBeFalse("another waits");
        await other.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        await gone.Task.WaitAsync(TestContext.Current.CancellationToken);

        (await sources.WebsiteAsync(school, s_at, TestContext.Current.CancellationToken)).ShouldBeOfType<Observation<Website>.Seen>().Value.Whole.ShouldBeTrue();
    }

    private static SchoolFile School(SampleSite site) => new(new("fernhollow", "Fernhollow Primary School"), "school.yaml") { Website = new(site.Address, site.Address) };
}
