using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Reflection;

namespace BurdenCompliance.Tests.House;

/// <summary>What a room shows to others is decided, not slipped in.</summary>
public sealed class PublicTypesTests
{
    [Fact]
    public void Public_types_are_the_approved_ones() =>
        string.Concat(Repository.Rooms.SelectMany(room => PublicTypes(room)).Select(line => line + "\n")).ShouldMatchApproved("public-types");

    [Fact]
    public void An_internal_type_is_not_listed_and_a_public_one_is()
    {
        PublicTypes("Drafts").ShouldContain("Drafts  BurdenCompliance.Drafts.Draft");
        PublicTypes("Drafts").ShouldNotContain(line => line.EndsWith("WordPackage", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> PublicTypes(string room)
    {
        using var file = new PEReader(File.OpenRead(Repository.Assembly(room)));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                .Select(type => $"{room}  {metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}").Order(StringComparer.Ordinal),
        ];
    }
}
