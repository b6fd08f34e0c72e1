using System.Runtime.InteropServices;

namespace BurdenCompliance.Drafts.Annotation;

/// <summary>One end of the stretch that a note is about.</summary>
/// <param name="Note">Index in the sheet.</param>
internal readonly record struct NoteEnd(int Note, bool Starts);

/// <summary>The note ends that fall on one element.</summary>
internal sealed class Seam
{
    /// <summary>Stand before the element.</summary>
    public List<NoteEnd> Before { get; } = [];

    /// <summary>Stand after it.</summary>
    public List<NoteEnd> After { get; } = [];

    /// <summary>Stand within its text, at an offset in the text as Word trims it.</summary>
    public List<(int Offset, NoteEnd End)> Within { get; } = [];

    /// <summary>The element is a child of a run, which must be cut there.</summary>
    public bool InRun { get; set; }

    /// <summary>The text holds elements and is not cut: its ends move to its borders.</summary>
    public void MoveOut()
    {
        foreach (var (_, end) in Within)
            (end.Starts ? Before : After).Add(end);
        Within.Clear();
    }
}

/// <summary>Seams by the count of their element in the part, and the runs they cut.</summary>
internal sealed class Seams
{
    private readonly Dictionary<int, Seam> _at = [];

    /// <summary>Runs that are cut.</summary>
    public HashSet<int> Runs { get; } = [];

    /// <summary>Namespace of the part's words.</summary>
    public string Space { get; set; } = "";

    /// <summary>Ids of comments that the part mentions.</summary>
    public HashSet<int> Ids { get; } = [];

    public Seam? At(int element) => _at.GetValueOrDefault(element);

    public Seam Make(int element)
    {
        ref var seam = ref CollectionsMarshal.GetValueRefOrAddDefault(_at, element, out _);
        return seam ??= new Seam();
    }
}
