namespace ComplianceFunctions.Tests.Pump;

/// <summary>
/// Does what the Functions host does with a queue: takes a message, calls the function, deletes the message when it returns; when it
/// throws, the message is seen again later, and after five tries goes to the poison queue. Time does not pass by itself: a message that was
/// let go is seen again at once, and a test moves the clock.
/// </summary>
internal sealed class QueuePump(StorageQueue queue, StorageQueue poison)
{
    private const int MostTries = 5;

    /// <summary>Works until the queue is empty.</summary>
    /// <param name="function">The function. It is told the try, counted from 1.</param>
    /// <param name="cancellationToken">Stops the pump.</param>
    public async Task DrainAsync(Func<string, int, Task> function, CancellationToken cancellationToken)
    {
        while (await queue.TakeAsync(cancellationToken) is { } message)
        {
            if (await SucceedsAsync(function, message))
            {
                await queue.DeleteAsync(message, cancellationToken);
            }
            else if (message.Tries < MostTries)
            {
                await queue.LetGoAsync(message, cancellationToken);
            }
            else
            {
                await poison.PutAsync(message.Body, cancellationToken);
                await queue.DeleteAsync(message, cancellationToken);
            }
        }
    }

    private static async Task<bool> SucceedsAsync(Func<string, int, Task> function, TakenMessage message)
    {
        try
        {
            await function(message.Body, message.Tries);
            return true;
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            return false;
        }
    }
}
