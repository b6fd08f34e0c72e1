using BurdenCompliance.Drafts;

namespace BurdenCompliance.Web.Features.History;

/// <summary>Reads a file that was accepted before.</summary>
internal static class StoredDraft
{
    /// <returns>Null when it cannot be read again. A secrecy mark is no reason: whether one is let in was decided when the file came.</returns>
    public static Draft? Read(byte[] bytes, string name, CancellationToken cancellation) =>
        DraftReader.Read(bytes, name, cancellation, readsMarked: true) is Reading.Done done ? done.Draft : null;
}
