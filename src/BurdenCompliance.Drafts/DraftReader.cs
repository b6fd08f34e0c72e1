namespace BurdenCompliance.Drafts;

/// <summary>Reads a .docx into a <see cref="Draft"/>. Thread safe, holds no state, writes nothing.</summary>
public static class DraftReader
{
    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name, for display only.</param>
    /// <param name="cancellation">Ends the reading with <see cref="OperationCanceledException"/>.</param>
    /// <returns>A draft or a typed refusal; never throws for what the file holds.</returns>
    public static Reading Read(ReadOnlyMemory<byte> bytes, string name, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}
