using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace BurdenCompliance.Tests.House;

/// <summary>The walls between the five rooms.</summary>
public sealed class WallTests
{
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["Drafts"] = [],
        ["Rules"] = ["Drafts"],
        ["Registry"] = ["Drafts", "Rules"],
        ["Web"] = ["Drafts", "Rules", "Registry"],
        ["Cli"] = ["Drafts", "Rules", "Registry"],
    };

    /// <summary>Namespaces that one room alone may touch. System.Xml.Linq and DTDs are nobody's.</summary>
    private static readonly (string Namespace, string Room)[] OneRoomOnly =
    [
        ("System.IO.Compression", "Drafts"), ("System.IO.Packaging", "Drafts"), ("System.Xml", "Drafts"), ("DocumentFormat.OpenXml", "Drafts"),
        ("Microsoft.EntityFrameworkCore", "Registry"), ("Npgsql", "Registry"), ("System.Data.Common", "Registry"),
        ("Microsoft.AspNetCore", "Web"), ("Serilog", "Web"), ("OpenTelemetry", "Web"), ("System.CommandLine", "Cli"),
    ];

    /// <summary>Doors in a wall, each with its reason.</summary>
    private static readonly Dictionary<(string Room, string Type), string> Doors = new()
    {
        [("Web", "System.Console")] = "Start tells the terminal why it refused to start, before there is a log",
        [("Registry", "Microsoft.AspNetCore.Identity.PasswordHasher`1")] = "Identity's password hashes, without its store and its web",
        [("Registry", "Microsoft.AspNetCore.Identity.PasswordHasherOptions")] = "The number of iterations",
        [("Registry", "Microsoft.AspNetCore.Identity.PasswordVerificationResult")] = "Its answer",
    };

    [Fact]
    public void Rooms_reference_only_the_rooms_they_may() =>
        Repository.Rooms.SelectMany(room => References(room, Repository.Text($"src/BurdenCompliance.{room}/BurdenCompliance.{room}.csproj"))).ShouldBeEmpty();

    [Fact]
    public void A_reference_through_a_wall_is_caught() =>
        References("Drafts", """<Project><ItemGroup><ProjectReference Include="../BurdenCompliance.Rules/BurdenCompliance.Rules.csproj" /></ItemGroup></Project>""")
            .ShouldBe(["Drafts references Rules"]);

    [Fact]
    public void Rooms_touch_only_the_namespaces_they_may() =>
        Repository.Rooms.SelectMany(room => Touches(room, TypesUsed(room))).ShouldBeEmpty();

    [Theory]
    [InlineData("Rules", "System.IO.Compression.ZipArchive")]
    [InlineData("Web", "Npgsql.NpgsqlConnection")]
    [InlineData("Registry", "Microsoft.AspNetCore.Http.HttpContext")]
    [InlineData("Rules", "System.Console")]
    public void A_forbidden_namespace_is_caught(string room, string type) =>
        Touches(room, ["System.String", type]).ShouldBe([$"{room} touches {type}"]);

    [Fact]
    public void The_types_a_room_uses_are_seen() => TypesUsed("Drafts").ShouldContain("System.Xml.XmlReader");

    private static IEnumerable<string> References(string room, string project) =>
        from reference in XElement.Parse(project).Descendants("ProjectReference")
        let other = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)["BurdenCompliance.".Length..]
        where !MayReference[room].Contains(other)
        select $"{room} references {other}";

    private static IEnumerable<string> Touches(string room, IEnumerable<string> types) =>
        from type in types
        where (type == "System.Console" && room != "Cli") || OneRoomOnly.Any(wall => wall.Room != room && Within(type, wall.Namespace))
        where !Doors.ContainsKey((room, type))
        select $"{room} touches {type}";

    private static bool Within(string type, string space) => type.StartsWith(space + ".", StringComparison.Ordinal);

    private static IReadOnlyList<string> TypesUsed(string room)
    {
        using var file = new PEReader(File.OpenRead(Repository.Assembly(room)));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences.Select(metadata.GetTypeReference)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }
}
