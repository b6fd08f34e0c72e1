using System.Xml;

namespace BurdenCompliance.Drafts.Package;

/// <summary>XML names of one file, shared by its parts and bounded: a name once seen is kept for the life of the table.</summary>
internal sealed class BoundedNames : XmlNameTable
{
    private readonly NameTable _names = new();
    private int _count;

    public override string Add(char[] array, int offset, int length) => _names.Get(array, offset, length) ?? Counted(_names.Add(array, offset, length));

    public override string Add(string array) => _names.Get(array) ?? Counted(_names.Add(array));

    public override string? Get(char[] array, int offset, int length) => _names.Get(array, offset, length);

    public override string? Get(string array) => _names.Get(array);

    private string Counted(string name) => ++_count <= Limits.Names ? name : throw new TooManyNamesException();
}

/// <summary>More different names than any document has; the package knows in which part.</summary>
internal sealed class TooManyNamesException : Exception;

/// <summary>Deeper than any document goes; the package knows in which part.</summary>
internal sealed class TooDeepException : Exception;
