namespace ComplianceMonitor.Core.Checks.Records;

/// <summary>A write to one row. The four that Azure Tables really has.</summary>
public abstract record RowChange
{
    private RowChange(string partition, string key)
    {
        Partition = partition;
        Key = key;
    }

    /// <summary>The row's partition key.</summary>
    public string Partition { get; }

    /// <summary>The row's key.</summary>
    public string Key { get; }

    /// <summary>The row as it shall be; null for a deletion.</summary>
    public virtual Row? After => null;

    /// <summary>Writes a row that must not be there yet: else <see cref="WriteResult.AlreadyThere"/>.</summary>
    /// <param name="Row">The new row; its token is not looked at.</param>
    public sealed record Insert(Row Row) : RowChange(Row.Partition, Row.Key)
    {
        /// <inheritdoc/>
        public override Row After => Row;
    }

    /// <summary>
    /// Writes all columns of a row that must still be in the state of the row's token: else <see cref="WriteResult.Changed"/>,
    /// or <see cref="WriteResult.NotThere"/>.
    /// </summary>
    /// <param name="Row">The row with the token under which it was read.</param>
    public sealed record Replace(Row Row) : RowChange(Row.Partition, Row.Key)
    {
        /// <inheritdoc/>
        public override Row After => Row;
    }

    /// <summary>Writes all columns of a row, whatever was there.</summary>
    /// <param name="Row">The row; its token is not looked at.</param>
    public sealed record Put(Row Row) : RowChange(Row.Partition, Row.Key)
    {
        /// <inheritdoc/>
        public override Row After => Row;
    }

    /// <summary>
    /// Takes a row away that must still be in the state of the row's token: else <see cref="WriteResult.Changed"/>, or
    /// <see cref="WriteResult.NotThere"/>.
    /// </summary>
    /// <param name="Row">The row with the token under which it was read; its columns are not looked at.</param>
    public sealed record Delete(Row Row) : RowChange(Row.Partition, Row.Key);
}

/// <summary>The answer to one write. An expected conflict is an answer and no exception.</summary>
public abstract record WriteResult
{
    private WriteResult()
    {
    }

    /// <summary>It is written, durably.</summary>
    /// <param name="Token">Names the new state.</param>
    public sealed record Written(string Token) : WriteResult;

    /// <summary>It is taken away, durably.</summary>
    public sealed record Deleted : WriteResult;

    /// <summary>Not written: a row with this key is there.</summary>
    public sealed record AlreadyThere : WriteResult;

    /// <summary>Not written: the row is no longer in the state of the token.</summary>
    public sealed record Changed : WriteResult;

    /// <summary>Not written: there is no such row.</summary>
    public sealed record NotThere : WriteResult;
}

/// <summary>The answer to a batch: all of it is written, or none.</summary>
public abstract record BatchResult
{
    private BatchResult()
    {
    }

    /// <summary>All changes were made, durably.</summary>
    /// <param name="Results">One for each change, in order.</param>
    public sealed record Written(IReadOnlyList<WriteResult> Results) : BatchResult;

    /// <summary>No change was made.</summary>
    /// <param name="Index">The first change that could not be made, from 0.</param>
    /// <param name="Why">Why not.</param>
    public sealed record Refused(int Index, WriteResult Why) : BatchResult;
}
