using System.Xml;

namespace BurdenCompliance.Drafts.Word;

/// <summary>Reads single attributes of the element a reader stands on, and leaves it standing there.</summary>
internal static class Attributes
{
    /// <summary>Value of the attribute with this local name whatever its prefix, or null.</summary>
    public static string? Attribute(this XmlReader xml, string name)
    {
        string? value = null;
        while (xml.MoveToNextAttribute())
        {
            if (string.Equals(xml.LocalName, name, StringComparison.Ordinal))
            {
                value = xml.Value;
                break;
            }
        }
        xml.MoveToElement();
        return value;
    }

    public static string? Val(this XmlReader xml) => xml.Attribute("val");

    /// <summary>A whole number, or null; decimals are cut, as some writers leave them.</summary>
    public static int? Number(this XmlReader xml, string name = "val")
    {
        var value = xml.Attribute(name);
        if (value is null)
            return null;
        var dot = value.IndexOf('.', StringComparison.Ordinal);
        return int.TryParse(dot < 0 ? value : value.AsSpan(0, dot), out var number) ? number : null;
    }

    /// <summary>An on/off property: present without a value means on.</summary>
    public static bool On(this XmlReader xml) => xml.Val() is not ("0" or "false" or "off");
}
