using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>Names of enum values as tables and JSON know them: <c>red-head</c>.</summary>
internal static class Kebab<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Of(T value) => Names[value];

    public static T Parse(string name) => Values[name];

    public static T? TryParse(string? name) => name is not null && Values.TryGetValue(name, out var value) ? value : null;
}

/// <summary>Columns named after their properties: <c>BusinessDate</c> is <c>business_date</c>.</summary>
internal static class SnakeCase
{
    /// <summary>Names every column; call it last.</summary>
    public static void NameColumns<T>(this EntityTypeBuilder<T> builder) where T : class
    {
        foreach (var property in builder.Metadata.GetProperties())
            builder.Property(property.Name).HasColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }

    /// <summary>Kept under its kebab-case name.</summary>
    public static PropertyBuilder<T> AsName<T>(this PropertyBuilder<T> property) where T : struct, Enum =>
        property.HasConversion(value => Kebab<T>.Of(value), name => Kebab<T>.Parse(name));

    /// <inheritdoc cref="AsName{T}(PropertyBuilder{T})"/>
    public static PropertyBuilder<T?> AsName<T>(this PropertyBuilder<T?> property) where T : struct, Enum =>
        property.HasConversion(value => value == null ? null : Kebab<T>.Of(value.Value), name => name == null ? null : Kebab<T>.Parse(name));
}
