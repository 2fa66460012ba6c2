using ComplianceMonitor.Connectors.Storage;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Records;

// Writes into a folder until it is killed, or until the disk is full, and says after each answer how far it is.
// Round N inserts row N and puts five other rows to N in one batch, so whoever looks afterwards can tell a complete prefix from anything else.
string folder = args[0];
using LocalRecordStore store = LocalRecordStore.Open(Path.Combine(folder, "records"));
LocalArchive archive = new(Path.Combine(folder, "archive"));
string padding = new('x', 500);
Row? last = await store.GetAsync(Table.Findings, "p", "c0", default);
for (long round = (last?.Columns.Whole("N") ?? 0) + 1; ; round++)
{
    List<RowChange> changes = [new RowChange.Insert(new("p", $"log{round:D9}", [new("N", round)]))];
    for (int copy = 0; copy < 5; copy++)
    {
        changes.Add(new RowChange.Put(new("p", $"c{copy}", [new("N", round), new("Padding", padding)])));
    }

    try
    {
        await archive.WriteAsync(Container.Evidence, BitConverter.GetBytes(round), default);
        await store.WriteBatchAsync(Table.Findings, changes, default);
    }
    catch (StorageException exception)
    {
        Console.Error.WriteLine(exception.Message);
        return 2;
    }

    Console.WriteLine(round);
}
