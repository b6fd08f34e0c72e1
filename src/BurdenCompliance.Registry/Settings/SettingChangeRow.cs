using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A change of a setting: who, when, from what to what.</summary>
internal sealed class SettingChangeRow
{
    public required Guid Id { get; init; }
    public required SettingName Name { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required SettingChangeState State { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public required Guid ProposedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public Guid? DecidedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SettingChangeRow>
    {
        public void Configure(EntityTypeBuilder<SettingChangeRow> builder)
        {
            builder.ToPlainTable("setting_change").HasKey(c => c.Id).HasName("setting_change_pkey");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasIndex(c => c.ProposedAt).IsDescending(true).HasDatabaseName("setting_change_proposed_at");
            builder.HasIndex(c => c.ProposedBy).HasDatabaseName("setting_change_proposed_by");
            builder.HasIndex(c => c.DecidedBy).HasDatabaseName("setting_change_decided_by");
            builder.HasIndex(c => c.Name).IsUnique().HasFilter("(state = 'pending'::text)").HasDatabaseName("setting_change_pending");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.ProposedBy).HasConstraintName("setting_change_proposer");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.DecidedBy).HasConstraintName("setting_change_decider");
        }
    }
}

/// <summary>What became of a change.</summary>
public enum SettingChangeState
{
    /// <summary>Made, or confirmed by the second person.</summary>
    InForce,
    /// <summary>Waits for the second person.</summary>
    Pending,
    /// <summary>Taken back, or refused by the second person.</summary>
    Withdrawn,
}
