using System.Xml;

namespace BurdenCompliance.Drafts.Package;

/// <summary>The types that a package declares for its parts; names and types are compared without case.</summary>
internal sealed class ContentTypes
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string WordTemplate = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);

    public static ContentTypes Read(XmlReader xml)
    {
        var types = new ContentTypes();
        while (xml.Advance())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.GetAttribute("ContentType") is not { } type)
                continue;
            if (string.Equals(xml.LocalName, "Default", StringComparison.Ordinal) && xml.GetAttribute("Extension") is { } extension)
                types._defaults[extension.TrimStart('.')] = type.Trim();
            else if (string.Equals(xml.LocalName, "Override", StringComparison.Ordinal) && xml.GetAttribute("PartName") is { } part)
                types._overrides[Uri.UnescapeDataString(part).TrimStart('/')] = type.Trim();
        }
        return types;
    }

    /// <summary>Type of a part, or empty.</summary>
    public string Of(string part)
    {
        if (_overrides.TryGetValue(part, out var type))
            return type;
        var dot = part.LastIndexOf('.');
        return dot >= 0 && _defaults.TryGetValue(part[(dot + 1)..], out type) ? type : "";
    }

    /// <summary>Whether any part is a macro project or belongs to a macro-enabled file.</summary>
    public bool NameMacros => _overrides.Values.Concat(_defaults.Values).Any(type =>
        type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase));

    /// <summary>The first part declared as the main text of a Word document, or null.</summary>
    public string? DeclaredMain => _overrides.FirstOrDefault(entry => IsWordMain(entry.Value)).Key;

    public static bool IsWordMain(string type) =>
        string.Equals(type, WordMain, StringComparison.OrdinalIgnoreCase) || string.Equals(type, WordTemplate, StringComparison.OrdinalIgnoreCase);

    /// <summary>Chinese name of what the package is when it is no Word document.</summary>
    public string OtherKind()
    {
        foreach (var type in _overrides.Values)
        {
            if (type.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-excel", StringComparison.OrdinalIgnoreCase))
                return " Excel 工作簿";
            if (type.Contains("presentationml", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-powerpoint", StringComparison.OrdinalIgnoreCase))
                return " PowerPoint 演示文稿";
            if (type.Contains("visio", StringComparison.OrdinalIgnoreCase))
                return " Visio 绘图";
        }
        return "其他 Office 文件";
    }
}
