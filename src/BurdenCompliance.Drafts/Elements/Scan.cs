using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Elements;

/// <summary>The lines of a draft and what has been recognised of them; one pass forward, bounded looks ahead.</summary>
internal sealed class Scan
{
    private readonly ImmutableArray<Paragraph> _paragraphs;
    private readonly Element[] _elements;
    private readonly Zone[] _zones;

    public Scan(ImmutableArray<Paragraph> paragraphs)
    {
        _paragraphs = paragraphs;
        _elements = new Element[paragraphs.Length];
        _zones = new Zone[paragraphs.Length];
        Array.Fill(_elements, Element.Blank);
        var lines = ImmutableArray.CreateBuilder<Line>(paragraphs.Length);
        var place = 0;
        foreach (var paragraph in paragraphs)
        {
            var line = Line.Of(paragraph) with { Index = place++ };
            if (line.Compact.Length > 0 || (Line.IsProseByLength(paragraph.Text) && !string.IsNullOrWhiteSpace(paragraph.Text)))
                lines.Add(line);
        }
        Lines = lines.ToImmutable();
    }

    /// <summary>The lines that hold text, in document order.</summary>
    public ImmutableArray<Line> Lines { get; }

    /// <summary>Place in <see cref="Lines"/> of the next line to recognise.</summary>
    public int At { get; set; }

    public bool AtEnd => At >= Lines.Length;

    public Line Current => Lines[At];

    /// <summary>The line so many places on, or null outside the document.</summary>
    public Line? Ahead(int places = 1) => At + places >= 0 && At + places < Lines.Length ? Lines[At + places] : null;

    /// <summary>Title with its lines joined, for what it says of printing and of the issuer.</summary>
    public string Title { get; set; } = "";

    /// <summary>Names in the red head, in order.</summary>
    public List<string> RedHeads { get; } = [];

    public void Take(Element element, Zone zone) => Mark(At++, element, zone);

    public void Mark(int at, Element element, Zone zone)
    {
        _elements[Lines[at].Index] = element;
        _zones[Lines[at].Index] = zone;
    }

    public Element ElementOf(int at) => _elements[Lines[at].Index];

    public Zone ZoneOf(int at) => _zones[Lines[at].Index];

    /// <summary>The paragraphs with what was recognised; an empty one belongs to the zone before it.</summary>
    public ImmutableArray<Paragraph> Result()
    {
        var result = ImmutableArray.CreateBuilder<Paragraph>(_paragraphs.Length);
        var zone = Zone.Head;
        for (var i = 0; i < _paragraphs.Length; i++)
        {
            zone = _elements[i] == Element.Blank ? zone : _zones[i];
            result.Add(_paragraphs[i] with { Element = _elements[i], Zone = zone });
        }
        return result.MoveToImmutable();
    }
}
