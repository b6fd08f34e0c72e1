using System.Buffers;
using System.Xml;

namespace BurdenCompliance.Drafts.Package;

/// <summary>A .docx opened in memory: safe to read part by part. One reader at a time.</summary>
internal sealed class WordPackage
{
    /// <summary>Name of the part that declares the types.</summary>
    public const string TypesPart = "[Content_Types].xml";
    private const int SkimAtOnce = 1 << 20;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<string, ZipEntry> _entries;
    private readonly Deadline _deadline;
    private readonly BoundedNames _names = new();
    private readonly UnpackedTotal _total = new();
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);
    private int _relationships;

    private WordPackage(ReadOnlyMemory<byte> file, Deadline deadline)
    {
        (_file, _deadline) = (file, deadline);
        if (FileKind.RefusalFor(file.Span) is { } refusal)
            throw new DraftRefusedException(refusal);
        _entries = ZipDirectory.Read(file.Span);
    }

    /// <summary>Name of the main part.</summary>
    public string Main { get; private set; } = "";

    /// <summary>The types it declares.</summary>
    public ContentTypes Types { get; private set; } = null!;

    /// <summary>Names of all parts, sorted, so that the same file is always read in the same order.</summary>
    public IEnumerable<string> Parts => _entries.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="DraftRefusedException">Not a Word document that may be read.</exception>
    public static WordPackage Open(ReadOnlyMemory<byte> file, Deadline deadline)
    {
        var package = new WordPackage(file, deadline);
        if (!package.Has(TypesPart))
            throw new DraftRefusedException(Refusals.NotWord(package.KindOfZip()));
        var types = package.Parse(TypesPart, ContentTypes.Read);
        if (types.NameMacros || package._entries.Keys.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new DraftRefusedException(Refusals.Macro);
        package.Types = types;
        package.Main = package.FindMain(types);
        return package;
    }

    /// <summary>Name of the part that holds a part's links.</summary>
    public static string LinksOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>Links of a part, empty when it has none; of the package itself for an empty name.</summary>
    public List<Relationship> RelationshipsOf(string part)
    {
        var name = LinksOf(part);
        return Has(name) ? Parse(name, xml => Relationship.Read(xml, CountRelationship)) : [];
    }

    /// <summary>Reads one part's XML.</summary>
    /// <exception cref="DraftRefusedException">Whatever the part's content makes go wrong, with the part named.</exception>
    public T Parse<T>(string part, Func<XmlReader, T> read)
    {
        _read.Add(part);
        var entry = _entries[part];
        using var stream = new PartStream(_file, entry, _total, _deadline);
        try
        {
            using var xml = PartXml.Open(stream, _names);
            return read(xml);
        }
        catch (Exception error) when (error is not (DraftRefusedException or OperationCanceledException or OutOfMemoryException))
        {
            throw new DraftRefusedException(RefusalFor(error, entry, stream.Count), error);
        }
    }

    /// <summary>Looks at the XML parts that nothing has read: a DTD or endless nesting refuses the file wherever it stands.</summary>
    public void SkimTheRest()
    {
        foreach (var part in Parts.Where(part => !_read.Contains(part) && IsXml(part)))
            Look(_entries[part]);
    }

    private static bool IsXml(string part) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private void Look(ZipEntry entry)
    {
        if (entry.Size > SkimAtOnce)
        {
            Walk(entry);
            return;
        }
        var buffer = ArrayPool<byte>.Shared.Rent((int)entry.Size + 1);
        try
        {
            using var stream = new PartStream(_file, entry, _total, _deadline);
            var bytes = buffer.AsSpan(0, Fill(stream, buffer));
            if (Prolog.HasDtd(bytes))
                throw new DraftRefusedException(Refusals.Dtd(entry.Name));
            if (bytes.Contains((byte)0))
                Walk(entry);
            else if (Skim.IsTooDeep(bytes))
                throw new DraftRefusedException(Refusals.TooDeep(entry.Name));
        }
        catch (InvalidDataException error)
        {
            throw new DraftRefusedException(Refusals.Damaged(entry.Name), error);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Large or UTF-16: walked by the XML reader. Broken markup in a part that is not used costs nothing.
    private void Walk(ZipEntry entry)
    {
        try
        {
            Parse(entry.Name, static xml =>
            {
                while (xml.Advance())
                    continue;
                return true;
            });
        }
        catch (DraftRefusedException refused) when (refused.InnerException is XmlException && refused.Refusal.Code is "E_DAMAGED")
        {
            return;
        }
    }

    private static int Fill(PartStream stream, byte[] buffer)
    {
        var count = 0;
        int read;
        while (count < buffer.Length && (read = stream.Read(buffer.AsSpan(count))) > 0)
            count += read;
        return count;
    }

    private Refusal RefusalFor(Exception error, ZipEntry entry, long bytes)
    {
        if (error is TooDeepException)
            return Refusals.TooDeep(entry.Name);
        if (error is TooManyNamesException)
            return Refusals.TooManyNames(entry.Name);
        if (error is not XmlException)
            return Refusals.Damaged(entry.Name);
        if (bytes >= Limits.PartCharacters)
            return Refusals.PartTooLarge(entry.Name);
        using var again = new PartStream(_file, entry, _total, _deadline);
        var start = new byte[(int)Math.Min(entry.Size, SkimAtOnce)];
        try
        {
            return Prolog.HasDtd(start.AsSpan(0, Fill(again, start))) ? Refusals.Dtd(entry.Name) : Refusals.Damaged(entry.Name);
        }
        catch (InvalidDataException)
        {
            return Refusals.Damaged(entry.Name);
        }
    }

    private void CountRelationship()
    {
        if (++_relationships > Limits.Relationships)
            throw new DraftRefusedException(Refusals.TooManyLinks);
    }

    private string FindMain(ContentTypes types)
    {
        var link = RelationshipsOf("").FirstOrDefault(link => link is { Kind: "officeDocument", External: false });
        var part = link?.PartFrom("") ?? types.DeclaredMain ?? "word/document.xml";
        if (types.Of(part) is { Length: > 0 } type && !ContentTypes.IsWordMain(type) && !IsGeneric(type))
            throw new DraftRefusedException(Refusals.NotWord(types.OtherKind()));
        if (!Has(part) && types.DeclaredMain is { } declared)
            part = declared;
        if (!Has(part) && Has("word/document.xml"))
            part = "word/document.xml";
        if (Has(part))
            return part;
        throw new DraftRefusedException(types.DeclaredMain is null && link is null ? Refusals.NotWord(types.OtherKind()) : Refusals.Damaged(part));
    }

    // Some writers declare no type of their own; the root element then decides.
    private static bool IsGeneric(string type) => type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase);

    private string KindOfZip()
    {
        if (Has("OFD.xml"))
            return " OFD 版式文件";
        if (Has("mimetype"))
            return " OpenDocument 或电子书文件";
        return Has("word/document.xml") ? "不完整的 Word 文件（缺少内容类型清单）" : "普通压缩包";
    }
}
