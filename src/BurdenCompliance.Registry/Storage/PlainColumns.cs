using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Columns named as their properties, in snake case; enum values as kebab-case text.</summary>
internal static class PlainColumns
{
    /// <summary>Names the table's columns; call it before naming exceptions.</summary>
    public static EntityTypeBuilder<T> ToPlainTable<T>(this EntityTypeBuilder<T> builder, string table) where T : class
    {
        builder.ToTable(table);
        foreach (var property in typeof(T).GetProperties())
        {
            var column = builder.Property(property.PropertyType, property.Name).HasColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            if ((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is { IsEnum: true } values)
                column.HasConversion((ValueConverter)Activator.CreateInstance(typeof(KebabText<>).MakeGenericType(values))!);
        }
        return builder;
    }

    /// <summary>Stores an enum as kebab-case text.</summary>
    public static ValueConverter<T, string> Text<T>() where T : struct, Enum => new KebabText<T>();

    /// <summary>The text of an enum value as stored.</summary>
    public static string Kebab<T>(this T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static T Parse<T>(string text) where T : struct, Enum => Enum.GetValues<T>().First(value => value.Kebab() == text);

    private sealed class KebabText<T>() : ValueConverter<T, string>(value => value.Kebab(), text => Parse<T>(text)) where T : struct, Enum;
}
