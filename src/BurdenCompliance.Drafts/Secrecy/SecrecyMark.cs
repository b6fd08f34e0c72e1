using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Secrecy;

/// <summary>Finds a secrecy mark.</summary>
internal static class SecrecyMark
{
    public static SecrecyMarkFound? Find(SecrecyCarriers carriers) => null;
}

/// <summary>All places of a file that can bear a mark.</summary>
/// <param name="Hidden">Hidden and deleted text, field codes, alternative texts, comments.</param>
/// <param name="Properties">Values of the document properties.</param>
internal sealed record SecrecyCarriers(
    ImmutableArray<Paragraph> Main, ImmutableArray<Paragraph> Asides, ImmutableArray<string> Hidden, ImmutableArray<string> Properties);

/// <summary>A mark and where it stands.</summary>
internal sealed record SecrecyMarkFound(string Place, string Mark);
