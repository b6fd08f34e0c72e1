using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A value that an administrator set, in force.</summary>
internal sealed class SettingRow
{
    public required SettingName Name { get; init; }
    public required string Value { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SettingRow>
    {
        public void Configure(EntityTypeBuilder<SettingRow> builder) =>
            builder.ToPlainTable("setting").HasKey(s => s.Name).HasName("setting_pkey");
    }
}
