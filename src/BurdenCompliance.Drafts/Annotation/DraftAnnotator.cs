using System.Xml;
using BurdenCompliance.Drafts.Annotation;
using BurdenCompliance.Drafts.Package;
using BurdenCompliance.Drafts.Word;

namespace BurdenCompliance.Drafts;

/// <summary>Writes notes into a copy of a draft as Word comments. Everything else of the file stays; earlier notes of ours go.</summary>
public static class DraftAnnotator
{
    /// <summary>Annotates a file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="draft">What <see cref="DraftReader"/> read from it.</param>
    /// <param name="sheet">The notes.</param>
    /// <param name="cancellation">Ends the work with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The draft was read from other bytes, a note names a paragraph it has not, or the mark is none.</exception>
    public static AnnotationOutcome Annotate(ReadOnlyMemory<byte> file, Draft draft, NoteSheet sheet, CancellationToken cancellation = default)
    {
        if (draft.File.Bytes != file.Length || draft.File.Sha256 != DraftReader.Sha256(file.Span))
            throw new ArgumentException("The draft was read from another file.", nameof(draft));
        if (!NoteTag.IsMark(sheet.Mark))
            throw new ArgumentException("A mark is 4 to 64 letters or digits.", nameof(sheet));
        try
        {
            var deadline = new Deadline(cancellation);
            return new AnnotationOutcome.Done(Annotate(file, deadline, draft, sheet));
        }
        catch (DraftRefusedException refused)
        {
            return new AnnotationOutcome.Refused(refused.Refusal);
        }
    }

    private static byte[] Annotate(ReadOnlyMemory<byte> file, Deadline deadline, Draft draft, NoteSheet sheet)
    {
        var places = new PartsReader(WordPackage.Open(file, deadline)).TraceMain();
        var package = WordPackage.Open(file, deadline);
        var parts = new PartsReader(package);
        var seams = package.Parse(package.Main, xml => SeamPlanner.Plan(xml, new Anchors(draft, places, sheet.Notes)));
        var known = parts.Comments is { } there ? package.Parse(there, CommentsPart.Ids) : ([], []);
        var ids = Free([.. seams.Ids.Concat(known.All).Except(known.Own)], sheet.Notes.Length);
        var changed = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase)
        {
            [package.Main] = Written(output => package.Parse(package.Main, xml =>
            {
                new AnnotatedCopy(xml, output, seams, ids, known.Own).Write();
                return true;
            })),
        };
        if (parts.Comments is { } comments)
            changed[comments] = Written(output => package.Parse(comments, xml => CommentsPart.Extend(xml, output, seams.Space, sheet, ids, known.Own)));
        else
            AddPart(package, parts, seams.Space, changed, output => CommentsPart.Create(output, seams.Space, sheet, ids));
        return ZipPatch.Apply(file.Span, changed);
    }

    private static void AddPart(WordPackage package, PartsReader parts, string space, Dictionary<string, byte[]> changed, Action<XmlWriter> write)
    {
        var folder = package.Main[..(package.Main.LastIndexOf('/') + 1)];
        var strict = space.Contains("purl.oclc.org", StringComparison.Ordinal);
        // A link to a part that is missing is mended by making the part.
        var linked = parts.MainLinks.Where(link => link is { External: false, Kind: "comments" }).Select(link => link.PartFrom(package.Main)).OfType<string>().FirstOrDefault();
        var part = linked ?? Enumerable.Range(0, Limits.Entries + 1).Select(n => $"{folder}comments{(n == 0 ? "" : n)}.xml").First(name => !package.Has(name));
        changed[part] = Written(write);
        if (package.Types.Of(part) != PackageLinks.CommentsType)
            changed[WordPackage.TypesPart] = Written(output => package.Parse(WordPackage.TypesPart, xml => PackageLinks.AddType(xml, output, part)));
        if (linked is not null)
            return;
        var names = parts.MainLinks.Select(link => link.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var id = Enumerable.Range(1, Limits.Relationships + 1).Select(n => $"rIdNotes{n}").First(name => !names.Contains(name));
        var (links, target) = (WordPackage.LinksOf(package.Main), part[folder.Length..]);
        changed[links] = Written(output =>
        {
            if (package.Has(links))
                package.Parse(links, xml => PackageLinks.AddLink(xml, output, id, target, strict));
            else
                PackageLinks.CreateLinks(output, id, target, strict);
        });
    }

    private static byte[] Written(Action<XmlWriter> write)
    {
        var bytes = new MemoryStream();
        using (var output = XmlWriter.Create(bytes, CopyWriter.Settings))
        {
            output.WriteStartDocument(standalone: true);
            write(output);
        }
        return bytes.ToArray();
    }

    // The smallest numbers that no comment bears.
    private static int[] Free(HashSet<int> used, int count)
    {
        var free = new int[count];
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            while (used.Contains(next))
                next++;
            free[i] = next++;
        }
        return free;
    }
}
