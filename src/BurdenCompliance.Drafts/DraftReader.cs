using System.Security.Cryptography;
using BurdenCompliance.Drafts.Counting;
using BurdenCompliance.Drafts.Elements;
using BurdenCompliance.Drafts.Package;
using BurdenCompliance.Drafts.Profile;
using BurdenCompliance.Drafts.Secrecy;
using BurdenCompliance.Drafts.Word;

namespace BurdenCompliance.Drafts;

/// <summary>Reads a .docx into a <see cref="Draft"/>. Thread safe, holds no state, writes nothing.</summary>
public static class DraftReader
{
    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name, for display only.</param>
    /// <param name="cancellation">Ends the reading with <see cref="OperationCanceledException"/>.</param>
    /// <param name="readsMarked">Reads a file that bears a secrecy mark too; two people of the office answer for that.</param>
    /// <returns>A draft or a typed refusal; never throws for what the file holds.</returns>
    public static Reading Read(ReadOnlyMemory<byte> bytes, string name, CancellationToken cancellation = default, bool readsMarked = false)
    {
        var file = new FileFacts(name, Sha256(bytes.Span), bytes.Length);
        if (bytes.Length > Limits.FileBytes)
            return new Reading.Refused(file, Refusals.TooLarge);
        try
        {
            var text = WordText.Read(WordPackage.Open(bytes, new Deadline(cancellation)));
            return Judge(file, text, readsMarked);
        }
        catch (DraftRefusedException refused)
        {
            return new Reading.Refused(file, refused.Refusal);
        }
    }

    /// <summary>Lower-case hexadecimal SHA-256 of some bytes.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    // The secrecy mark comes first: nothing else is done with a file that bears one.
    private static Reading Judge(FileFacts file, WordText text, bool readsMarked)
    {
        if (!readsMarked && SecrecyMark.Find(text.Carriers) is { } mark)
            return new Reading.Refused(file, Refusals.Classified(mark.Place, mark.Mark));
        if (text.Paragraphs.All(paragraph => paragraph.Text.Length == 0))
            return new Reading.Refused(file, Refusals.NoText);
        var paragraphs = ElementRecogniser.Recognise(text.Paragraphs, text.Tables);
        var counts = WordCount.Count(paragraphs, text.Asides);
        var profile = ProfileDetector.Detect(paragraphs);
        return new Reading.Done(new Draft(file, paragraphs, text.Asides, text.Tables, text.Remarks, counts, profile) { OwnNotes = text.OwnNotes, Pages = text.Pages });
    }
}
