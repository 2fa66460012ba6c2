using ComplianceMonitor.Azure.Graph;
using ComplianceMonitor.Core.Evidence;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace ComplianceMonitor.Azure.Tests.Graph;

public sealed class GraphReadingTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly GraphAnswer s_page = new(200, """{"value":[{"id":"1"}]}""");
    private static readonly GraphAnswer s_firstPage = new(200, """{"value":[{"id":"1"}],"@odata.nextLink":"BASE/users?$skiptoken=a"}""");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_that_is_refused_for_now_or_lost_is_repeated()
    {
        await using GraphDouble graph = await GraphDouble.StartAsync(GraphAnswer.Error(429, "TooManyRequests", "0"), GraphAnswer.Error(503, "ServiceUnavailable"), new(0), s_page);
        using GraphClients clients = graph.Clients();
        (await clients.Reading.Users.GetAsync(cancellationToken: Stop))!.Value!.Count.ShouldBe(1);
        graph.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task After_the_last_repetition_the_failure_says_how_long_to_wait()
    {
        await using GraphDouble graph = await GraphDouble.StartAsync([.. Enumerable.Repeat(GraphAnswer.Error(429, "TooManyRequests", "0"), 4)]);
        GraphFailure failure = await FailAsync(graph);
        failure.ShouldSatisfyAllConditions(
            () => failure.Reason.ShouldBe(Reason.Unreachable), () => failure.Status.ShouldBe(429), () => failure.Code.ShouldBe("TooManyRequests"), () => failure.RetryAfter.ShouldBe(TimeSpan.Zero));
        graph.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_for_a_job_is_left_to_the_caller()
    {
        await using GraphDouble graph = await GraphDouble.StartAsync(GraphAnswer.Error(429, "TooManyRequests", "600"));
        (await FailAsync(graph)).RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));
        graph.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(401, "InvalidAuthenticationToken", Reason.NotPermitted)]
    [InlineData(403, "Authorization_RequestDenied", Reason.NotPermitted)]
    [InlineData(404, "Request_ResourceNotFound", Reason.Unreachable)]
    [InlineData(500, "InternalServerError", Reason.Unreachable)]
    public async Task A_refusal_has_a_reason_and_shows_no_words_of_the_other_side(int status, string code, Reason reason)
    {
        await using GraphDouble graph = await GraphDouble.StartAsync(GraphAnswer.Error(status, code));
        GraphFailure failure = await FailAsync(graph);
        failure.Reason.ShouldBe(reason);
        failure.Because.ShouldContain($"{status} {code}");
        failure.Because.ShouldNotContain("@");
    }

    [Fact]
    public async Task A_code_that_is_no_name_is_not_shown()
    {
        await using GraphDouble graph = await GraphDouble.StartAsync(GraphAnswer.Error(403, "<b>head@fernhollow.example</b>"));
        GraphFailure failure = await FailAsync(graph);
        failure.Code.ShouldBeNull();
        failure.Because.ShouldNotContain("fernhollow");
    }

    [Fact]
    public async Task A_failing_page_of_an_iterator_has_the_same_reason()
    {
        await using GraphDouble graph = await GraphDouble.StartAsync(s_firstPage, GraphAnswer.Error(403, "Authorization_RequestDenied"));
        (await IterateAsync(graph)).ShouldSatisfyAllConditions(failure => failure.Reason.ShouldBe(Reason.NotPermitted), failure => failure.Status.ShouldBe(403));
    }

    [Fact]
    public async Task A_page_that_leads_to_itself_is_a_part()
    {
        await using GraphDouble graph = await GraphDouble.StartAsync(s_firstPage, s_firstPage, s_firstPage);
        (await IterateAsync(graph)).Reason.ShouldBe(Reason.Partial);
    }

    [Fact]
    public async Task A_broken_answer_is_unreadable()
    {
        await using GraphDouble graph = await GraphDouble.StartAsync(new GraphAnswer(200, """{"value":["""));
        (await FailAsync(graph)).Reason.ShouldBe(Reason.Unreadable);
    }

    [Fact]
    public void Refusals_that_the_sdk_throws_together_count_as_the_last_one()
    {
        ApiException first = new() { ResponseStatusCode = 503 };
        ApiException last = new() { ResponseStatusCode = 429, ResponseHeaders = new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal) { ["Retry-After"] = ["Tue, 24 Nov 2026 12:01:30 GMT"] } };
        GraphFailure failure = GraphFailure.Of(new AggregateException(first, last), s_now).ShouldNotBeNull();
        failure.Status.ShouldBe(429);
        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void A_mistake_of_ours_is_no_failure_of_graph() => GraphFailure.Of(new InvalidOperationException(), s_now).ShouldBeNull();

    private static async Task<GraphFailure> FailAsync(GraphDouble graph)
    {
        using GraphClients clients = graph.Clients();
        Exception thrown = await Should.ThrowAsync<Exception>(() => clients.Reading.Users.GetAsync(cancellationToken: Stop));
        return GraphFailure.Of(thrown, s_now).ShouldNotBeNull(thrown.ToString());
    }

    private static async Task<GraphFailure> IterateAsync(GraphDouble graph)
    {
        using GraphClients clients = graph.Clients();
        UserCollectionResponse first = (await clients.Reading.Users.GetAsync(cancellationToken: Stop))!;
        Exception thrown = await Should.ThrowAsync<Exception>(() => PageIterator<User, UserCollectionResponse>.CreatePageIterator(clients.Reading, first, _ => true).IterateAsync(Stop));
        return GraphFailure.Of(thrown, s_now).ShouldNotBeNull(thrown.ToString());
    }
}
