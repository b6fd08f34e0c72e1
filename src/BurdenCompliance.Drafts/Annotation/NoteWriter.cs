using System.Xml;

namespace BurdenCompliance.Drafts.Annotation;

/// <summary>Writes into the text where notes begin and end.</summary>
/// <param name="space">Namespace of the part's words.</param>
/// <param name="ids">Comment id of each note.</param>
internal sealed class NoteWriter(XmlWriter output, string space, int[] ids)
{
    /// <summary>Ends come before beginnings, so that notes side by side do not overlap.</summary>
    public void Write(List<NoteEnd> ends)
    {
        foreach (var end in ends.Where(end => !end.Starts))
        {
            Mark("commentRangeEnd", end);
            output.WriteStartElement("r", space);
            Mark("commentReference", end);
            output.WriteEndElement();
        }
        foreach (var start in ends.Where(end => end.Starts))
            Mark("commentRangeStart", start);
    }

    private void Mark(string name, NoteEnd end)
    {
        output.WriteStartElement(name, space);
        output.WriteAttributeString("id", space, XmlConvert.ToString(ids[end.Note]));
        output.WriteEndElement();
    }
}
