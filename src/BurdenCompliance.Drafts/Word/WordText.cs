using System.Collections.Immutable;
using System.Xml;
using BurdenCompliance.Drafts.Annotation;
using BurdenCompliance.Drafts.Package;
using BurdenCompliance.Drafts.Secrecy;

namespace BurdenCompliance.Drafts.Word;

/// <summary>The text of a draft before its elements are told apart.</summary>
internal sealed record WordText(
    ImmutableArray<Paragraph> Paragraphs, ImmutableArray<Paragraph> Asides, ImmutableArray<Table> Tables, ImmutableArray<Remark> Remarks, SecrecyCarriers Carriers, ImmutableArray<ReturnedNote> OwnNotes)
{
    /// <summary>Pages as the file says, or null.</summary>
    public int? Pages { get; init; }

    /// <summary>Reads all parts of a package that carry text.</summary>
    /// <exception cref="DraftRefusedException">A part cannot be read or goes beyond the limits.</exception>
    public static WordText Read(WordPackage package)
    {
        var parts = new PartsReader(package);
        parts.ReadMain();
        parts.ReadAsides();
        parts.ReadComments();
        parts.ReadGraphics();
        var properties = PropertyReader.Read(package);
        package.SkimTheRest();
        return parts.ToText(properties.Values) with { Pages = properties.Pages };
    }
}

/// <summary>Reads the parts of one package and gathers what they give.</summary>
internal sealed class PartsReader
{
    private readonly WordPackage _package;
    private readonly List<Relationship> _links;
    private readonly Styles _styles;
    private readonly Numbering _numbering;
    private readonly BlockCount _blocks = new();
    private readonly List<Story> _asides = [];
    private readonly List<string> _comments = [];
    private readonly List<string> _graphics = [];
    private readonly List<ReturnedNote> _ownNotes = [];
    private readonly List<Remark> _external = [];
    private Story _main = null!;
    private readonly SortedDictionary<string, string> _graphicParts = new(StringComparer.Ordinal);
    private int _embedded;
    private int _drawn;
    private int _drawnCharacters;

    public PartsReader(WordPackage package)
    {
        _package = package;
        _links = package.RelationshipsOf(package.Main);
        _styles = PartOf("styles") is { } styles ? package.Parse(styles, Styles.Read) : new Styles();
        _numbering = PartOf("numbering") is { } numbering ? package.Parse(numbering, NumberingReader.Read) : new Numbering();
        Notice(_links, package.Main);
        if (PartOf("settings") is { } settings)
            Notice(package.RelationshipsOf(settings), settings);
    }

    public void ReadMain() => _main = Story(_package.Main, Origin.Main, _links, 0, RequireDocument);

    /// <summary>For each paragraph of the main text the elements it came from.</summary>
    public List<TextPiece[]> TraceMain() => Story(_package.Main, Origin.Main, _links, 0, RequireDocument, traced: true).Places!;

    public void ReadAsides()
    {
        foreach (var (kind, origin) in new[] { ("header", Origin.Header), ("footer", Origin.Footer), ("footnotes", Origin.Footnote), ("endnotes", Origin.Endnote) })
        {
            foreach (var part in PartsOf(kind))
            {
                var links = _package.RelationshipsOf(part);
                Notice(links, part);
                _asides.Add(Story(part, origin, links, _asides.Sum(story => story.Paragraphs.Count), null));
            }
        }
    }

    public void ReadComments()
    {
        foreach (var part in PartsOf("comments"))
        {
            var story = Story(part, Origin.Footnote, [], 0, null);
            _ownNotes.AddRange(story.Paragraphs.Select(paragraph => NoteTag.Find(paragraph.Text)).OfType<ReturnedNote>());
            _comments.AddRange(story.Paragraphs.Select(paragraph => paragraph.Text).Where(text => text.Length > 0));
            _comments.AddRange(story.Hidden);
        }
    }

    /// <summary>Every part of such a kind: a shape may link to it from anywhere.</summary>
    public void ReadGraphics()
    {
        foreach (var (part, kind) in _graphicParts)
        {
            var lines = _package.Parse(part, GraphicText.Read);
            _graphics.AddRange(lines);
            if (GraphicText.IsPicture(kind))
                continue;
            _drawn += lines.Count > 0 ? 1 : 0;
            _drawnCharacters += lines.Sum(line => line.Length);
        }
    }

