using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceMonitor.Connectors.Tests.Storage;

/// <summary>The doubles that checks are tested with do what the real adapters do.</summary>
public sealed class InMemoryRecordStoreTests : RecordStoreContract
{
    protected override IRecordStore Store { get; } = new InMemoryRecordStore();
}

public sealed class InMemoryArchiveTests : ArchiveContract
{
    protected override IArchive Archive { get; } = new InMemoryArchive();
}