    public WordText ToText(ImmutableArray<string> properties)
    {
        var stories = _asides.Prepend(_main).ToArray();
        ImmutableArray<Paragraph> asides = [.. _asides.SelectMany(story => story.Paragraphs)];
        ImmutableArray<Paragraph> main = [.. _main.Paragraphs];
        ImmutableArray<string> hidden = [.. stories.SelectMany(story => story.Hidden), .. _comments, .. _graphics];
        return new WordText(main, asides, [.. _main.Tables.Select(table => table.Build())], Remarks(stories), new SecrecyCarriers(main, asides, hidden, properties),
            [.. _ownNotes.Distinct()]);
    }

    private ImmutableArray<Remark> Remarks(Story[] stories)
    {
        var remarks = new List<Remark>();
        if (stories.Any(story => story.Revised))
            remarks.Add(RemarkWords.Revisions());
        if (stories.Any(story => story.EndlessFields.Count > 0))
            remarks.Add(RemarkWords.EndlessFields());
        if (stories.Sum(story => story.Pictures) is var pictures and > 0)
            remarks.Add(RemarkWords.Pictures(pictures));
        if (Math.Max(_embedded, stories.Sum(story => story.Objects)) is var objects and > 0)
            remarks.Add(RemarkWords.EmbeddedObjects(objects));
        if (_drawn > 0)
            remarks.Add(RemarkWords.Graphics(_drawn, _drawnCharacters));
        remarks.AddRange(_external);
        remarks.AddRange(stories.SelectMany(story => story.Remarks));
        return [.. remarks.Distinct().GroupBy(remark => remark.Code).SelectMany(kind => kind.Take(Limits.RemarksOfOneKind))];
    }

    // A field that never ends would swallow the rest of the part: such a part is read again with that field as plain text.
    private Story Story(string part, Origin origin, List<Relationship> links, int first, Action<XmlReader>? check, bool traced = false)
    {
        var malformed = Links.Malformed(links);
        var story = Read([]);
        if (story.EndlessFields.Count > 0)
        {
            var endless = story.EndlessFields;
            story = Read(endless);
            story.EndlessFields.UnionWith(endless);
        }
        return story;

        Story Read(HashSet<int> endless) => _package.Parse(part, xml =>
        {
            check?.Invoke(xml);
            var found = new Story(first, _blocks) { Places = traced ? [] : null };
            new StoryReader(xml, origin, new StoryContext(_styles, _numbering, malformed, endless), found).Read();
            var noted = found.Remarks.Select(remark => remark.Message).ToHashSet(StringComparer.Ordinal);
            found.Remarks.AddRange(malformed.Values.Select(RemarkWords.MalformedLink).Where(remark => noted.Add(remark.Message)));
            return found;
        });
    }

    private static void RequireDocument(XmlReader xml)
    {
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName is not "document" || !Markup.IsWord(xml.NamespaceURI))
            throw new DraftRefusedException(Refusals.NotWord(" XML 数据"));
    }

    private void Notice(List<Relationship> links, string source)
    {
        foreach (var link in links.Where(link => !link.External && GraphicText.Shows(link.Kind)))
            if (link.PartFrom(source) is { } part && _package.Has(part))
                _graphicParts.TryAdd(part, link.Kind);
        _external.AddRange(Links.External(links));
        _embedded += Links.Embedded(links);
    }

    /// <summary>Links of the main part.</summary>
    public IReadOnlyList<Relationship> MainLinks => _links;

    /// <summary>The part that holds the comments, or null.</summary>
    public string? Comments => PartOf("comments");

    private string? PartOf(string kind) => PartsOf(kind).FirstOrDefault();

    private IEnumerable<string> PartsOf(string kind) => _links
        .Where(link => !link.External && link.Kind == kind)
        .Select(link => link.PartFrom(_package.Main))
        .OfType<string>()
        .Where(_package.Has)
        .Distinct(StringComparer.OrdinalIgnoreCase);
}
